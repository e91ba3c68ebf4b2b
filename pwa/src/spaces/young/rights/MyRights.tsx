import { CalendarClock, ExternalLink, HandHelping, MessageCircleQuestion } from "lucide-preact";
import { Loaded } from "../../../frame/index.ts";
import type { Question, Right } from "../../../services/rights/rights.ts";
import { toAsk } from "../../../services/rights/rule.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, domains, List, Row, WhoSees } from "../../../ui/index.ts";
import { Page } from "../parts.tsx";
import { type Found, useRights } from "./use-rights.ts";
import { r } from "./words.ts";

/** What I have, what I can ask for, what opens soon: worked out here, each with its reason. */
export default function MyRights() {
  const { rights, answers, found } = useRights();
  return (
    <Page title={r("rights.title")} back="/jeune/demarches">
      <p class="lead">{r("rights.lead")}</p>
      <Loaded of={rights} skeleton={4}>
        {({ questions }) => (
          <Loaded of={answers} skeleton={4}>
            {() => found && <Stands found={found} questions={questions} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

const shown = ["ask", "soon", "maybe", "have"] as const;

function Stands({ found, questions }: { found: Found[]; questions: Question[] }) {
  const left = toAsk(
    found.map(({ at }) => at),
    questions.map(({ code }) => code),
  );
  const aside = found.filter(({ at }) => at.state === "no" || at.state === "later");
  return (
    <div class="stack">
      {left.length > 0 && (
        <section class="notice stack stack-2" aria-label={r("rights.questions")}>
          <p>{r("rights.left", { n: left.length })}</p>
          <div>
            <Button kind="filled" icon={MessageCircleQuestion} href="/jeune/mes-droits/questions">
              {r("rights.answer")}
            </Button>
          </div>
        </section>
      )}
      {shown.map(state => (
        <Group
          key={state}
          title={r(`rights.${state}`)}
          id={state}
          items={found.filter(({ at }) => at.state === state)}
        />
      ))}
      {aside.length > 0 && (
        <details class="details">
          <summary>{r("rights.aside", { n: aside.length })}</summary>
          <Items items={aside} />
        </details>
      )}
      <List>
        <Row
          href="/jeune/droits"
          icon={CalendarClock}
          title={r("rights.dates")}
          meta={r("rights.dates.meta")}
        />
        <Row
          href="/jeune/contacts"
          icon={HandHelping}
          title={r("rights.contacts")}
          meta={r("rights.contacts.meta")}
        />
        <Row
          href="/jeune/mes-droits/simulateur"
          icon={ExternalLink}
          title={r("rights.simulator")}
          meta={r("rights.simulator.meta")}
        />
        {left.length === 0 && (
          <Row
            href="/jeune/mes-droits/questions"
            icon={MessageCircleQuestion}
            title={r("rights.change")}
            meta={r("rights.change.meta")}
          />
        )}
      </List>
      <WhoSees>{r("rights.who")}</WhoSees>
    </div>
  );
}

function Group({ title, id, items }: { title: string; id: string; items: Found[] }) {
  if (items.length === 0) return null;
  return (
    <section class="stack stack-2" aria-labelledby={`rights-${id}`}>
      <h2 id={`rights-${id}`}>{title}</h2>
      <Items items={items} />
    </section>
  );
}

function Items({ items }: { items: Found[] }) {
  return (
    <List>
      {items.map(one => (
        <Row
          key={one.right.code}
          href={`/jeune/mes-droits/${one.right.code}`}
          {...pictureOf(one.right)}
          title={one.right.title}
          meta={metaOf(one)}
        />
      ))}
    </List>
  );
}

/** The picture of a part of life; a hand for what the ASE itself owes. */
export function pictureOf({ domain }: Right) {
  return domain === "ase" ? { icon: HandHelping } : { icon: domains[domain], domain };
}

/** The one reason that matters where it stands. */
function metaOf({ at }: Found): string {
  if (at.opens_on) return r("right.opens", { date: longDate(at.opens_on) });
  if (at.state === "no" && at.closes_on) return r("right.over", { date: longDate(at.closes_on) });
  return at.because[0] ?? r(at.state === "maybe" ? "right.need_answer" : "right.age_enough");
}
