/** What the list asks for. Filter, order, age and milestone live in the address; the words of a name never do. */
import { signal } from "@preact/signals";
import { session } from "../../../platform/session.ts";
import {
  type CaseloadQuery,
  FILTERS,
  type Filter,
  RULES,
  type RuleId,
  SORTS,
  type SortBy,
} from "../../../services/desk/caseload.ts";

export const HOME = "/equipe";
export type Asked = { filter?: Filter; sort: SortBy; age?: number; rule?: RuleId; referent?: string };

/** The words searched. A name is not written in an address: it would stay in the history. */
export const searched = signal("");
/** Whose file was opened last: coming back, the keyboard is on that row. */
export const lastOpened = signal<string | undefined>(undefined);
/** The list as it was left, its filters and its order: the way back from a file. */
export const lastList = signal(HOME);

session.subscribe(now => {
  if (now.state === "open") return;
  searched.value = "";
  lastOpened.value = undefined;
  lastList.value = HOME;
});

function among<V extends string>(value: string | undefined, all: readonly V[]): V | undefined {
  return all.find(one => one === value);
}

/** The same from what was kept under a name. */
export function askedFrom(kept: string): Asked {
  return askedIn(Object.fromEntries(new URLSearchParams(kept)));
}

/** Reads `?filtre=late&tri=name&age=17&regle=M14`; what it does not know, it ignores. */
export function askedIn(query: Record<string, string>): Asked {
  const age = Number(query.age);
  return {
    filter: among(query.filtre, FILTERS),
    sort: among(query.tri, SORTS) ?? "urgency",
    age: Number.isInteger(age) && age > 0 && age < 31 ? age : undefined,
    rule: among(query.regle, RULES),
    referent: /^[0-9a-f-]{36}$/.test(query.referent ?? "") ? query.referent : undefined,
  };
}

export function addressOf({ filter, sort, age, rule, referent }: Asked): string {
  const told = new URLSearchParams();
  if (filter) told.set("filtre", filter);
  if (sort !== "urgency") told.set("tri", sort);
  if (age !== undefined) told.set("age", String(age));
  if (rule) told.set("regle", rule);
  if (referent) told.set("referent", referent);
  const query = told.toString();
  return query ? `${HOME}?${query}` : HOME;
}

export function isFiltered(asked: Asked, q: string): boolean {
  if (asked.referent !== undefined) return true;
  return asked.filter !== undefined || asked.age !== undefined || asked.rule !== undefined || q.trim() !== "";
}

/** What is sent; absent values are left out of the address. */
export function queryOf({ filter, sort, age, rule, referent }: Asked, q: string): CaseloadQuery {
  return {
    sort,
    limit: 200,
    ...(filter && { filter }),
    ...(age !== undefined && { age }),
    ...(rule && { rule }),
    ...(referent && { referent }),
    ...(q.trim() && { q: q.trim() }),
  };
}
