import { CalendarDays, CalendarPlus, Clock } from "lucide-preact";
import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { now } from "../../../platform/clock.ts";
import { byDay, comingAndPast, type Day, holidayOn } from "../../../services/appointments/days.ts";
import { capital, hourPart, momentsOf, namesOf, t, titleOf } from "../../../services/appointments/said.ts";
import type { Item, Agenda as Read } from "../../../services/appointments/types.ts";
import { readCircle } from "../../../services/people/me.ts";
import { dayName, daysBetween, inDays } from "../../../text/dates.ts";
import { language } from "../../../text/index.ts";
import { Button, Chips, Empty, List, Pill, Row } from "../../../ui/index.ts";
import { Page, useRead, useRefresh } from "../parts.tsx";
import { made } from "./answers.ts";
import { Month } from "./Month.tsx";
import { AGENDA, dayHere, oneHref, useAgenda, useZone } from "./reading.ts";
import { standingOf } from "./state.ts";

/** My appointments: what must be chosen, what comes, day by day; or a month at a glance. */
export function Agenda() {
  const { query, route } = useLocation();
  const agenda = useAgenda();
  useRefresh(agenda);
  const month = query.vue === "mois";
  const look = (id: string): void => route(id === "month" ? `${AGENDA}?vue=mois` : AGENDA, true);
  return (
    <Page title={t("title")} back="/jeune">
      <div class="stack">
        <Chips
          label={t("view")}
          items={[
            { id: "list", label: t("view.list"), pressed: !month },
            { id: "month", label: t("view.month"), pressed: month },
          ]}
          onToggle={look}
        />
        {month ? (
          <Month />
        ) : (
          <Loaded of={agenda} skeleton={4}>
            {value => <Listed agenda={value} />}
          </Loaded>
        )}
        <div class="actions">
          <Button kind="filled" wide icon={CalendarPlus} href={`${AGENDA}/nouveau`}>
            {t("list.new")}
          </Button>
          <Button kind="quiet" wide href={`${AGENDA}/telephone`}>
            {t("list.phone")}
          </Button>
        </div>
      </div>
    </Page>
  );
}

function Listed({ agenda }: { agenda: Read }) {
  const zone = useZone();
  const { coming, past } = comingAndPast(agenda.items, now());
  const offers = agenda.offers;
  const waiting = made();
  const nothing = coming.length === 0 && offers.length === 0 && waiting.length === 0;
  return (
    <>
      {agenda.sealed && (
        <p class="notice" role="status">
          {t("sealed")}
        </p>
      )}
      {waiting.length > 0 && (
        <section class="part">
          <h2>{t("list.waiting")}</h2>
          <List>
            {waiting.map(entry => (
              <Row key={entry.id} icon={Clock} title={entry.label} href="/envois" waiting />
            ))}
          </List>
        </section>
      )}
      {offers.length > 0 && (
        <section class="part">
          <h2>{t("list.offers")}</h2>
          <List>
            {offers.map(item => (
              <Offer key={item.id} item={item} />
            ))}
          </List>
        </section>
      )}
      {nothing && <Nothing />}
      {byDay(coming).map(day => (
        <OneDay key={day.day} day={day} on={dayHere(zone)} holiday={holidayOn(agenda, day.day)} />
      ))}
      {past.length > 0 && (
        <details class="details">
          <summary>{t("list.past", { n: past.length })}</summary>
          <div class="stack">
            {byDay(past)
              .reverse()
              .map(day => (
                <OneDay key={day.day} day={day} on={dayHere(zone)} />
              ))}
          </div>
        </details>
      )}
    </>
  );
}

function Nothing() {
  const circle = useRead("circle", readCircle);
  const somebody = circle.value?.find(one => one.kind !== "team")?.first_name;
  return <Empty text={somebody ? t("list.empty", { name: somebody }) : t("list.empty.alone")} />;
}

/** One day and its appointments, the first hour first. */
export function OneDay({ day, on, holiday }: { day: Day; on: string; holiday?: string }) {
  const near = daysBetween(on, day.day);
  return (
    <section class="part">
      <h2>
        {capital(
          Math.abs(near) < 60 ? t("day.in", { day: dayName(day.day), in: inDays(near) }) : dayName(day.day),
        )}
      </h2>
      {holiday && <p class="meta">{t("day.holiday", { name: holiday })}</p>}
      <List>
        {day.items.map(item => (
          <OneRow key={item.id} item={item} />
        ))}
      </List>
    </section>
  );
}

export function OneRow({ item }: { item: Item }) {
  const { status, words } = standingOf(item);
  const names = item.access === "full" ? namesOf(item, language.value) : "";
  return (
    <Row
      href={oneHref(item.id)}
      icon={CalendarDays}
      title={item.starts ? `${hourPart(item.starts)} · ${titleOf(item)}` : titleOf(item)}
      meta={
        <span class="stack stack-2">
          {names && <span>{t("row.with", { names })}</span>}
          <Pill status={status} label={words} />
        </span>
      }
    />
  );
}

function Offer({ item }: { item: Item }) {
  const { status, words } = standingOf(item);
  const moments = item.access === "full" ? item.proposals : [];
  return (
    <Row
      href={oneHref(item.id)}
      icon={CalendarDays}
      title={titleOf(item)}
      meta={
        <span class="stack stack-2">
          {moments.length > 0 && <span>{momentsOf(moments)}</span>}
          <Pill status={status} label={words} />
        </span>
      }
    />
  );
}
