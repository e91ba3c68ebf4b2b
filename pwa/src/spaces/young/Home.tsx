import { Bell } from "lucide-preact";
import { Loaded } from "../../frame/index.ts";
import type { Home as HomeRead, ToDo } from "../../services/desk/home.ts";
import { fullDate, longDate } from "../../text/dates.ts";
import { Button, Card, Doubt, Empty, Horizon, List, Row, Waits } from "../../ui/index.ts";
import { ageText, deadline, horizonText } from "./ages.ts";
import { milestonePending } from "./done.ts";
import { counterHidden, useMine } from "./mine.ts";
import { Page, useRefresh } from "./parts.tsx";
import { t } from "./words.ts";

const FIRST_PAPER = "/jeune/papiers/ajouter?type=id_card";

/** Where one stands, and what to do now: three things at most, each with its reason and its day. */
export function Home() {
  const { home } = useMine();
  useRefresh(home);
  const name = home.value?.first_name;
  return (
    <Page title={name ? t("home.title", { name }) : t("home.title.bare")}>
      <div class="stack">
        <Loaded of={home} skeleton={4}>
          {value => <Stand home={value} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Stand({ home }: { home: HomeRead }) {
  const left = home.to_do.filter(one => !one.rule || !milestonePending(one.rule));
  const [first, ...others] = left;
  return (
    <>
      {!home.counter_hidden && !counterHidden.value && <Time home={home} />}
      {home.unread > 0 && (
        <List>
          <Row href="/jeune/avis" icon={Bell} title={t("home.unread", { n: home.unread })} fresh />
        </List>
      )}
      {first ? (
        <>
          <h2>{t("home.todo", { n: left.length })}</h2>
          <First todo={first} on={home.on} />
          {others.length > 0 && (
            <List>
              {others.map(one => (
                <Row
                  key={one.rule ?? one.kind}
                  href={wayTo(one)}
                  title={one.title}
                  meta={one.due_on ? deadline(one.due_on, home.on) : one.why}
                />
              ))}
            </List>
          )}
        </>
      ) : (
        <Nothing home={home} />
      )}
      {left.length < home.to_do.length && (
        <p>
          <Waits />
        </p>
      )}
    </>
  );
}

function Time({ home: { birth } }: { home: HomeRead }) {
  const days = birth.days_to_18;
  const grown = days === null || days <= 0;
  return (
    <Card class="time" label={t("tab.home")}>
      {grown ? (
        <strong>{birth.age_years < 21 ? t("home.past18") : t("home.age", { age: ageText(birth) })}</strong>
      ) : (
        <strong>{t("home.days", { n: days })}</strong>
      )}
      <Horizon age={birth.age_years + birth.age_months / 12} label={horizonText(birth)} />
      {grown ? (
        <>
          <p>{birth.age_years < 21 ? t("home.past18.text") : t("home.past21.text")}</p>
          {birth.age_years < 21 && <Button href="/jeune/droits">{t("home.how")}</Button>}
        </>
      ) : (
        <p class="meta">{t("home.18on", { date: fullDate(birth.turns_18_on) })}</p>
      )}
      {!birth.certain && (
        <p class="cluster">
          <Doubt />
          <span class="meta">{t("home.doubt")}</span>
        </p>
      )}
    </Card>
  );
}

/** The first thing to do: the screen's one filled button is its own. */
function First({ todo, on }: { todo: ToDo; on: string }) {
  const start = todo.kind === "start";
  return (
    <Card as="article">
      <h3 class="first-title">{start ? t("home.start.title") : todo.title}</h3>
      {todo.due_on && <p class="due">{deadline(todo.due_on, on)}</p>}
      <p>{todo.why}</p>
      <Button kind="filled" wide href={wayTo(todo)}>
        {start ? t("home.start.go") : t("home.see")}
      </Button>
    </Card>
  );
}

function wayTo(todo: ToDo): string {
  return todo.rule ? `/jeune/droits/${todo.rule}` : FIRST_PAPER;
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
