/**
 * Is this paper still good, and for what? The same rule as the server's, told on the phone and without network. Pure:
 * days in, states out; one table of cases tests both.
 */
import type { Paper, PaperType, PaperUse } from "./types.ts";

export type FreshState = "good" | "soon" | "too_old" | "unknown";

/** `until`: the last good day, included. `ask`: the date without which nothing can be said. */
export type Standing = { state: FreshState; until?: string; ask?: "issued_on" | "expires_on" };
export type UseStanding = Standing & Pick<PaperUse, "use" | "label" | "doubt">;
/** Of a whole paper: its own validity when that is not good, else its most pressing use, named. */
export type Freshness = Standing & { use?: string; label?: string; uses: UseStanding[] };

type Dated = Pick<Paper, "issued_on" | "expires_on">;

/** The same day some months later; the last day of the month when there is no such day. */
export function addMonths(day: string, months: number): string {
  const [y = 0, m = 1, d = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(y, m - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(d, last));
  return first.toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  const before = new Date(`${day}T12:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

/** « moins de N mois »: the last day it is still true of a paper written on this day. */
export function lastGoodDay(issued: string, months: number): string {
  return dayBefore(addMonths(issued, months));
}

/** The end a paper usually has, from the day it was written: proposed, never imposed. */
export function usualEnd(type: PaperType, issued: string | undefined): string | undefined {
  const { kind, months } = type.validity ?? { kind: "none" };
  return issued && kind === "expires" && months ? lastGoodDay(issued, months) : undefined;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

function stateOn(until: string, soonDays: number, on: string): FreshState {
  const left = daysBetween(on, until);
  return left < 0 ? "too_old" : left <= soonDays ? "soon" : "good";
}

const SOON_DAYS = 60;
/** The most pressing first. */
const pressing: FreshState[] = ["too_old", "soon", "unknown", "good"];
const NEVER = "9999-12-31";

/** How a paper stands by itself. */
function ownStanding(type: PaperType, paper: Dated, on: string): Standing {
  const validity = type.validity ?? { kind: "none", optional: true };
  const ends = [paper.expires_on];
  if (validity.kind === "months" && validity.months && paper.issued_on)
    ends.push(lastGoodDay(paper.issued_on, validity.months));
  const [until] = ends.filter(day => day !== undefined).sort();
  if (until) return { state: stateOn(until, type.soon_days ?? SOON_DAYS, on), until };
  if (validity.kind === "none" || validity.optional) return { state: "good" };
  return { state: "unknown", ask: validity.kind === "months" ? "issued_on" : "expires_on" };
}

/** How it stands for one use: still good by itself, and fresh enough. */
function forUse(use: PaperUse, own: Standing, paper: Dated, on: string): Standing {
  if (own.state === "too_old" || own.state === "unknown" || !use.fresh_months) return own;
  if (!paper.issued_on) return { state: "unknown", until: own.until, ask: "issued_on" };
  const fresh = lastGoodDay(paper.issued_on, use.fresh_months);
  if (own.until && own.until <= fresh) return own;
  return { state: stateOn(fresh, use.soon_days, on), until: fresh };
}

/** How a paper stands on a day, by itself and for each thing it is asked for. */
export function freshness(type: PaperType, paper: Dated, on: string): Freshness {
  const own = ownStanding(type, paper, on);
  const uses = (type.uses ?? []).map(use => {
    const { label, doubt } = use;
    return { use: use.use, label, doubt, ...forUse(use, own, paper, on) };
  });
  const [first] = [...uses].sort(
    (a, b) =>
      pressing.indexOf(a.state) - pressing.indexOf(b.state) ||
      (a.until ?? NEVER).localeCompare(b.until ?? NEVER),
  );
  const decides =
    own.state !== "too_old" &&
    own.state !== "unknown" &&
    first !== undefined &&
    pressing.indexOf(first.state) < pressing.indexOf(own.state);
  if (!decides) return { ...own, uses };
  const { use, label, state, until, ask } = first;
  return { state, until, ask, use, label, uses };
}
