/** Dates, hours, ages and sums, written as people say them. Every function takes its date: none reads the clock. */
import { language } from "./index.ts";

const PARIS = "Europe/Paris";

/** Persian calendars and digits are not what a French office asks for: Pashto and Dari keep the civil one. */
function locale(): string {
  const code = language.value;
  return code === "ps" || code === "fa" ? `${code}-u-ca-gregory-nu-latn` : code;
}

/** Midday UTC of a civil day: the same day in every zone we serve, whatever the phone's own zone. */
function noon(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00Z`);
}

const forms = new Map<string, Intl.DateTimeFormat>();

/** A form made once: two hundred rows write hundreds of days, and making one takes longer than writing a row. */
function made(where: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = where + JSON.stringify(form);
  const kept = forms.get(key) ?? new Intl.DateTimeFormat(where, form);
  forms.set(key, kept);
  return kept;
}

function written(day: string, form: Intl.DateTimeFormatOptions): string {
  const text = made(locale(), { timeZone: "UTC", ...form }).format(noon(day));
  return language.value === "fr" ? text.replace(/(^|\s)1(?=\s\p{L})/u, "$11er") : text; // « 1er mars »
}

/** « jeudi 24 décembre 2026 » */
export function fullDate(day: string): string {
  return written(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** « 24 décembre 2026 » */
export function longDate(day: string): string {
  return written(day, { day: "numeric", month: "long", year: "numeric" });
}

/** « jeudi 24 décembre » */
export function dayName(day: string): string {
  return written(day, { weekday: "long", day: "numeric", month: "long" });
}

/** « 24/12/2026 » */
export function shortDate(day: string): string {
  return written(day, { day: "2-digit", month: "2-digit", year: "numeric" });
}

/** « 14 h », « 14 h 02 » : an instant, in a zone. */
export function hour(instant: string | Date, zone: string = PARIS): string {
  const parts = made("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
    .formatToParts(new Date(instant))
    .filter(part => part.type === "hour" || part.type === "minute")
    .map(part => part.value);
  const [hours = "0", minutes = "00"] = parts;
  return minutes === "00" ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}

/** « jeudi 3 décembre, 14 h » */
export function when(instant: string | Date, zone: string = PARIS): string {
  const day = made("en-CA", { timeZone: zone, dateStyle: "short" }).format(new Date(instant));
  return `${dayName(day)}, ${hour(instant, zone)}`;
}

/** Civil days from one day to another; negative when the second is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** « aujourd'hui », « demain », « dans 31 jours », « il y a 3 jours » */
export function inDays(days: number): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(days, "day");
}

/** Whole years and months lived on a day. Born on 29 February, one is a year older on 1 March of a common year. */
export function age(birth: string, on: string): { years: number; months: number } {
  const [by = 0, bm = 0, bd = 0] = birth.split("-").map(Number);
  const [y = 0, m = 0, d = 0] = on.split("-").map(Number);
  const months = (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** « 2 631,80 € » from cents. */
export function money(cents: number): string {
  return new Intl.NumberFormat(locale(), { style: "currency", currency: "EUR" }).format(cents / 100);
}

/** « décembre 2026 » */
export function monthName(day: string): string {
  return written(day, { month: "long", year: "numeric" });
}

/** « lundi », « lun. », « L » : the day of the week alone. */
export function weekdayName(day: string, form: "long" | "short" | "narrow"): string {
  return written(day, { weekday: form });
}
