import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { byDay, holidayOn } from "../../../services/appointments/days.ts";
import {
  dayByKey,
  daysAfter,
  monthGrid,
  monthOf,
  monthsAfter,
  weekOf,
} from "../../../services/appointments/grid.ts";
import { readAgenda } from "../../../services/appointments/reading.ts";
import { capital, t } from "../../../services/appointments/said.ts";
import type { Agenda } from "../../../services/appointments/types.ts";
import { dayName, monthName, weekdayName } from "../../../text/dates.ts";
import { DayGrid, Period } from "../../../ui/DayGrid.tsx";
import { useRead } from "../parts.tsx";
import { OneDay } from "./Agenda.tsx";
import { dayHere, useZone } from "./reading.ts";

/** A month at a glance; the day chosen shows under it. Each month read is kept. */
export function Month() {
  const on = dayHere(useZone());
  const [day, setDay] = useState(on);
  const weeks = monthGrid(day);
  const span = { from: weeks[0]?.[0] ?? day, to: daysAfter(weeks.at(-1)?.[6] ?? day, 1) };
  const read = useRead(`appointments:${monthOf(day)}`, () => readAgenda(span, "me"));
  const there = (agenda: Agenda | undefined, of: string) =>
    byDay(agenda?.items.filter(item => item.status !== "cancelled") ?? []).find(one => one.day === of);
  return (
    <div class="stack">
      <Period
        title={monthName(day)}
        before={t("month.before")}
        after={t("month.after")}
        onBefore={() => setDay(monthsAfter(day, -1))}
        onAfter={() => setDay(monthsAfter(day, 1))}
      />
      <DayGrid
        label={monthName(day)}
        weeks={weeks}
        month={monthOf(day)}
        chosen={day}
        today={on}
        names={weekOf(day).map(one => ({
          short: weekdayName(one, "narrow"),
          full: weekdayName(one, "long"),
        }))}
        onChoose={setDay}
        keyOf={dayByKey}
        cell={one => {
          const count = there(read.value, one)?.items.length ?? 0;
          const holiday = read.value && holidayOn(read.value, one);
          return { label: cellLabel(one, count, holiday), busy: count > 0, off: holiday !== undefined };
        }}
      />
      <Loaded of={read} skeleton={2}>
        {value => {
          const found = there(value, day);
          const holiday = holidayOn(value, day);
          if (found) return <OneDay day={found} on={on} holiday={holiday} />;
          return (
            <section class="part" aria-live="polite">
              <h2>{capital(dayName(day))}</h2>
              {holiday && <p class="meta">{t("day.holiday", { name: holiday })}</p>}
              <p>{t("day.none")}</p>
            </section>
          );
        }}
      </Loaded>
    </div>
  );
}

/** What a screen reader says of a day: « jeudi 3 décembre, 2 rendez-vous ». */
export function cellLabel(day: string, count: number, holiday: string | undefined): string {
  const said =
    count > 0 ? t("day.cell", { day: dayName(day), n: count }) : t("day.cell.none", { day: dayName(day) });
  return holiday ? t("day.cell.holiday", { label: said, name: holiday }) : said;
}
