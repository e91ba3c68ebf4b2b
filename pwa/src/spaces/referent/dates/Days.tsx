import type { MonthFollowed, MonthLine } from "../../../services/desk/calendar.ts";
import { dayName, daysBetween, longDate } from "../../../text/dates.ts";
import { Button, Doubt, Pill, Source } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { StatePill } from "../file/states.tsx";
import { f } from "../follow-words.ts";
import { held, keyOf } from "../ticking.ts";
import { t } from "../words.ts";

type Ways = { may: boolean; onDone: (one: MonthLine) => void; onWaive: (one: MonthLine) => void };
const YEAR = 365;

const drawn = { late: "late", soon: "open", later: "later" } as const;

/** Day after day: whose date it is, why, and its gestures; then what comes back in the follow-up of a file. */
export function Days({ items, followed, ...ways }: Ways & { items: MonthLine[]; followed: MonthFollowed[] }) {
  const days = [...new Set([...items.map(one => one.due_on), ...followed.map(one => one.on)])].sort();
  return (
    <>
      {days.map(day => (
        <section key={day} class="dates-day" aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{dayName(day)}</h3>
          <ul class="milestones">
            {items
              .filter(one => one.due_on === day)
              .map(one => (
                <Line key={one.youth_id + one.rule} one={one} {...ways} />
              ))}
            {followed
              .filter(one => one.on === day)
              .map(one => (
                <Followed key={one.youth_id + one.what} one={one} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Line({ one, may, onDone, onWaive }: Ways & { one: MonthLine }) {
  const waits = held.value.has(keyOf({ youth: one.youth_id, rule: one.rule }));
  const about = `${one.title}, ${fullName(one)}`;
  return (
    <li class="milestone" data-state={one.state}>
      <div class="between">
        <p>
          <a href={fileHref(one.youth_id, "echeances")}>{fullName(one)}</a>
          <span class="line">{one.title}</span>
        </p>
        <span class="cluster">
          {waits ? <Pill status="waiting" label={t("gesture.held")} /> : <StatePill state={one.state} />}
          {one.certainty === "to_check" && <Doubt />}
        </span>
      </div>
      <details class="no-print">
        <summary>{t("milestone.why")}</summary>
        <div class="stack stack-2">
          <p>{one.why}</p>
          <Source
            article={one.article}
            checkedOn={longDate(one.checked_on)}
            stale={daysBetween(one.checked_on, todayHere()) > YEAR}
          />
        </div>
      </details>
      {may && !waits && (
        <div class="cluster no-print">
          <Button onClick={() => onDone(one)} aria-label={t("milestone.do_done", { title: about })}>
            {t("gesture.done")}
          </Button>
          <Button
            kind="quiet"
            onClick={() => onWaive(one)}
            aria-label={t("milestone.do_waive", { title: about })}
          >
            {t("gesture.waive")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** A mark of ours, not the law: it is settled by writing the new fact in the file. */
function Followed({ one }: { one: MonthFollowed }) {
  return (
    <li class="milestone" data-state={drawn[one.state]}>
      <div class="between">
        <p>
          <a href={fileHref(one.youth_id, "suivi")}>{fullName(one)}</a>
          <span class="line">{f(`dates.follow.${one.what}`)}</span>
        </p>
        <StatePill state={drawn[one.state]} />
      </div>
      <p class="meta">{f(`dates.follow.${one.what}.why`)}</p>
    </li>
  );
}
