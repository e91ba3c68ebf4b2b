import { byDay, holidayOn } from "../../../services/appointments/days.ts";
import { capital, t } from "../../../services/appointments/said.ts";
import type { Agenda } from "../../../services/appointments/types.ts";
import { dayName, daysBetween, inDays } from "../../../text/dates.ts";
import { Button, Empty } from "../../../ui/index.ts";
import { Line, Lines } from "./Line.tsx";
import { newHref } from "./places.ts";

export type ViewProps = { agenda: Agenda; day: string; today: string; onDay: (day: string) => void };

/** What comes, day by day; offers whose time is not chosen stand first. */
export function ListView({ agenda, today }: ViewProps) {
  const days = byDay(agenda.items);
  const offers = agenda.offers;
  if (days.length === 0 && offers.length === 0)
    return <Empty text={t("pro.empty")} action={<Button href={newHref()}>{t("pro.new")}</Button>} />;
  return (
    <div class="stack">
      {offers.length > 0 && (
        <section class="part">
          <h3>{t("pro.offers", { n: offers.length })}</h3>
          <Lines label={t("pro.offers", { n: offers.length })}>
            {offers.map(item => (
              <Line key={item.id} item={item} />
            ))}
          </Lines>
        </section>
      )}
      {days.map(({ day, items }) => {
        const holiday = holidayOn(agenda, day);
        const title = capital(t("day.in", { day: dayName(day), in: inDays(daysBetween(today, day)) }));
        return (
          <section class="part" key={day}>
            <h3>{title}</h3>
            {holiday && <p class="meta">{t("day.holiday", { name: holiday })}</p>}
            <Lines label={title}>
              {items.map(item => (
                <Line key={item.id} item={item} />
              ))}
            </Lines>
          </section>
        );
      })}
    </div>
  );
}
