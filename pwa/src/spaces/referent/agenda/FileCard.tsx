import { CalendarPlus } from "lucide-preact";
import { now } from "../../../platform/clock.ts";
import { comingAndPast } from "../../../services/appointments/days.ts";
import { around, readAgenda, readAttendance } from "../../../services/appointments/reading.ts";
import { t } from "../../../services/appointments/said.ts";
import { wallOf } from "../../../services/appointments/zones.ts";
import { longDate } from "../../../text/dates.ts";
import { Button } from "../../../ui/index.ts";
import "../../public/agenda/agenda.css";
import { useLive } from "../live.ts";
import { isLead } from "../role.ts";
import { said } from "../words.ts";
import "./agenda.css";
import { Line, Lines } from "./Line.tsx";
import { newHref, zoneHere } from "./places.ts";

const SHOWN = 3;

/** In the file of a young person: the next appointments, those offered, how often they took place. */
export function FileCard({ youth }: { youth: string }) {
  const day = wallOf(now(), zoneHere()).day;
  const read = useLive(`agenda:file:${youth}`, () => readAgenda(around(day), youth));
  const next = read.value
    ? [...read.value.offers, ...comingAndPast(read.value.items, now()).coming].slice(0, SHOWN)
    : [];
  return (
    <section class="card stack stack-2" aria-labelledby="file-appointments">
      <h2 id="file-appointments">{t("pro.file.title")}</h2>
      {read.state === "error" && !read.value && <p class="meta">{said(read.error)}</p>}
      {read.value && next.length === 0 && <p>{t("pro.file.none")}</p>}
      {next.length > 0 && (
        <Lines label={t("pro.file.title")}>
          {next.map(item => (
            <Line key={item.id} item={item} dated />
          ))}
        </Lines>
      )}
      {!isLead() && <Attendance youth={youth} />}
      <div class="no-print">
        <Button icon={CalendarPlus} href={newHref(youth)}>
          {t("pro.new")}
        </Button>
      </div>
    </section>
  );
}

/** How often it took place: a fact for the referent, with its rule, never a mark. */
function Attendance({ youth }: { youth: string }) {
  const read = useLive(`agenda:attendance:${youth}`, () => readAttendance(youth));
  const found = read.value;
  if (!found) return null;
  const counts = t("pro.rate.counts", { done: found.done, missed: found.missed, excused: found.excused });
  const rate =
    found.rate === null
      ? t("pro.rate.few", { n: found.shown_from })
      : t("pro.rate", { rate: new Intl.NumberFormat("fr", { style: "percent" }).format(found.rate) });
  return (
    <div class="stack stack-2">
      <p>
        <strong>{rate}</strong>
      </p>
      <p class="meta">
        {counts} {t("pro.rate.since", { date: longDate(found.since) })} {found.rule}
      </p>
    </div>
  );
}
