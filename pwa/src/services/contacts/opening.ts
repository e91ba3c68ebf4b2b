/**
 * When a help line answers: OSM opening hours, read in Paris time. Pure: the instant is given.
 * The server has the same rule (`backend/law/opening.py`); `tests/rules/contacts/opening.yaml` checks both.
 */

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Minutes of the week, from Monday 00:00 in Paris. An end may pass midnight, and the end of the week. */
type Span = { from: number; to: number };

export type Opening =
  | { open: true; always: true }
  | { open: true; always: false; until: Date }
  | { open: false; opens: Date | undefined };

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(":").map(Number);
  return hours * 60 + rest;
}

function daysIn(text: string): number[] {
  return text.split(",").flatMap(part => {
    const [first = "", last = first] = part.split("-");
    const from = DAYS.indexOf(first);
    const to = DAYS.indexOf(last);
    if (from < 0 || to < 0) throw new Error(`unknown day: ${part}`);
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
  });
}

/** Reads `24/7`, `Mo-Su 09:00-23:00`, `Mo-Fr 09:00-11:45,13:00-16:00; Sa 08:00-02:00`. Throws on anything else. */
export function readHours(written: string): "always" | Span[] {
  if (written.trim() === "24/7") return "always";
  return written.split(";").flatMap(rule => {
    const found = /^\s*([A-Za-z,-]+)\s+([\d:,-]+)\s*$/.exec(rule);
    if (!found?.[1] || !found[2]) throw new Error(`hours not understood: ${rule}`);
    const ranges = found[2].split(",");
    return daysIn(found[1]).flatMap(day =>
      ranges.map(range => {
        if (!/^([01]\d|2[0-4]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/.test(range))
          throw new Error(`hours not understood: ${range}`);
        const [start = "", end = ""] = range.split("-");
        const from = minutes(start);
        const to = minutes(end);
        return { from: day * DAY + from, to: day * DAY + (to <= from ? to + DAY : to) };
      }),
    );
  });
}

/** The minute of the week of an instant, in Paris. */
function minuteOfWeek(at: Date): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Paris",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const of = (type: string): string => parts.find(part => part.type === type)?.value ?? "";
  return DAYS.indexOf(of("weekday").slice(0, 2)) * DAY + Number(of("hour")) * 60 + Number(of("minute"));
}

/** The instant `ahead` minutes of Paris clock later: the night the clocks change, an hour more or less is lived. */
function later(at: Date, ahead: number): Date {
  const start = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
  const guess = new Date(start.getTime() + ahead * 60_000);
  const drift = (minuteOfWeek(start) + ahead - minuteOfWeek(guess) + 2 * WEEK) % WEEK;
  return new Date(guess.getTime() + (drift > WEEK / 2 ? drift - WEEK : drift) * 60_000);
}

/** Open or closed at an instant, and the next change. */
export function openingAt(written: string, at: Date): Opening {
  const spans = readHours(written);
  if (spans === "always") return { open: true, always: true };
  const now = minuteOfWeek(at);
  for (const { from, to } of spans) {
    const since = (now - from + WEEK) % WEEK;
    if (since < to - from) return { open: true, always: false, until: later(at, to - from - since) };
  }
  const waits = spans.map(({ from }) => (from - now + WEEK) % WEEK);
  return { open: false, opens: waits.length ? later(at, Math.min(...waits)) : undefined };
}

const FRENCH = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/** Hours as they are said: « du lundi au vendredi, 9 h à 11 h 45 et 13 h à 16 h ». */
export function hoursInWords(written: string): string {
  if (readHours(written) === "always") return "jour et nuit";
  return written
    .split(";")
    .map(rule => {
      const [days = "", ranges = ""] = rule.trim().split(/\s+/);
      return `${daysInWords(days)}, ${ranges.split(",").map(rangeInWords).join(" et ")}`;
    })
    .join(" ; ");
}

function daysInWords(written: string): string {
  if (new Set(daysIn(written)).size === 7) return "tous les jours";
  const word = (day: string): string => FRENCH[DAYS.indexOf(day)] ?? "";
  return written
    .split(",")
    .map(part => {
      const [first = "", last] = part.split("-");
      return last ? `du ${word(first)} au ${word(last)}` : `le ${word(first)}`;
    })
    .join(" et ");
}

function rangeInWords(range: string): string {
  return range
    .split("-")
    .map(clock => {
      const at = minutes(clock) % DAY;
      const rest = at % 60;
      return `${Math.floor(at / 60)} h${rest ? ` ${String(rest).padStart(2, "0")}` : ""}`;
    })
    .join(" à ");
}
