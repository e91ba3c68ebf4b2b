import type { HandoverLine } from "../../../services/handovers/handovers.ts";
import { longDate } from "../../../text/dates.ts";
import { h } from "./words.ts";

/** The last day before an exclusive end. */
export function lastDay(ends: string): string {
  const day = new Date(`${ends}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** « À partir du 1er décembre 2026 », « Du 1er au 10 décembre 2026 » */
export function days({ starts_on, ends_on }: Pick<HandoverLine, "starts_on" | "ends_on">): string {
  return ends_on
    ? h("days.cover", { date: longDate(starts_on), last: longDate(lastDay(ends_on)) })
    : h("days.on", { date: longDate(starts_on) });
}
