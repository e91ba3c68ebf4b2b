/** Ma file filtered and sorted in the page, when all of it is there: a referent's 25 to 60 files never wait. */
import type { Case, Caseload, CaseloadQuery, SortBy } from "../../../services/desk/caseload.ts";
import type { Asked } from "./asked.ts";

/** All one follows, the most urgent first; whoever follows more asks the server. */
export const WHOLE: CaseloadQuery = { sort: "urgency", limit: 200 };

/** Milestones, words of a name and a colleague's files are looked for by the server. */
export function arrangeable({ rule, referent }: Asked, q: string): boolean {
  return rule === undefined && referent === undefined && q.trim() === "";
}

/** The same answer as the server's to a filter, an age, an order. `list` is whole, the most urgent first. */
export function arranged(list: Caseload, { filter, age, sort }: Asked): Caseload {
  const kept = list.items.filter(
    one =>
      (filter === undefined || one.groups.includes(filter)) && (age === undefined || one.age.years === age),
  );
  const first = orders[sort];
  const items = first ? kept.sort((a, b) => first(a, b) || byName(a, b)) : kept;
  return { ...list, items, total: items.length };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: Case, b: Case): number => byText(a.sorts_as, b.sorts_as) || byText(a.id, b.id);
/** Nobody ever wrote to them: first. */
const silence = ({ silence_days }: Case): number => silence_days ?? Number.POSITIVE_INFINITY;

const orders: Record<SortBy, ((a: Case, b: Case) => number) | undefined> = {
  urgency: undefined,
  name: byName,
  age: (a, b) => byText(a.birth_date, b.birth_date),
  silence: (a, b) => (silence(a) === silence(b) ? 0 : silence(b) - silence(a)),
};
