/** Appointments on Accueil: what must be chosen, the next one, one tap to answer. Its own page holds the rest. */
import { CalendarDays } from "lucide-preact";
import { now } from "../../platform/clock.ts";
import { online } from "../../platform/connectivity.ts";
import { type Entry, enqueue, entries } from "../../platform/queue.ts";
import type { Appointment } from "../../services/appointments/types.ts";
import { answerWrite, appointmentSubject } from "../../services/appointments/writes.ts";
import type { NextAppointment } from "../../services/desk/home.ts";
import { dayName, daysBetween, inDays } from "../../text/dates.ts";
import next from "../../text/fr/next.json";
import { language, words } from "../../text/index.ts";
import { Button, Card, List, Row } from "../../ui/index.ts";
import { useAgenda } from "./my-agenda.ts";

const t = words("next", next);

export function NextOne({ next: one, on }: { next: NextAppointment | undefined; on: string }) {
  const agenda = useAgenda().value;
  const offers = (agenda?.offers ?? []).filter(
    item => item.access === "full" && item.waits_for === "young" && !waiting(item.id),
  ) as Appointment[];
  const whole = agenda?.items.find(item => item.id === one?.id);
  const people = whole?.access === "full" ? whole.with.map(each => each.first_name) : [];
  return (
    <>
      {offers.length > 0 && (
        <List>
          {offers.map(offer => (
            <Row
              key={offer.id}
              href={`/jeune/agenda/${offer.id}`}
              icon={CalendarDays}
              title={t("choose", { n: offer.proposals.length })}
              meta={offer.title}
              fresh
            />
          ))}
        </List>
      )}
      {one ? (
        <One one={one} on={on} people={people} />
      ) : (
        <List>
          <Row href="/jeune/agenda" icon={CalendarDays} title={t("all")} />
        </List>
      )}
    </>
  );
}

function One({ one, on, people }: { one: NextAppointment; on: string; people: string[] }) {
  const near = inDays(daysBetween(on, one.starts.slice(0, 10)));
  const lines = [
    capital(
      people.length > 0
        ? t("with", { in: near, names: new Intl.ListFormat(language.value).format(people) })
        : near,
    ),
    one.title && one.place_name ? t("at", { title: one.title, place: one.place_name }) : one.title,
  ];
  return (
    <section class="part">
      <h2>{t("title")}</h2>
      <Card as="article">
        <h3 class="first-title">
          <a href={`/jeune/agenda/${one.id}`}>{whenText(one)}</a>
        </h3>
        {lines.filter(Boolean).map(line => (
          <p key={line}>{line}</p>
        ))}
        <Answer one={one} />
        <p>
          <a href="/jeune/agenda">{t("all")}</a>
        </p>
      </Card>
    </section>
  );
}

/** « Jeudi 3 décembre, 14 h » */
function whenText({ starts }: NextAppointment): string {
  const [hours = "0", minutes = "00"] = starts.slice(11, 16).split(":");
  const hour = minutes === "00" ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
  const said = t("when", { day: dayName(starts.slice(0, 10)), hour });
  return capital(said);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

function Answer({ one }: { one: NextAppointment }) {
  const leaves = waiting(one.id);
  const said = leaves ? answerIn(leaves) : one.young_answer;
  if (said !== "none" && (leaves || one.waits_for !== "young"))
    return (
      <p role="status">
        {t(`said.${said}`)} {leaves && !online.value && t("waits")}
      </p>
    );
  if (one.waits_for !== "young") return null;
  const yes = async (): Promise<void> => {
    const label = t("queue", { what: t("yes"), title: one.title || t("bare") });
    await enqueue(answerWrite(one, "yes", now(), label));
  };
  return (
    <>
      {one.status === "moved" && <p class="due">{t("moved")}</p>}
      <div class="paper-gestures">
        <Button onClick={yes}>{t("yes")}</Button>
        <Button href={`/jeune/agenda/${one.id}?reponse=non`}>{t("no")}</Button>
      </div>
    </>
  );
}

function waiting(id: string): Entry | undefined {
  return entries.value.filter(entry => entry.subject === appointmentSubject(id)).at(-1);
}

function answerIn(entry: Entry): NextAppointment["young_answer"] {
  const said = (entry.body as { answer?: NextAppointment["young_answer"] } | undefined)?.answer;
  return said ?? "none";
}
