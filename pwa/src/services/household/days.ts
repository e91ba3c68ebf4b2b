/** Days of the bank and of the home. Pure: the same tables test the phone and the server. */
import { addMonths } from "../documents/freshness.ts";
import type { MoveDay } from "./guidance.ts";
import type { BankSheet, HomeSheet } from "./sheets.ts";

export { addMonths };

export function addDays(day: string, days: number): string {
  const then = new Date(`${day}T12:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}

/** The first day on which a bank that said nothing has refused: so many whole days have passed. */
export function silentFrom(askedOn: string, days: number): string {
  return addDays(askedOn, days + 1);
}

/** The last day of a right that lasts some years after a day. */
export function untilAfter(endedOn: string, years: number): string {
  return addMonths(endedOn, years * 12);
}

export type BankStage = "ask" | "wait" | "silent" | "right" | "named" | "go" | "open";

/** Where the account stands on a day: what to do next. */
export function bankStage(sheet: BankSheet, on: string, silenceDays: number): BankStage {
  if (sheet.opened_on) return "open";
  if (sheet.named_bank) return "go";
  if (sheet.sent_on) return "named";
  if (sheet.refusal) return "right";
  if (!sheet.asked_on) return "ask";
  return on < silentFrom(sheet.asked_on, silenceDays) ? "wait" : "silent";
}

export type Renewal = { from: string; lost: string; state: "later" | "now" | "lost" };

/** When a request for social housing is to be renewed, from its day or its last renewal. */
export function renewal(
  { social_asked_on, social_renewed_on }: HomeSheet,
  on: string,
  opens: number,
  lost: number,
): Renewal | undefined {
  const since = [social_asked_on, social_renewed_on]
    .filter(day => day !== undefined)
    .sort()
    .at(-1);
  if (!since) return undefined;
  const from = addMonths(since, opens);
  const end = addMonths(since, lost);
  return { from, lost: end, state: on < from ? "later" : on < end ? "now" : "lost" };
}

export type Dated = MoveDay & { on: string | undefined; done: string | undefined; late: boolean };

/** The days of a move, dated once the day one comes in is known; what is past and not done is late. */
export function moveDays(days: readonly MoveDay[], sheet: HomeSheet, on: string): Dated[] {
  return days.map(one => {
    const day = sheet.entry_on && addDays(sheet.entry_on, one.days);
    const done = sheet.done?.[one.code];
    return { ...one, on: day, done, late: day !== undefined && done === undefined && day < on };
  });
}
