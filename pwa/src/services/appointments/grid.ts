/** Civil days laid out in weeks and months. A day is `2026-11-23`; nothing here reads the clock or a zone. */

const DAY = 86_400_000;

function noon(day: string): number {
  return new Date(`${day}T12:00:00Z`).getTime();
}

/** The civil day some days after another; before, when negative. */
export function daysAfter(day: string, days: number): string {
  return new Date(noon(day) + days * DAY).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: string): number {
  return new Date(noon(day)).getUTCDay() || 7;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return daysAfter(day, 1 - weekday(day));
}

/** Monday to Sunday of a day's week. */
export function weekOf(day: string): string[] {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, i) => daysAfter(monday, i));
}

/** `2026-11` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The weeks that hold a month, whole: some days before the 1st, some after the last. */
export function monthGrid(day: string): string[][] {
  const month = monthOf(day);
  const weeks: string[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = daysAfter(monday, 7))
    weeks.push(weekOf(monday));
  return weeks;
}

/** The same day some months later, or the last day of a shorter month: 31 January, then 28 February. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Where a key goes from a day in a grid of days; undefined for a key that is not ours. */
export function dayByKey(day: string, key: string): string | undefined {
  const found: Record<string, () => string> = {
    ArrowLeft: () => daysAfter(day, -1),
    ArrowRight: () => daysAfter(day, 1),
    ArrowUp: () => daysAfter(day, -7),
    ArrowDown: () => daysAfter(day, 7),
    Home: () => mondayOf(day),
    End: () => daysAfter(mondayOf(day), 6),
    PageUp: () => monthsAfter(day, -1),
    PageDown: () => monthsAfter(day, 1),
  };
  return found[key]?.();
}
