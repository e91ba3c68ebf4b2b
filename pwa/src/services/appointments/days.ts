/** Appointments laid out day by day: what comes, what is past, what stands on each day. */
import { dayPart } from "./said.ts";
import type { Agenda, Item } from "./types.ts";

export type Day = { day: string; items: Item[] };

/** Days in order, each with its appointments by hour; offers have no day yet and are not here. */
export function byDay(items: readonly Item[]): Day[] {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    if (!item.starts) continue;
    const day = dayPart(item.starts);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, found]) => ({ day, items: [...found].sort(byHour) }));
}

function byHour(a: Item, b: Item): number {
  return (a.starts_at ?? "") < (b.starts_at ?? "") ? -1 : 1;
}

/** Still to come or under way at an instant, and those behind. */
export function comingAndPast(items: readonly Item[], at: Date): { coming: Item[]; past: Item[] } {
  const over = (item: Item): boolean => new Date(item.ends_at ?? item.starts_at ?? 0) <= at;
  return { coming: items.filter(item => !over(item)), past: items.filter(over) };
}

/** The name of a public holiday on a day, if it is one. */
export function holidayOn(agenda: Pick<Agenda, "holidays">, day: string): string | undefined {
  return agenda.holidays.find(one => one.day === day)?.name;
}
