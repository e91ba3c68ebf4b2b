/**
 * Where one stands with a right: had, to ask, soon, and why. Pure.
 * The server has the same rule (`backend/services/rights/rules.py`); `tests/rules/rights/standing.yaml` checks both.
 */
import type { Right } from "./rights.ts";

export type State = "have" | "ask" | "soon" | "later" | "maybe" | "no";

export type Standing = {
  state: State;
  /** Sentences. */
  because: string[];
  /** Questions to answer first. */
  missing: string[];
  opens_on?: string;
  /** The last day it can be asked; where the answer is no by age, the first day it could not. */
  closes_on?: string;
};

/** What rights look at besides the answers. Unknown days of birth give two bounds. */
export type Person = { born_first: string; born_last: string; care?: string };

const SOON_MONTHS = 12;

const two = (n: number): string => String(n).padStart(2, "0");

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day of a later month; where it does not exist, the first of the month after (29 February: 1 March). */
export function monthDay(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = year * 12 + month - 1 + months;
  const missing = date > lastDay(Math.floor(at / 12), (at % 12) + 1);
  const reached = missing ? at + 1 : at;
  return `${Math.floor(reached / 12)}-${two((reached % 12) + 1)}-${missing ? "01" : two(date)}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The first and last day of birth that an incomplete date allows. */
export function bornBetween(date: string, precision: string): { born_first: string; born_last: string } {
  if (precision === "day") return { born_first: date, born_last: date };
  const [year = 0, month = 1] = date.split("-").map(Number);
  if (precision === "month") {
    const start = `${year}-${two(month)}`;
    return { born_first: `${start}-01`, born_last: `${start}-${two(lastDay(year, month))}` };
  }
  return { born_first: `${year}-01-01`, born_last: `${year}-12-31` };
}

/** One right, one person, their answers, a day. What is not answered is never taken for a no. */
export function standing(
  right: Right,
  person: Person,
  said: Readonly<Record<string, string>>,
  on: string,
): Standing {
  const facts: Record<string, string> = { ...said, ...(person.care && { care: person.care }) };
  const held = (fact: string, among: string[]): boolean => among.includes(facts[fact] ?? "");
  const { have, when = [], from_months, until_months } = right;
  if (have && held(have.fact, have.in)) return { state: "have", because: [have.words], missing: [] };
  const closes = until_months === undefined ? undefined : monthDay(person.born_first, until_months);
  if (closes && closes <= on) return { state: "no", because: [], missing: [], closes_on: closes };
  const refused = when.filter(one => one.fact in facts && !held(one.fact, one.in));
  if (refused.length > 0) return { state: "no", because: refused.map(one => one.otherwise), missing: [] };
  const found = {
    because: when.filter(one => one.fact in facts).map(one => one.because),
    missing: [...new Set(when.filter(one => !(one.fact in facts)).map(one => one.fact))],
    ...(closes && { closes_on: dayBefore(closes) }),
  };
  const opens = from_months ? monthDay(person.born_last, from_months) : undefined;
  if (opens && on < opens)
    return { state: opens <= monthDay(on, SOON_MONTHS) ? "soon" : "later", ...found, opens_on: opens };
  return { state: found.missing.length > 0 ? "maybe" : "ask", ...found };
}

/** The questions worth asking: those that at least one right still open waits for, most waited for first. */
export function toAsk(standings: readonly Standing[], asked: readonly string[]): string[] {
  const waits = new Map<string, number>();
  for (const { state, missing } of standings)
    if (state === "maybe" || state === "soon")
      for (const code of missing) waits.set(code, (waits.get(code) ?? 0) + 1);
  return asked.filter(code => waits.has(code)).sort((a, b) => (waits.get(b) ?? 0) - (waits.get(a) ?? 0));
}
