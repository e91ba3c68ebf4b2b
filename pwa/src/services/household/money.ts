/** Sums of the budget and of the home, in cents. Pure: they stay on this phone. */
import { addDays } from "./days.ts";
import type { BudgetLine, BudgetSheet, Envelope } from "./sheets.ts";

export const envelopes = ["home", "moving", "food", "aside"] as const;
export type Month = {
  income: number;
  envelopes: Record<(typeof envelopes)[number], number>;
  left: number;
  week: number;
};

function total(lines: readonly BudgetLine[], envelope: Envelope): number {
  return lines.filter(one => one.envelope === envelope).reduce((sum, one) => sum + one.cents, 0);
}

/** What comes in, what goes to each envelope, what is left to live on; `week` for each of 52, rounded down. */
export function monthOf(lines: readonly BudgetLine[]): Month {
  const spent = { home: 0, moving: 0, food: 0, aside: 0 };
  for (const one of envelopes) spent[one] = total(lines, one);
  const income = total(lines, "in");
  const left = income - envelopes.reduce((sum, one) => sum + spent[one], 0);
  return { income, envelopes: spent, left, week: Math.floor((left * 12) / 52) };
}

/** A sum in so many payments of whole euros; the last one takes what is left. Empty when it cannot be cut. */
export function instalments(cents: number, times: number): number[] {
  if (times < 1 || cents < times * 100) return [];
  const each = Math.ceil(cents / (times * 100)) * 100;
  const count = Math.ceil(cents / each);
  return [...Array<number>(count - 1).fill(each), cents - each * (count - 1)];
}

export type Coming = { id: string; line: BudgetLine; on: string; after: number | undefined };

/** Every date of a day of the month between two days, both included; a short month ends it sooner. */
function datesOf(day: number, from: string, to: string): string[] {
  const [y = 0, m = 1] = from.split("-").map(Number);
  return [0, 1, 2]
    .map(ahead => {
      const last = new Date(Date.UTC(y, m + ahead, 0)).getUTCDate();
      return new Date(Date.UTC(y, m - 1 + ahead, Math.min(day, last))).toISOString().slice(0, 10);
    })
    .filter(then => then >= from && then <= to);
}

/**
 * What comes in and goes out in the next 31 days, by date; what would be on the account after each, once what is on it
 * was said. On one day, money goes out before it comes in: the cautious reading.
 */
export function coming({ lines = {}, balance_cents, balance_on }: BudgetSheet, on: string): Coming[] {
  const known = balance_cents !== undefined && balance_on !== undefined && balance_on <= on;
  const said = known && balance_on > addDays(on, -31) ? balance_on : undefined;
  const dated = Object.entries(lines)
    .flatMap(([id, line]) =>
      datesOf(line.day ?? 0, said ? addDays(said, 1) : on, addDays(on, 30)).map(day => ({
        id,
        line,
        on: day,
      })),
    )
    .filter(({ line }) => line.day !== undefined)
    .sort(
      (a, b) =>
        a.on.localeCompare(b.on) || Number(a.line.envelope === "in") - Number(b.line.envelope === "in"),
    );
  let account = said && balance_cents;
  return dated
    .map(one => {
      if (typeof account === "number")
        account += one.line.envelope === "in" ? one.line.cents : -one.line.cents;
      return { ...one, after: typeof account === "number" ? account : undefined };
    })
    .filter(one => one.on >= on);
}

export type DepositPlan = {
  /** What Loca-Pass may advance, in how many months, how much a month, and the last one. */
  advanced: number;
  months: number;
  each: number;
  last: number;
  /** What is already there pays the rest. */
  saved: number;
  missing: number;
};

export type LocaPass = { most: number; leastMonth: number; months: number };

/** How a deposit is paid: what one has first, then the advance; what is still missing is said. Sums in cents. */
export function depositPlan(deposit: number, saved: number, rule: LocaPass): DepositPlan {
  const own = Math.min(saved, deposit);
  const advanced = Math.min(deposit - own, rule.most);
  const base = { advanced, saved: own, missing: deposit - own - advanced };
  if (advanced === 0) return { ...base, months: 0, each: 0, last: 0 };
  const least = Math.min(rule.leastMonth, advanced);
  const each = Math.max(least, Math.ceil(advanced / rule.months / 100) * 100);
  const months = Math.ceil(advanced / each);
  return { ...base, months, each, last: advanced - each * (months - 1) };
}

/** « 480 », « 480,50 », « 1 200 € » as cents; undefined when it is no sum. */
export function readCents(typed: string): number | undefined {
  const plain = typed.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".");
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 100);
}

/** Cents as they are typed: « 480 », « 480,50 ». */
export function typedCents(cents: number | undefined): string {
  if (cents === undefined) return "";
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(".", ",");
}
