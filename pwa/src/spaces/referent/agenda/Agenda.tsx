import { CalendarPlus, Printer } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { keptWhen, Screen } from "../../../frame/index.ts";
import { now } from "../../../platform/clock.ts";
import { monthOf, weekOf } from "../../../services/appointments/grid.ts";
import { readAgenda, readToClose, weekSheetUrl } from "../../../services/appointments/reading.ts";
import { t } from "../../../services/appointments/said.ts";
import type { Agenda as Read } from "../../../services/appointments/types.ts";
import { wallOf } from "../../../services/appointments/zones.ts";
import { dayName, monthName } from "../../../text/dates.ts";
import { Period } from "../../../ui/DayGrid.tsx";
import { Button, Chips, ErrorState, Skeleton } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { Warning } from "../parts.tsx";
import { said } from "../words.ts";
import { AgendaKeys, useAgendaKeys } from "./Keys.tsx";
import { ListView } from "./ListView.tsx";
import { MonthView } from "./MonthView.tsx";
import { agendaBase, askedIn, newHref, VIEWS, type View, viewHref, zoneHere } from "./places.ts";
import { spanOf, stepOf } from "./spans.ts";
import { ToClose } from "./ToClose.tsx";
import { WeekView } from "./WeekView.tsx";

/** What is planned, by list, week or month; and what waits to be closed. */
export function Agenda() {
  const { query, route } = useLocation();
  const today = wallOf(now(), zoneHere()).day;
  const { view, day } = askedIn(query, today);
  const close = useLive("agenda:close", readToClose);
  const [help, setHelp] = useState(false);
  const go = (next: View, on: string): void => route(viewHref(next, on === today ? undefined : on), true);
  useAgendaKeys({
    view: to => go(to, day),
    step: side => go(view, stepOf(view, day, side)),
    today: () => go(view, today),
    make: () => route(newHref(undefined, view === "list" ? undefined : day)),
    help: () => setHelp(true),
  });
  return (
    <Screen title={t("pro.title")} wide>
      <div class="agenda stack">
        <div class="agenda-head no-print">
          <Chips
            label={t("view")}
            items={VIEWS.map(one => ({
              id: one,
              label: t(`pro.view.${one}`),
              count: one === "close" ? close.value?.total : undefined,
              pressed: one === view,
            }))}
            onToggle={id => go(id as View, day)}
          />
          <div class="cluster">
            <Button kind="filled" icon={CalendarPlus} href={newHref()}>
              {t("pro.new")}
            </Button>
            <WeekSheet day={day} />
            <Button kind="quiet" href={`${agendaBase()}/abonnement`}>
              {t("pro.feed")}
            </Button>
          </div>
        </div>
        {view === "close" ? (
          <ToClose read={close} />
        ) : (
          <>
            <Period
              title={periodTitle(view, day)}
              before={t(`pro.before.${view}`)}
              after={t(`pro.after.${view}`)}
              onBefore={() => go(view, stepOf(view, day, -1))}
              onAfter={() => go(view, stepOf(view, day, 1))}
            >
              <Button onClick={() => go(view, today)}>{t("today")}</Button>
            </Period>
            <Shown key={view} view={view} day={day} today={today} onDay={on => go(view, on)} />
          </>
        )}
        <p class="keys-line no-print" aria-hidden="true">
          {t("pro.keys.line")}
        </p>
        <AgendaKeys open={help} onClose={() => setHelp(false)} />
      </div>
    </Screen>
  );
}

function periodTitle(view: View, day: string): string {
  if (view === "month") return monthName(day);
  if (view === "week") {
    const week = weekOf(day);
    return t("pro.week", { from: dayName(week[0] ?? day), to: dayName(week[6] ?? day) });
  }
  return t("pro.from", { day: dayName(day) });
}

type ShownProps = { view: Exclude<View, "close">; day: string; today: string; onDay: (day: string) => void };

function Shown({ view, day, today, onDay }: ShownProps) {
  const span = spanOf(view, day);
  const read = useLive(`agenda:${span.from}:${span.to}`, () => readAgenda(span));
  // Another month draws its days at once: the keyboard stays on the one it went to.
  const before = useRef<Read | undefined>(undefined);
  if (read.value) before.current = read.value;
  const agenda = read.value ?? (view === "month" ? before.current : undefined);
  if (!agenda)
    return read.state === "error" ? (
      <ErrorState text={said(read.error)} onRetry={read.refresh} />
    ) : (
      <Skeleton lines={5} />
    );
  const props = { agenda, day, today, onDay };
  return (
    <>
      {read.state === "offline" && read.at && (
        <Warning>{t("pro.offline", { when: keptWhen(read.at) })}</Warning>
      )}
      {read.state === "error" && (
        <div class="between">
          <Warning>{said(read.error)}</Warning>
          <Button onClick={read.refresh}>{t("pro.retry")}</Button>
        </div>
      )}
      {agenda.sealed && <Warning>{t("pro.sealed")}</Warning>}
      {view === "list" && <ListView {...props} />}
      {view === "week" && <WeekView {...props} />}
      {view === "month" && <MonthView {...props} month={monthOf(day)} />}
    </>
  );
}

/** The sheet of the week, to print: made by the service, names and hours on paper. */
function WeekSheet({ day }: { day: string }) {
  const fetchIt = (): void => {
    const link = document.createElement("a");
    link.href = weekSheetUrl(day);
    link.download = "";
    link.click();
  };
  return (
    <Button icon={Printer} onClick={fetchIt}>
      {t("pro.print")}
    </Button>
  );
}
