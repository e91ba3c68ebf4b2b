import { Printer } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { keptWhen, Screen } from "../../../frame/index.ts";
import { dayByKey, monthGrid, monthOf, monthsAfter, weekOf } from "../../../services/appointments/grid.ts";
import {
  type Month,
  type MonthFollowed,
  type MonthLine,
  readMonth,
} from "../../../services/desk/calendar.ts";
import { dayName, longDate, monthName, weekdayName } from "../../../text/dates.ts";
import { DayGrid, Period } from "../../../ui/DayGrid.tsx";
import { Button, Empty, ErrorState, Skeleton } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { WaiveSheet } from "../caseload/WaiveSheet.tsx";
import { DoneSheet, todayHere } from "../DoneSheet.tsx";
import { d } from "../desk-words.ts";
import { f } from "../follow-words.ts";
import { useLive } from "../live.ts";
import { Refusal, Warning } from "../parts.tsx";
import { isLead } from "../role.ts";
import type { Target } from "../ticking.ts";
import { said } from "../words.ts";
import { Days } from "./Days.tsx";
import { Digest } from "./Digest.tsx";
import "./dates.css";

/** What stands on one day, or in the whole month. */
type Listing = { items: MonthLine[]; followed: MonthFollowed[] };
const SHOWN = 3;
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** « Échéances »: a month at a time, by arrows and Page up and down; each day says what is due, and why. */
export default function Dates() {
  const { query, route } = useLocation();
  const today = todayHere();
  const month = MONTH.test(query.mois ?? "") ? (query.mois as string) : monthOf(today);
  const day = query.jour && monthOf(query.jour) === month ? query.jour : undefined;
  const read = useLive(`caseload:month:${month}`, () => readMonth(month));
  // Another month draws its days at once: the keyboard stays on the one it went to.
  const before = useRef<Month | undefined>(undefined);
  if (read.value) before.current = read.value;
  const shown = read.value ?? before.current;
  const go = (to: string, on?: string): void =>
    route(`${places.dates}?mois=${to}${on ? `&jour=${on}` : ""}`, true);
  const [done, setDone] = useState<Target[]>([]);
  const [aside, setAside] = useState<Target[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const there = shown?.month === month ? shown : undefined;
  const on = (one?: string): Listing => ({
    items: there?.items.filter(({ due_on }) => !one || due_on === one) ?? [],
    followed: there?.followed?.filter(({ on }) => !one || on === one) ?? [],
  });
  const first = `${month}-01`;
  const may = !isLead() && read.state !== "offline";
  return (
    <Screen title={f("dates.title")} wide>
      <p class="print-day">{d("print.day", { date: longDate(today) })}</p>
      <div class="dates-page stack" aria-busy={read.state === "loading"}>
        <Period
          title={monthName(first)}
          before={f("dates.before")}
          after={f("dates.after")}
          onBefore={() => go(monthOf(monthsAfter(first, -1)))}
          onAfter={() => go(monthOf(monthsAfter(first, 1)))}
        >
          <div class="cluster no-print">
            <Button onClick={() => go(monthOf(today))}>{f("dates.now")}</Button>
            <Button icon={Printer} onClick={() => window.print()}>
              {d("print")}
            </Button>
          </div>
        </Period>
        {read.state === "offline" && read.at && (
          <Warning>{f("dates.offline", { when: keptWhen(read.at) })}</Warning>
        )}
        <Refusal>{refusal}</Refusal>
        {!shown && read.state === "error" && <ErrorState text={said(read.error)} onRetry={read.refresh} />}
        {!shown && read.state !== "error" && <Skeleton lines={6} />}
        {shown && (
          <div class="dates-columns">
            <div class="no-print">
              <DayGrid
                label={monthName(first)}
                weeks={monthGrid(first)}
                month={month}
                chosen={day ?? (monthOf(today) === month ? today : first)}
                today={today}
                names={weekOf(first).map(one => ({
                  short: weekdayName(one, "short"),
                  full: weekdayName(one, "long"),
                }))}
                onChoose={one => go(monthOf(one), one)}
                keyOf={dayByKey}
                cell={one => cellOf(one, on(one))}
              />
            </div>
            <section class="stack" aria-live="polite">
              {day && (
                <div class="cluster no-print">
                  <Button onClick={() => go(month)}>{f("dates.whole")}</Button>
                </div>
              )}
              {there?.followed === null && <Warning>{f("dates.follow.away")}</Warning>}
              {there && (
                <Listed
                  month={there}
                  listing={on(day)}
                  day={day}
                  may={may}
                  onDone={one => setDone([targetOf(one)])}
                  onWaive={one => setAside([targetOf(one)])}
                  onMonth={one => go(monthOf(one), one)}
                />
              )}
            </section>
          </div>
        )}
        <Digest />
      </div>
      <DoneSheet targets={done} onClose={() => setDone([])} />
      <WaiveSheet targets={aside} onClose={() => setAside([])} onRefused={setRefusal} />
    </Screen>
  );
}

function targetOf(one: MonthLine): Target {
  return { youth: one.youth_id, name: fullName(one), rule: one.rule, title: one.title, version: one.version };
}

/** What a day says: read aloud, how many; drawn on a wide screen, the first three names. */
function cellOf(day: string, { items, followed }: Listing) {
  const lines = [...items, ...followed];
  const names = [...new Set(lines.map(fullName))];
  return {
    label:
      lines.length > 0
        ? f("dates.cell", { day: dayName(day), n: lines.length })
        : f("dates.cell.none", { day: dayName(day) }),
    busy: lines.length > 0,
    children: (
      <span class="dates-cell" aria-hidden="true">
        {names.slice(0, SHOWN).map(name => (
          <span key={name}>{name}</span>
        ))}
        {names.length > SHOWN && <span>{f("dates.more", { n: names.length - SHOWN })}</span>}
      </span>
    ),
  };
}

function Listed({
  month,
  listing,
  day,
  onMonth,
  ...ways
}: {
  month: Month;
  listing: Listing;
  day: string | undefined;
  may: boolean;
  onDone: (one: MonthLine) => void;
  onWaive: (one: MonthLine) => void;
  onMonth: (day: string) => void;
}) {
  if (listing.items.length + listing.followed.length > 0)
    return (
      <>
        <Days {...listing} {...ways} />
        {month.cut && <p>{f("dates.cut")}</p>}
      </>
    );
  if (day) return <p>{f("dates.none_that_day", { day: dayName(day) })}</p>;
  const near = month.after ?? month.before;
  return (
    <Empty
      text={
        month.after
          ? f("dates.empty_until", { date: longDate(month.after) })
          : month.before
            ? f("dates.empty_since", { date: longDate(month.before) })
            : f("dates.empty")
      }
      action={near ? <Button onClick={() => onMonth(near)}>{f("dates.there")}</Button> : undefined}
    />
  );
}
