import { Bell, LifeBuoy, Phone, Undo2 } from "lucide-preact";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Loaded } from "../../frame/index.ts";
import { online } from "../../platform/connectivity.ts";
import { entries } from "../../platform/queue.ts";
import type { Home as HomeRead, ToDo } from "../../services/desk/home.ts";
import { readPapers } from "../../services/documents/papers.ts";
import { fullDate, longDate } from "../../text/dates.ts";
import { Button, Card, Doubt, Empty, Horizon, List, Row, Waits } from "../../ui/index.ts";
import { ageText, deadline, horizonText } from "./ages.ts";
import { milestonePending } from "./done.ts";
import { useMine } from "./mine.ts";
import { NextOne } from "./NextOne.tsx";
import { Page, useRead, useRefresh } from "./parts.tsx";
import { type Proposed, useProposed } from "./steps/proposed.ts";
import { t } from "./words.ts";

const MOST = 3;

/** Where one stands, and what to do now: three things at most, each with its reason and its day. */
export function Home() {
  const { home } = useMine();
  useRefresh(home);
  const name = home.value?.first_name;
  return (
    <Page title={name ? t("home.title", { name }) : t("home.title.bare")}>
      <div class="stack">
        <Asked />
        <Loaded of={home} skeleton={4}>
          {value => <Stand home={value} />}
        </Loaded>
        <List>
          <Row href="/jeune/ca-ne-va-pas" icon={LifeBuoy} title={t("home.unwell")} />
          {between(home.value, 18, 21) && (
            <Row href="/jeune/soutien" icon={Undo2} title={t("home.support")} />
          )}
          {between(home.value, 21, 99) && <Row href="/jeune/soutien" icon={Phone} title={t("home.call")} />}
        </List>
      </div>
    </Page>
  );
}

/** Whether somebody asks to come in: looked at once the screen is drawn. */
function Asked() {
  const [part, setPart] = useState<{ Banner: ComponentType }>();
  useEffect(() => {
    import("./ways/Banner.tsx").then(setPart, () => undefined);
  }, []);
  return part ? <part.Banner /> : null;
}

/** From this birthday until that one, as far as one knows. */
function between(home: HomeRead | undefined, from: number, to: number): boolean {
  const years = home?.birth.age_years ?? 0;
  return years >= from && years < to;
}

function Stand({ home }: { home: HomeRead }) {
  const left = home.to_do.filter(one => !milestonePending(one.rule));
  const start = useNoPaper();
  const rows = start ? left.slice(0, MOST - 1) : left.slice(1);
  const dated = (start ? 1 : 0) + (start ? rows.length : left.length);
  // What has a date comes first; the journeys fill what is left of three.
  const steps = useProposed(MOST - dated);
  const [only] = dated === 0 ? steps : [];
  const others = only ? steps.slice(1) : steps;
  const count = dated + steps.length;
  return (
    <>
      {!home.counter_hidden && <Time home={home} />}
      {home.unread > 0 && (
        <List>
          <Row href="/jeune/avis" icon={Bell} title={t("home.unread", { n: home.unread })} fresh />
        </List>
      )}
      {count > 0 ? (
        <>
          <h2>{t("home.todo", { n: count })}</h2>
          {start ? <Start /> : left[0] && <First todo={left[0]} on={home.on} />}
          {only && <FirstStep step={only} />}
          {rows.length + others.length > 0 && (
            <List>
              {rows.map(one => (
                <Row
                  key={one.rule}
                  href={wayTo(one)}
                  title={one.title}
                  meta={one.due_on ? deadline(one.due_on, home.on) : one.why}
                />
              ))}
              {others.map(one => (
                <Row key={one.href} href={one.href} title={one.title} meta={one.why} />
              ))}
            </List>
          )}
        </>
      ) : (
        <Nothing home={home} />
      )}
      <NextOne next={home.appointments?.[0]} on={home.on} />
      {left.length < home.to_do.length && !online.value && (
        <p>
          <Waits />
        </p>
      )}
    </>
  );
}

/** The first day: no paper kept yet, none on its way. Only this phone may know it (DESIGN §11.16). */
function useNoPaper(): boolean {
  const papers = useRead("papers", readPapers);
  return papers.value?.items.length === 0 && !entries.value.some(entry => entry.file);
}

function Start() {
  return (
    <Card as="article">
      <h3 class="first-title">{t("home.start.title")}</h3>
      <Button kind="filled" wide href="/jeune/papiers/ajouter?type=id_card">
        {t("home.start.go")}
      </Button>
    </Card>
  );
}

function Time({ home }: { home: HomeRead }) {
  const { birth } = home;
  const grown = !birth.days_to_18;
  const young = birth.age_years < 21;
  return (
    <Card class="time">
      <strong>{standing(home)}</strong>
      <Horizon age={birth.age_years + birth.age_months / 12} label={horizonText(birth)} />
      {grown ? (
        <p>{t(young ? "home.past18.text" : "home.past21.text")}</p>
      ) : (
        <p class="meta">{t("home.18on", { date: fullDate(birth.turns_18_on) })}</p>
      )}
      {grown && young && <Button href="/jeune/droits">{t("home.how")}</Button>}
      {!birth.certain && (
        <p class="cluster">
          <Doubt />
          <span class="meta">{t("home.doubt")}</span>
        </p>
      )}
    </Card>
  );
}

/** « 213 jours avant tes 18 ans »; after 18, what the counter says instead (DESIGN §11.7). */
function standing({ on, birth }: HomeRead): string {
  if (birth.days_to_18) return t("home.days", { n: birth.days_to_18 });
  if (birth.turns_18_on === on) return t("home.birthday");
  return birth.age_years < 21 ? t("home.past18") : t("home.age", { age: ageText(birth) });
}

/** The first thing to do: the screen's one filled button is its own. */
function First({ todo, on }: { todo: ToDo; on: string }) {
  return (
    <Card as="article">
      <h3 class="first-title">{todo.title}</h3>
      {todo.due_on && <p class="due">{deadline(todo.due_on, on)}</p>}
      <p>{todo.why}</p>
      <Button kind="filled" wide href={wayTo(todo)}>
        {t("home.see")}
      </Button>
    </Card>
  );
}

/** Nothing has a date: the journey that serves most comes first. */
function FirstStep({ step }: { step: Proposed }) {
  return (
    <Card as="article">
      <h3 class="first-title">{step.title}</h3>
      <p>{step.why}</p>
      <Button kind="filled" wide href={step.href}>
        {t("home.see")}
      </Button>
    </Card>
  );
}

function wayTo(todo: ToDo): string {
  return `/jeune/droits/${todo.rule}`;
}

function Nothing({ home }: { home: HomeRead }) {
  const next = home.next && t("home.next", { title: home.next.title, date: longDate(home.next.opens_on) });
  return (
    <Empty
      mood="done"
      text={
        <>
          {t("home.empty")} {next}
        </>
      }
      action={<Button href="/jeune/droits">{t("home.rights")}</Button>}
    />
  );
}
