/** « Mes numéros »: what is not a paper and is asked everywhere. Sealed like the papers, read without network. */
import { api, newKey, unwrap, version } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";

export type MyNumber = {
  id: string;
  type: string;
  label: string;
  value: string;
  note?: string;
  version: number;
  changed_at: string;
  /** What looks wrong in it, in a sentence: it is kept all the same. */
  doubt?: string;
};

export type NumberType = {
  code: string;
  label: string;
  icon: string;
  domain: string;
  what_for: string;
  where_to_find: string;
  /** How it is written: « 1 23 45 … » */
  shape?: string;
  digits?: number[];
};

export type NumberFacts = { type: string; label: string; value: string; note?: string };

export async function readNumbers(): Promise<MyNumber[]> {
  return (await unwrap<{ items: MyNumber[] }>(api.GET("/api/v1/safe/numbers"))).items;
}

export async function readNumberTypes(): Promise<NumberType[]> {
  return (await unwrap<{ items: NumberType[] }>(api.GET("/api/v1/number-types"))).items;
}

export function numberSubject(id: string): string {
  return `number:${id}`;
}

/** The write that keeps a number: a new one names itself, a change names the version it saw. */
export function keepNumberWrite(facts: NumberFacts, had?: MyNumber): Write & { id: string } {
  const id = had?.id ?? newKey();
  return {
    id,
    method: "PUT",
    path: `/api/v1/safe/numbers/${id}`,
    body: facts,
    version: had?.version,
    subject: numberSubject(id),
    label: facts.label,
  };
}

export function deleteNumberWrite({ id, label }: MyNumber, hold: number): Write {
  return {
    method: "DELETE",
    path: `/api/v1/safe/numbers/${id}`,
    subject: numberSubject(id),
    label,
    hold,
  };
}

/** Keeps it now, so that what is wrong is said beside the field. Throws `NetworkFailure` without network. */
export function keepNumber(facts: NumberFacts, had?: MyNumber): Promise<MyNumber> {
  const params = { path: { number_id: had?.id ?? newKey() } };
  const headers = had ? version(had.version) : {};
  return unwrap<MyNumber>(
    api.PUT("/api/v1/safe/numbers/{number_id}", {
      params,
      headers,
      body: { ...facts, note: facts.note ?? "" },
    }),
  );
}
