import { useEffect } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { keptWhen, Screen } from "../../../frame/index.ts";
import { Problem } from "../../../platform/http.ts";
import { readAppointment } from "../../../services/appointments/reading.ts";
import {
  lengthOf,
  momentsOf,
  spanOf,
  t,
  titleOf,
  whenOf,
  wholeWhen,
} from "../../../services/appointments/said.ts";
import type { Appointment, One } from "../../../services/appointments/types.ts";
import { phoneZone } from "../../../services/appointments/zones.ts";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import { Button, Empty, ErrorState, Pill, Skeleton } from "../../../ui/index.ts";
import { History } from "../../public/agenda/History.tsx";
import { Where } from "../../public/agenda/Where.tsx";
import { fileHref } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Fact, Warning } from "../parts.tsx";
import { said } from "../words.ts";
import { Gestures } from "./Gestures.tsx";
import { BackToAgenda } from "./Line.tsx";
import { agendaBase, isMentor, oneHref, zoneHere } from "./places.ts";
import { Said } from "./Said.tsx";
import { standingOf, youthName } from "./state.ts";

/** One appointment: when, who answered what, where, what to bring, what was said of it. */
export function AppointmentPage() {
  const { params } = useRoute();
  const id = params.appointment ?? "";
  return <Whole key={id} id={id} />;
}

function Whole({ id }: { id: string }) {
  const { path } = useLocation();
  const read = useLive<One>(`appointment:${id}`, () => readAppointment(id));
  const item = read.value;
  useEffect(() => {
    document.title = t("pro.tab");
  }, [id, path]);
  const gone = read.error instanceof Problem && read.error.status === 404;
  if (gone)
    return (
      <Screen title={t("bare")} back={agendaBase()} wide>
        <Empty text={t("pro.gone")} action={<Button href={agendaBase()}>{t("pro.title")}</Button>} />
      </Screen>
    );
  return (
    <Screen key={item ? "known" : "unknown"} title={<Heading item={item} />} back={agendaBase()} wide>
      <BackToAgenda />
      {read.state === "offline" && read.at && (
        <Warning>{t("pro.offline", { when: keptWhen(read.at) })}</Warning>
      )}
      {item ? (
        item.access === "full" ? (
          <Full item={item} refresh={read.refresh} readOnly={read.state === "offline"} />
        ) : (
          <DatesAlone item={item} />
        )
      ) : read.state === "error" ? (
        <ErrorState text={said(read.error)} onRetry={read.refresh} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Screen>
  );
}

/** Drawn, never the page's title: a name stays out of the browser's history. */
function Heading({ item }: { item: One | undefined }) {
  return <>{item ? `${titleOf(item)} · ${youthName(item)}` : t("bare")}</>;
}

function When({ item }: { item: One }) {
  if (!item.starts || !item.ends || !item.starts_at) return null;
  const whole = wholeWhen({ starts: item.starts, starts_at: item.starts_at }, zoneHere(), phoneZone());
  return (
    <p class="appointment-when">
      <strong>{whole}</strong>
      <span class="meta">
        {t("pro.lasts", {
          span: spanOf({ starts: item.starts, ends: item.ends }),
          length: lengthOf(item.minutes),
        })}
      </span>
    </p>
  );
}

function Standing({ item }: { item: One }) {
  const { status, words } = standingOf(item);
  return <Pill status={status} label={words} />;
}

function DatesAlone({ item }: { item: One }) {
  return (
    <div class="stack">
      <Standing item={item} />
      <When item={item} />
      <p class="meta">{t("pro.dates_alone")}</p>
    </div>
  );
}

type FullProps = {
  item: Appointment & Pick<One, "history" | "series">;
  refresh: () => Promise<void>;
  readOnly: boolean;
};

function Full({ item, refresh, readOnly }: FullProps) {
  return (
    <div class="agenda-one">
      <div class="stack">
        <div class="cluster" id="appointment-state" role="status">
          <Standing item={item} />
          {item.holiday && <span class="meta">{t("day.holiday", { name: item.holiday })}</span>}
        </div>
        <When item={item} />
        <Warnings item={item} />
        {!readOnly && <Gestures item={item} refresh={refresh} />}
        <Who item={item} />
        <Where place={item.place} video={item.video} />
        <Papers codes={item.papers} />
        {item.note && (
          <section class="part">
            <h2>{t("pro.note")}</h2>
            <p class="note-text">{item.note}</p>
          </section>
        )}
      </div>
      <div class="stack">
        {!isMentor() && (
          <p class="no-print">
            <a href={fileHref(item.youth.id)}>{t("pro.file", { name: youthName(item) })}</a>
          </p>
        )}
        <Said item={item} />
        <Series item={item} />
        <History events={item.history} zone={zoneHere()} />
      </div>
    </div>
  );
}

function Warnings({ item }: { item: Appointment }) {
  const moved = item.status === "moved" && item.before && whenOf(item.before.starts);
  return (
    <>
      {item.conflict && item.status !== "cancelled" && <Warning>{t("pro.conflict.long")}</Warning>}
      {moved && <Warning>{t("pro.moved", { before: moved })}</Warning>}
      {!item.starts && item.proposals.length > 0 && (
        <p>{t("pro.offered", { moments: momentsOf(item.proposals) })}</p>
      )}
    </>
  );
}

function Who({ item }: { item: Appointment }) {
  return (
    <section class="part">
      <h2>{t("pro.who")}</h2>
      <dl class="facts">
        <Fact name={youthName(item)}>
          {t(`pro.answer.${item.young_answer}`)}
          {item.young_answer === "late" && item.late_minutes ? ` (${lengthOf(item.late_minutes)})` : ""}
        </Fact>
        {item.with.map(one => (
          <Fact key={one.id} name={`${one.first_name}, ${t(`role.${one.role}`)}`}>
            {t(`pro.answer.${one.answer}`)}
          </Fact>
        ))}
        {item.others.map(name => (
          <Fact key={name} name={name}>
            {t("pro.answer.other")}
          </Fact>
        ))}
      </dl>
      {item.answer_note && <p>{item.answer_note}</p>}
    </section>
  );
}

function Papers({ codes }: { codes: string[] }) {
  const types = useLive("paper-types", readPaperTypes);
  if (codes.length === 0) return null;
  return (
    <section class="part">
      <h2>{t("one.papers")}</h2>
      <ul>
        {codes.map(code => (
          <li key={code}>{types.value?.find(type => type.code === code)?.label ?? code}</li>
        ))}
      </ul>
      <p class="meta">{t("pro.papers.hint")}</p>
    </section>
  );
}

function Series({ item }: Pick<FullProps, "item">) {
  if (!item.series || item.series.length === 0) return null;
  return (
    <section class="part">
      <h2>{t("one.series", { n: item.series.length })}</h2>
      <ul class="stack stack-2">
        {item.series.map(one => (
          <li key={one.id}>
            <a href={oneHref(one.id)}>{one.starts ? whenOf(one.starts) : t("pro.no_hour")}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
