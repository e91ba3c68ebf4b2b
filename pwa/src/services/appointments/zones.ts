/** Instants and the clocks people read them on. An instant is UTC; a wall time is a civil day and « 14:30 » in a zone. */
import { dayOf } from "../../platform/clock.ts";

export type Wall = { day: string; time: string };

/** What the clock of a zone says at an instant. */
export function wallOf(instant: string | Date, zone: string): Wall {
  const at = new Date(instant);
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
    .formatToParts(at)
    .filter(part => part.type === "hour" || part.type === "minute")
    .map(part => part.value);
  return { day: dayOf(at, zone), time: parts.join(":") };
}

/** Two zones whose clocks disagree at this instant: then an hour says whose it is. */
export function clocksDiffer(instant: string | Date, one: string, other: string): boolean {
  const [a, b] = [wallOf(instant, one), wallOf(instant, other)];
  return a.day !== b.day || a.time !== b.time;
}

/** The zone this phone's own clock is set to. */
export function phoneZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
