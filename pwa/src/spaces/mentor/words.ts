import mentoring from "../../text/fr/mentoring.json";
import { words } from "../../text/index.ts";

/** The words of mentoring, for mentors and for the team. */
export const m = words("mentoring", mentoring);

/** A code the service says, in words: `("language", "ar")` is « arabe ». One nobody knows is said as it is. */
export function wordOf(kind: string, code: string): string {
  return m(`${kind}.${code}` as Parameters<typeof m>[0]) || code;
}

/** « 1 h 30 » */
export function length(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest ? `${hours} h ${String(rest).padStart(2, "0")}` : `${hours} h`;
}
