import { Plus } from "lucide-preact";
import { byDay, holidayOn } from "../../../services/appointments/days.ts";
import { weekOf } from "../../../services/appointments/grid.ts";
import { capital, t } from "../../../services/appointments/said.ts";
import { dayName, weekdayName } from "../../../text/dates.ts";
import { Line, Lines } from "./Line.tsx";
import type { ViewProps } from "./ListView.tsx";
import { newHref } from "./places.ts";

/** Seven days side by side; one under another on a narrow screen. */
export function WeekView({ agenda, day, today }: ViewProps) {
  const days = byDay(agenda.items);
  return (
    <ol class="agenda-week">
      {weekOf(day).map(one => {
        const items = days.find(found => found.day === one)?.items ?? [];
        const holiday = holidayOn(agenda, one);
        return (
          <li key={one} data-today={one === today ? "" : undefined} data-off={holiday ? "" : undefined}>
            <div class="agenda-day-head">
              <h3>
                <span class="visually-hidden">{dayName(one)}</span>
                <span aria-hidden="true">
                  {capital(weekdayName(one, "short"))} {Number(one.slice(8))}
                </span>
              </h3>
              <a
                class="icon-button no-print"
                href={newHref(undefined, one)}
                aria-label={t("pro.new_on", { day: dayName(one) })}
              >
                <Plus size={20} aria-hidden="true" />
              </a>
            </div>
            {holiday && <p class="meta">{t("day.holiday", { name: holiday })}</p>}
            {items.length > 0 ? (
              <Lines label={dayName(one)}>
                {items.map(item => (
                  <Line key={item.id} item={item} short />
                ))}
              </Lines>
            ) : (
              <p class="meta">{t("pro.nothing")}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
