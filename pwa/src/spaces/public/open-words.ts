import { dayOf } from "../../platform/clock.ts";
import { openingAt } from "../../services/contacts/opening.ts";
import { dayName, hour } from "../../text/dates.ts";
import contacts from "../../text/fr/contacts.json";
import { words } from "../../text/index.ts";

/** The words of those one may turn to. */
export const c = words("contacts", contacts);

/** « Ouvert maintenant, jusqu'à 23 h », in Paris time. */
export function openWords(hours: string, at: Date): string {
  const now = openingAt(hours, at);
  if (now.open) return now.always ? c("open.all") : c("open.until", { hour: hour(now.until) });
  if (!now.opens) return "";
  const day = dayOf(now.opens);
  if (day === dayOf(at)) return c("open.closed", { hour: hour(now.opens) });
  return c("open.closed_day", { day: dayName(day), hour: hour(now.opens) });
}
