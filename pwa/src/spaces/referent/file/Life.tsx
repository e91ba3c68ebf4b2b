import type { DatedPoint, File } from "../../../services/desk/file.ts";
import { daysBetween, inDays, longDate } from "../../../text/dates.ts";
import { LifeLine } from "../../../ui/index.ts";
import { t } from "../words.ts";
import { drawnAs, StatePill } from "./states.tsx";

const YEAR = 365.25;

/** The age, with its part, on a day. Drawn only: no right is computed here. */
function ageOn(birth: string, day: string): number {
  return daysBetween(birth, day) / YEAR;
}

/** From 14 to 21 in one line; the same dates stand as text under it. */
export function Life({ file }: { file: File }) {
  const { identity, timeline, dates, on } = file;
  const label = t("life.label", { years: identity.age_years, n: timeline.length });
  return (
    <section class="stack stack-2" aria-labelledby="life-title">
      <h2 id="life-title" class="visually-hidden">
        {t("life.title")}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the line scrolls, by keyboard too. */}
      <section class="life-scroll" tabIndex={0} aria-label={t("life.line")}>
        <LifeLine
          age={ageOn(identity.birth_date, on)}
          label={label}
          points={timeline.map(point => ({
            id: point.rule,
            age: ageOn(identity.birth_date, point.date),
            state: drawnAs(point.state),
            title: point.title,
          }))}
        />
      </section>
      <details class="no-print">
        <summary>{t("life.list")}</summary>
        <ul class="dates">
          {timeline.map(point => (
            <Dated key={point.rule} point={point} on={on} />
          ))}
        </ul>
      </details>
      {dates.length > 0 && (
        <>
          <h2>{t("life.next", { n: dates.length })}</h2>
          <ul class="dates">
            {dates.map(point => (
              <Dated key={point.rule} point={point} on={on} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Dated({ point, on }: { point: DatedPoint; on: string }) {
  return (
    <li>
      <strong class="figures">{longDate(point.date)}</strong>
      <span class="meta">{inDays(daysBetween(on, point.date))}</span>
      <span>{point.title}</span>
      <StatePill state={point.state} />
      {point.certainty === "to_check" && <span class="meta">{t("why.to_check")}</span>}
    </li>
  );
}
