/** Which days a view shows, and which come before and after. Pure. */
import { daysAfter, mondayOf, monthGrid, monthsAfter } from "../../../services/appointments/grid.ts";
import type { Span } from "../../../services/appointments/reading.ts";
import type { View } from "./places.ts";

const AHEAD = 31;

/** The days a view shows from a day. */
export function spanOf(view: View, day: string): Span {
  if (view === "week") return { from: mondayOf(day), to: daysAfter(mondayOf(day), 7) };
  if (view === "month") {
    const weeks = monthGrid(day);
    return { from: weeks[0]?.[0] ?? day, to: daysAfter(weeks.at(-1)?.[6] ?? day, 1) };
  }
  return { from: day, to: daysAfter(day, AHEAD) };
}

/** The day a view shows before or after. */
export function stepOf(view: View, day: string, side: 1 | -1): string {
  if (view === "month") return monthsAfter(day, side);
  return daysAfter(day, side * (view === "week" ? 7 : AHEAD));
}
