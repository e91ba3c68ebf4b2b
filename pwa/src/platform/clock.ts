/** The only module that reads the time. Everything else takes it as an argument or as a signal. */
import { signal } from "@preact/signals";

export const PARIS = "Europe/Paris";

/** The instant, now. */
export function now(): Date {
  return new Date();
}

const days = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: a long thread asks for thousands of days. The Canadian form is ISO; `fr-FR` would write 22/11/2026. */
function dayForm(zone: string): Intl.DateTimeFormat {
  const made = days.get(zone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  days.set(zone, made);
  return made;
}

/** The civil day of an instant in a zone, as `2026-11-22`. */
export function dayOf(at: Date, zone: string = PARIS): string {
  return dayForm(zone).format(at);
}

/** The civil day it is now, in the zone of the authority. */
export function today(zone: string = PARIS): string {
  return dayOf(now(), zone);
}

/** Now, refreshed each minute while something watches it. */
export const minute = signal(now());

export function startClock(): () => void {
  const tick = (): void => {
    minute.value = now();
  };
  const timer = setInterval(tick, 60_000);
  const back = (): void => {
    if (document.visibilityState === "visible") tick();
  };
  document.addEventListener("visibilitychange", back);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", back);
  };
}
