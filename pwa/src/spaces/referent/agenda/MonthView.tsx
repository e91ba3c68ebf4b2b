import { byDay, holidayOn } from "../../../services/appointments/days.ts";
import { dayByKey, monthGrid, weekOf } from "../../../services/appointments/grid.ts";
import { capital, hourPart, t } from "../../../services/appointments/said.ts";
import { dayName, monthName, weekdayName } from "../../../text/dates.ts";
import { DayGrid } from "../../../ui/DayGrid.tsx";
import { Button } from "../../../ui/index.ts";
import { cellLabel } from "../../young/agenda/Month.tsx";
import { Line, Lines } from "./Line.tsx";
import type { ViewProps } from "./ListView.tsx";
import { newHref } from "./places.ts";
import { youthName } from "./state.ts";

const SHOWN = 3;

/** A month; each day says its first three appointments on a wide screen, and all of them under the grid. */
export function MonthView({ agenda, day, today, month, onDay }: ViewProps & { month: string }) {
  const days = byDay(agenda.items.filter(item => item.status !== "cancelled"));
  const on = (one: string) => days.find(found => found.day === one)?.items ?? [];
  const chosen = byDay(agenda.items).find(found => found.day === day)?.items ?? [];
  const holiday = holidayOn(agenda, day);
  return (
    <div class="agenda-month">
      <DayGrid
        label={monthName(day)}
        weeks={monthGrid(day)}
        month={month}
        chosen={day}
        today={today}
        names={weekOf(day).map(one => ({ short: weekdayName(one, "short"), full: weekdayName(one, "long") }))}
        onChoose={onDay}
        keyOf={dayByKey}
        cell={one => {
          const items = on(one);
          const off = holidayOn(agenda, one);
          return {
            label: cellLabel(one, items.length, off),
            busy: items.length > 0,
            off: off !== undefined,
            children: (
              <span class="agenda-cell" aria-hidden="true">
                {off && <span>{off}</span>}
                {items.slice(0, SHOWN).map(item => (
                  <span key={item.id}>{`${hourPart(item.starts ?? "")} ${youthName(item)}`}</span>
                ))}
                {items.length > SHOWN && <span>{t("pro.more", { n: items.length - SHOWN })}</span>}
              </span>
            ),
          };
        }}
      />
      <section class="part" aria-live="polite">
        <h3>{capital(dayName(day))}</h3>
        {holiday && <p class="meta">{t("day.holiday", { name: holiday })}</p>}
        {chosen.length > 0 ? (
          <Lines label={dayName(day)}>
            {chosen.map(item => (
              <Line key={item.id} item={item} />
            ))}
          </Lines>
        ) : (
          <p>{t("pro.nothing")}</p>
        )}
        <div class="no-print">
          <Button href={newHref(undefined, day)}>{t("pro.new_on", { day: dayName(day) })}</Button>
        </div>
      </section>
    </div>
  );
}
