/** Appointments as people say them. Nothing here reads the clock: days, instants and zones are given. */

import { dayName, fullDate } from "../../text/dates.ts";
import agenda from "../../text/fr/agenda.json";
import { words } from "../../text/index.ts";
import type { Appointment, Event, Item, Slot } from "./types.ts";
import { clocksDiffer } from "./zones.ts";

/** The words of appointments, the same in every space: `tu` or `vous` by who reads. */
export const t = words("agenda", agenda);

/** The civil day of a wall time. */
export function dayPart(wall: string): string {
  return wall.slice(0, 10);
}

/** « 14 h », « 14 h 30 » of a wall time. */
export function hourPart(wall: string): string {
  const [hours = "0", minutes = "00"] = wall.slice(11, 16).split(":");
  return minutes === "00" ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}

/** « jeudi 3 décembre, 14 h » */
export function whenOf(wall: string): string {
  return t("when", { day: dayName(dayPart(wall)), hour: hourPart(wall) });
}

/** « Jeudi 3 décembre 2026, 14 h », and whose clock it is when this phone's shows another hour. */
export function wholeWhen(
  { starts, starts_at }: { starts: string; starts_at: string },
  zone: string,
  phone: string,
): string {
  const when = capital(t("when", { day: fullDate(dayPart(starts)), hour: hourPart(starts) }));
  return clocksDiffer(starts_at, zone, phone) ? t("when.zone", { when, zone: zoneName(zone) }) : when;
}

const zones = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "Indian/Reunion",
  "America/Miquelon",
  "Indian/Mayotte",
  "America/St_Barthelemy",
  "America/Marigot",
] as const;

/** « heure de La Réunion » */
export function zoneName(zone: string): string {
  const known = zones.find(one => one === zone);
  return t(known ? `zone.${known}` : "zone.other");
}

/** « 14 h à 15 h » */
export function spanOf({ starts, ends }: { starts: string; ends: string }): string {
  return t("span", { from: hourPart(starts), to: hourPart(ends) });
}

/** « 45 minutes », « 1 heure », « 1 h 30 » */
export function lengthOf(minutes: number): string {
  if (minutes < 60) return t("minutes", { n: minutes });
  if (minutes % 60 === 0) return t("hours", { n: minutes / 60 });
  const rest = String(minutes % 60).padStart(2, "0");
  return t("hours.minutes", { hours: String(Math.floor(minutes / 60)), minutes: rest });
}

/** Proposals in one line: « jeudi 3 décembre, 14 h ou vendredi 4 décembre, 10 h ». */
export function momentsOf(slots: readonly Pick<Slot, "starts">[]): string {
  const said = slots.map(slot => whenOf(slot.starts));
  return said.slice(1).reduce((a, b) => t("or", { a, b }), said[0] ?? "");
}

/** « Malik et Inès », in the reader's language. */
export function namesOf(
  item: Pick<Extract<Item, { access: "full" }>, "with" | "others">,
  language = "fr",
): string {
  const names = [...item.with.map(one => one.first_name), ...item.others];
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

/** What it is about, or « Rendez-vous » while the words cannot be read. */
export function titleOf(item: Item): string {
  return item.access === "full" && item.title ? item.title : t("bare");
}

/** Minutes as a form offers them. */
export const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240] as const;

/** « Changé : jeudi 3 décembre, 15 h, et plus 14 h, par Malik » */
export function eventText(event: Event): string {
  const what = whatHappened(event);
  if (!event.by) return what;
  return t("event.by", { what, who: event.by === "you" ? t("event.you") : event.by });
}

function whatHappened({ act, answer, status, before, after }: Event): string {
  if (act === "answered")
    return t("event.answered", { answer: answer && answer !== "none" ? t(`answer.label.${answer}`) : "" });
  if (act === "closed") return t("event.closed", { status: isOutcome(status) ? t(`outcome.${status}`) : "" });
  if (act !== "moved") return t(`event.${act}`);
  if (!after?.starts || !before?.starts || after.starts === before.starts) return t("event.moved.place");
  return t("event.moved", { after: whenOf(after.starts), before: whenOf(before.starts) });
}

function isOutcome(status: string | undefined): status is "done" | "missed" | "excused" {
  return status === "done" || status === "missed" || status === "excused";
}

/** What a move changed, asked again: « L'heure change : 15 h, et plus 14 h. Tu peux venir ? » */
export function movedText({ before, starts, place }: Appointment): string | undefined {
  if (!before || !starts) return undefined;
  const [day, was] = [dayPart(starts), dayPart(before.starts)];
  if (day !== was) return t("one.moved.day", { new: whenOf(starts), old: whenOf(before.starts) });
  if (starts !== before.starts)
    return t("one.moved.hour", { new: hourPart(starts), old: hourPart(before.starts) });
  return t("one.moved.place", { new: place.name || place.address });
}
