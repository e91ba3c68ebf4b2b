import { CalendarPlus } from "lucide-preact";
import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { Problem } from "../../../platform/http.ts";
import { icsUrl, readAppointment } from "../../../services/appointments/reading.ts";
import {
  capital,
  lengthOf,
  movedText,
  namesOf,
  t,
  titleOf,
  wholeWhen,
} from "../../../services/appointments/said.ts";
import type { Appointment, Attendee, One } from "../../../services/appointments/types.ts";
import { appointmentSubject } from "../../../services/appointments/writes.ts";
import { phoneZone } from "../../../services/appointments/zones.ts";
import { daysBetween, inDays } from "../../../text/dates.ts";
import { language } from "../../../text/index.ts";
import { Button, Dialog, Empty, Listen, Pill, WhoSees } from "../../../ui/index.ts";
import { History } from "../../public/agenda/History.tsx";
import { Where } from "../../public/agenda/Where.tsx";
import { StuckButton } from "../../talk/StuckButton.tsx";
import { Page, useRead, useSent } from "../parts.tsx";
import { AnswerPart } from "./AnswerPart.tsx";
import { cancelMine } from "./answers.ts";
import { ChoosePart } from "./ChoosePart.tsx";
import { PapersPart } from "./PapersPart.tsx";
import { AGENDA, dayHere, found, useAgenda, useZone } from "./reading.ts";
import { standingOf } from "./state.ts";

/** One appointment: when, my answer, who, what for, where, what to bring. */
export function AppointmentPage() {
  const { params } = useRoute();
  const id = params.appointment ?? "";
  return <Whole key={id} id={id} />;
}

function Whole({ id }: { id: string }) {
  const agenda = useAgenda();
  const read = useRead<One>(`appointment:${id}`, () => readAppointment(id));
  useSent(appointmentSubject(id), async () => {
    await Promise.all([read.refresh(), agenda.refresh()]);
  });
  // The list of this phone has it before its own page was ever read.
  const item = read.value ?? found(agenda.value, id);
  const gone = read.error instanceof Problem && read.error.status === 404;
  const shown = { ...(read.value ? read : agenda), value: gone ? undefined : item };
  return (
    <Page key={item ? "known" : "unknown"} title={item && !gone ? titleOf(item) : t("bare")} back={AGENDA}>
      {gone || (!item && agenda.state === "offline") ? (
        <Empty
          text={t(gone ? "one.gone" : "one.unread")}
          action={<Button href={AGENDA}>{t("one.back")}</Button>}
        />
      ) : (
        <Loaded of={{ ...shown, refresh: read.refresh }} skeleton={5}>
          {value => (value.access === "full" ? <Full item={value} /> : <DatesAlone item={value} />)}
        </Loaded>
      )}
    </Page>
  );
}

type Full = Appointment & Pick<One, "history" | "series">;

function Full({ item }: { item: Full }) {
  const zone = useZone();
  const lines = [titleOf(item), ...timing(item, zone), item.note, ...Object.values(item.place)];
  return (
    <div class="stack">
      <div class="between" id="appointment-state">
        <Standing item={item} />
        <Listen text={lines.filter(Boolean).join(". ")} />
      </div>
      <When item={item} zone={zone} />
      <Told item={item} />
      {item.proposals.length > 0 && <ChoosePart item={item} />}
      {item.starts && <AnswerPart item={item} />}
      <Who item={item} />
      <section class="part">
        <h2>{t("one.why")}</h2>
        <p>{t(`kind.${item.kind}`)}</p>
        {item.note && <p class="note-text">{item.note}</p>}
      </section>
      <Where place={item.place} video={item.video} />
      <PapersPart item={item} on={dayHere(zone)} />
      <Gestures item={item} />
      <History events={item.history} zone={zone} />
      <WhoSees>
        {sees(item)} {t("one.sees.dates")}
      </WhoSees>
    </div>
  );
}

/** The referent reads it even when they take no part. */
function sees(item: Full): string {
  const there = item.with.some(one => one.role === "referent");
  const others = there ? [] : [t("one.sees.referent")];
  const names = namesOf({ with: item.with, others }, language.value);
  return capital(t("one.sees", { names, n: item.with.length + others.length }));
}

