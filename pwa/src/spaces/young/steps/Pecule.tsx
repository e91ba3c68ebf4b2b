import { CalendarSearch } from "lucide-preact";
import { useState } from "preact/hooks";
import "./steps.css";
import { Loaded } from "../../../frame/index.ts";
import { type Pecule, type PeculeAsk, type PeculeYear, parts } from "../../../services/pecule/pecule.ts";
import { longDate, money } from "../../../text/dates.ts";
import { Button, Card, List, Pill, Row, type Status, WhoSees } from "../../../ui/index.ts";
import { Page } from "../parts.tsx";
import { c } from "../pecule/pecule-words.ts";
import { usePecule } from "../pecule/use-pecule.ts";
import { s } from "./steps-words.ts";

/** What may wait, year by year: a theoretical maximum with its reasons, its doubts, and when it can be asked for. */
export default function PeculePage() {
  const pecule = usePecule();
  return (
    <Page title={s("pecule.title")} back="/jeune/demarches">
      {pecule.counted_here && <p class="notice">{c("estimate.here")}</p>}
      <Loaded of={pecule} skeleton={5}>
        {found => <Found pecule={found} />}
      </Loaded>
    </Page>
  );
}

function Found({ pecule }: { pecule: Pecule }) {
  const { on, opens_on, closes_on } = pecule;
  const open = opens_on <= on;
  return (
    <div class="stack">
      <Sum pecule={pecule} />
      <p>
        {open
          ? s("pecule.open", { date: longDate(opens_on), until: longDate(closes_on) })
          : s("pecule.opens", { date: longDate(opens_on) })}
      </p>
      <div>
        <Button href="/jeune/pecule/dossier" kind="filled">
          {c(open ? "claim.title" : "estimate.papers")}
        </Button>
        <Button href="/jeune/demarches/pecule-claim" kind="quiet">
          {s("pecule.guide")}
        </Button>
      </div>
      <ToAsk ask={pecule.ask} />
      {pecule.years.length > 0 && (
        <section class="stack stack-2" aria-labelledby="pecule-years">
          <h2 id="pecule-years">{s("pecule.years")}</h2>
          <ul class="list">
            {pecule.years.map(year => (
              <Year key={year.year} year={year} />
            ))}
          </ul>
        </section>
      )}
      <details class="details">
        <summary>{s("pecule.wrong")}</summary>
        <p>{s("pecule.wrong.say")}</p>
      </details>
      <WhoSees>{s("pecule.who")}</WhoSees>
    </div>
  );
}

/** Years the service does not know: they may be answered, or left. */
function ToAsk({ ask = [] }: { ask?: PeculeAsk[] | undefined }) {
  const left = ask.filter(one => !one.answer).length;
  if (ask.length === 0) return null;
  return (
    <List>
      <Row
        href="/jeune/pecule/annees"
        icon={CalendarSearch}
        title={c("years.go")}
        meta={c("years.go.meta", { n: left || ask.length })}
      />
    </List>
  );
}

/** The sum can be hidden: somebody may be looking over the shoulder. */
function Sum({ pecule }: { pecule: Pecule }) {
  const [hidden, setHidden] = useState(false);
  const { certainty, why } = pecule;
  if (certainty === "not_estimable") return <p class="lead">{why}</p>;
  if (certainty === "very_unlikely") return <p class="lead">{s("pecule.unlikely")}</p>;
  if (certainty === "nothing") return <p class="lead">{s("pecule.nothing")}</p>;
  if (certainty === "to_check") return <p class="lead">{s("pecule.check")}</p>;
  const { sure, toCheck } = parts(pecule);
  return (
    <Card as="section" label={s("pecule.title")} class="stack stack-2">
      <p>{s("pecule.estimate")}</p>
      <p class="meta">{s("pecule.most")}</p>
      <p class="display figures" aria-live="polite">
        {hidden ? s("pecule.hidden") : money(sure)}
      </p>
      {toCheck > 0 && !hidden && <p>{s("pecule.and", { sum: money(toCheck) })}</p>}
      <p class="meta">{s("pecule.not_promise")}</p>
      <div>
        <Button kind="quiet" onClick={() => setHidden(!hidden)}>
          {s(hidden ? "pecule.show" : "pecule.hide")}
        </Button>
      </div>
    </Card>
  );
}

const statuses: Record<PeculeYear["counts"], Status> = {
  counted: "finished",
  to_check: "checking",
  no: "missing",
};

function Year({ year }: { year: PeculeYear }) {
  return (
    <li class="stack stack-2 pecule-year">
      <p class="between">
        <strong class="figures">{year.year}</strong>
        <span class="figures">{year.amount === undefined ? "–" : money(Math.round(year.amount * 100))}</span>
      </p>
      <div>
        <Pill status={statuses[year.counts]} label={s(`pecule.${year.counts}`)} />
      </div>
      <p>{year.why}</p>
      {year.told && <p class="meta">{c("years.told")}</p>}
      {year.amount_to_check && <p class="meta">{s("pecule.amount_to_check")}</p>}
      {year.source && <p class="meta small">{year.source}</p>}
    </li>
  );
}
