/** The lines of one's own département: kept by its lead, shown before the national ones. */
import { api, unwrap, version } from "../../platform/http.ts";
import { contactOf, type Help } from "./all.ts";

export type LocalContact = {
  id: string;
  kind: string;
  name: string;
  words: string;
  number: string | null;
  /** OSM opening hours, Paris time. */
  hours: string | null;
  address: string | null;
  url: string | null;
  checked_on: string;
  rank: number;
  version: number;
};

export function readLocal(): Promise<LocalContact[]> {
  return unwrap<{ items: LocalContact[] }>(api.GET("/api/v1/local-contacts")).then(({ items }) => items);
}

/** The département's lines of these kinds, then the national ones it has no line for, each in its order. Pure. */
export function turning(
  { local, national }: { local: string[]; national: string[] },
  lines: LocalContact[],
): Help[] {
  const near = local.flatMap(kind => lines.filter(one => one.kind === kind));
  const far = national.filter(id => !near.some(one => one.kind === id)).flatMap(id => contactOf(id) ?? []);
  return [...near.map(asHelp), ...far];
}

/** As every other one may be drawn. A lead called this number: it is a button. */
export function asHelp(one: LocalContact): Help {
  return {
    id: one.id,
    level: "local",
    name: one.name,
    words: one.words,
    ...(one.number && { number_display: one.number, tel_uri: `tel:${one.number.replace(/[^\d+]/g, "")}` }),
    channels: one.number ? ["tel"] : ["lieu"],
    ...(one.hours && { hours: one.hours }),
    ...(one.url && { url: one.url }),
    territory: one.address ?? "",
    source: "",
    checked_on: one.checked_on,
    button: Boolean(one.number),
  };
}

export function readLocalContacts(): Promise<Help[]> {
  return readLocal().then(items => items.map(asHelp));
}

export const KINDS = [
  "ase",
  "duty",
  "return",
  "adepape",
  "mission_locale",
  "housing",
  "health",
  "family_planning",
  "prefecture",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

/** What a lead writes of a line. */
export type Draft = Omit<LocalContact, "id" | "version" | "rank" | "kind"> & { kind: Kind };

/** Adds a line, or changes the one that was read (`before`). Answers every line as it is now. */
export function keepLocal(id: string, draft: Draft, before?: LocalContact): Promise<LocalContact[]> {
  return unwrap<{ items: LocalContact[] }>(
    api.PUT("/api/v1/local-contacts/{contact_id}", {
      params: { path: { contact_id: id } },
      body: { ...draft, rank: before?.rank ?? 0 },
      ...(before && { headers: version(before.version) }),
    }),
  ).then(({ items }) => items);
}

export async function dropLocal(id: string): Promise<void> {
  await unwrap<unknown>(
    api.DELETE("/api/v1/local-contacts/{contact_id}", { params: { path: { contact_id: id } } }),
  );
}
