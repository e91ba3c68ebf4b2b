import { eventText, t } from "../../../services/appointments/said.ts";
import type { Event } from "../../../services/appointments/types.ts";
import { when } from "../../../text/dates.ts";

/** Who did what with this appointment, the first first. */
export function History({ events, zone }: { events: Event[] | undefined; zone: string }) {
  if (!events || events.length === 0) return null;
  return (
    <details class="details">
      <summary>{t("one.history")}</summary>
      <ol class="stack stack-2">
        {events.map(event => (
          <li key={`${event.at}${event.act}`}>
            <span class="line">{eventText(event)}</span>
            {event.reason && <span class="line">{t("event.reason", { reason: event.reason })}</span>}
            <span class="meta">{when(event.at, zone)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