function Standing({ item }: { item: One }) {
  const { status, words } = standingOf(item);
  return <Pill status={status} label={words} />;
}

function DatesAlone({ item }: { item: One }) {
  const zone = useZone();
  return (
    <div class="stack">
      <Standing item={item} />
      <When item={item} zone={zone} />
      <p class="notice">{t("sealed")}</p>
    </div>
  );
}

function When({ item, zone }: { item: One; zone: string }) {
  const [when, lasts] = timing(item, zone);
  if (!when) return null;
  return (
    <p class="appointment-when">
      <strong>{when}</strong>
      <span class="meta">{lasts}</span>
    </p>
  );
}

/** « Jeudi 3 décembre 2026, 14 h », « Dans 11 jours. Durée : 1 heure. » */
function timing(item: One, zone: string): string[] {
  if (!item.starts || !item.starts_at) return [];
  const near = inDays(daysBetween(dayHere(zone), item.starts.slice(0, 10)));
  const lasts = t("one.lasts", {
    in: near.charAt(0).toLocaleUpperCase("fr") + near.slice(1),
    length: lengthOf(item.minutes),
  });
  return [wholeWhen({ starts: item.starts, starts_at: item.starts_at }, zone, phoneZone()), lasts];
}

/** What changed or must be known before answering. */
function Told({ item }: { item: Full }) {
  const lines = [
    item.status === "moved" ? movedText(item) : undefined,
    item.holiday && t("one.holiday", { name: item.holiday }),
    item.conflict && item.status !== "cancelled" ? t("one.conflict") : undefined,
    item.answer_note,
    item.status === "cancelled" ? t("one.cancelled") : undefined,
    item.status === "missed" ? t("one.missed") : undefined,
  ].filter((line): line is string => Boolean(line));
  if (lines.length === 0) return null;
  return (
    <div
      class="notice stack stack-2"
      data-tone={item.status === "cancelled" ? undefined : "now"}
      role="status"
    >
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {item.status === "missed" && (
        <Button href={`${AGENDA}/nouveau?avec=${item.with[0]?.id ?? ""}`}>{t("one.missed.new")}</Button>
      )}
    </div>
  );
}

function Who({ item }: { item: Full }) {
  return (
    <section class="part">
      <h2>{t("one.who")}</h2>
      {item.with.length + item.others.length === 0 && <p>{t("one.who.alone")}</p>}
      <ul class="stack stack-2">
        {item.with.map(one => (
          <li key={one.id}>
            <strong>{one.first_name}</strong>, {t(`role.${one.role}`)}
            {item.starts && <span class="line meta">{capitalAnswer(one)}</span>}
          </li>
        ))}
        {item.others.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function capitalAnswer({ first_name, answer }: Attendee): string {
  return `${first_name} ${t(`who.answer.${answer}`)}.`;
}

function Gestures({ item }: { item: Full }) {
  const { route } = useLocation();
  const [ask, setAsk] = useState(false);
  const cancel = async (): Promise<void> => {
    await cancelMine(item, "");
    setAsk(false);
    route(AGENDA, true);
  };
  return (
    <div class="actions">
      <StuckButton about={{ kind: "appointment", ref: item.id, title: item.title }} />
      {item.starts && item.can.includes("ics") && <ToCalendar id={item.id} />}
      {item.can.includes("cancel") && (
        <Button kind="danger" wide onClick={() => setAsk(true)}>
          {t("one.cancel")}
        </Button>
      )}
      <Dialog
        open={ask}
        title={t("one.cancel.title")}
        confirm={t("one.cancel.yes")}
        keep={t("one.cancel.no")}
        danger
        onConfirm={cancel}
        onClose={() => setAsk(false)}
      >
        <p>{t("one.cancel.text")}</p>
      </Dialog>
    </div>
  );
}

/** Hands the appointment to the phone's own calendar: « Rendez-vous » and the hour, nothing else. */
function ToCalendar({ id }: { id: string }) {
  const fetchIt = (): void => {
    const link = document.createElement("a");
    link.href = icsUrl(id);
    link.download = "";
    link.click();
  };
  return (
    <Button
      wide
      icon={CalendarPlus}
      onClick={fetchIt}
      missing={online.value ? undefined : t("one.ics.offline")}
    >
      {t("one.ics")}
    </Button>
  );
}
