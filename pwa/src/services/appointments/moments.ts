/** A day and an hour as typed, read into the wall time the server takes; or the sentence that says what is missing. */
import { t } from "./said.ts";
import type { Slot } from "./types.ts";

export type Moment = { day: string; time: string };
export const noMoment: Moment = { day: "", time: "" };

export type MomentRead = { starts: string } | { error: string; part: "day" | "time" };

/** `nowWall`: what the clock of the authority says now, « 2026-11-22T14:05 ». */
export function readMoment({ day, time }: Moment, nowWall: string): MomentRead {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return { error: t("moment.no_day"), part: "day" };
  if (!/^\d\d:\d\d/.test(time)) return { error: t("moment.no_time"), part: "time" };
  const starts = `${day}T${time.slice(0, 5)}`;
  return starts < nowWall
    ? { error: t("moment.past"), part: day < nowWall.slice(0, 10) ? "day" : "time" }
    : { starts };
}

export function momentOf(wall: string): Moment {
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

export function isEmpty({ day, time }: Moment): boolean {
  return day === "" && time === "";
}

export type MomentsRead = { slots: Slot[] } | { error: string; at: number; part: "day" | "time" };

/** Several moments of one length. Empty lines after the first `least` are left out. */
export function readMoments(
  moments: readonly Moment[],
  minutes: number,
  nowWall: string,
  least: number,
): MomentsRead {
  const slots: Slot[] = [];
  for (const [at, moment] of moments.entries()) {
    if (at >= least && isEmpty(moment)) continue;
    const read = readMoment(moment, nowWall);
    if ("error" in read) return { ...read, at };
    if (slots.some(slot => slot.starts === read.starts))
      return { error: t("moment.twice"), at, part: "time" };
    slots.push({ starts: read.starts, minutes });
  }
  return { slots };
}
