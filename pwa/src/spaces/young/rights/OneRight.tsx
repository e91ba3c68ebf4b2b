import { useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { contactOf } from "../../../services/contacts/all.ts";
import type { Question } from "../../../services/rights/rights.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Doubt, Empty, Listen, Pill, Source, type Status } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { Page } from "../parts.tsx";
import { type Found, useRights } from "./use-rights.ts";
import { r } from "./words.ts";

const HERE = "/jeune/mes-droits";
const statuses: Record<Found["at"]["state"], Status> = {
  have: "finished",
  ask: "todo",
  soon: "waiting",
  later: "waiting",
  maybe: "checking",
  no: "missing",
};

/** One right: what it gives, why it is mine or not, how to ask, where it is written. */
export default function OneRight() {
  const { params } = useRoute();
  const { rights, answers, found } = useRights();
  const one = found?.find(({ right }) => right.code === params.right);
  return (
    <Page key={params.right} title={one?.right.title ?? r("rights.title")} back={HERE}>
      <Loaded of={rights} skeleton={4}>
        {({ questions }) => (
          <Loaded of={answers} skeleton={4}>
            {() =>
              one ? (
                <Whole one={one} questions={questions} />
              ) : (
                <Empty text={r("right.unknown")} action={<Button href={HERE}>{r("right.all")}</Button>} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Whole({ one: { right, at }, questions }: { one: Found; questions: Question[] }) {
  const contact = contactOf(right.contact);
  const open = at.state === "ask" || at.state === "maybe" || at.state === "soon";
  return (
    <div class="stack">
      <div class="cluster">
        <Pill status={statuses[at.state]} label={r(`state.${at.state}`)} />
        <Listen text={[right.title, ...right.words].join(". ")} />
      </div>
      {right.words.map(line => (
        <p key={line}>{line}</p>
      ))}
      <Why at={at} questions={questions} />
      {right.doubt && (
        <p class="cluster">
          <Doubt />
          <span>{right.doubt}</span>
        </p>
      )}
      {right.guide && at.state !== "have" && (
        <div>
          <Button kind={open ? "filled" : "second"} href={`/jeune/demarches/${right.guide}`}>
            {r("right.how")}
          </Button>
        </div>
      )}
      {contact && (
        <section class="stack stack-2" aria-labelledby="right-contact">
          <h2 id="right-contact">{r("right.contact")}</h2>
          <ContactCard contact={contact} />
        </section>
      )}
      <Source article={right.article} checkedOn={longDate(right.checked_on)} />
      <p class="meta small">
        {r(right.mark === "V" ? "right.read" : "right.memory", { source: right.source })}
      </p>
    </div>
  );
}

function Why({ at, questions }: { at: Found["at"]; questions: Question[] }) {
  const { opens_on, closes_on, because, missing, state } = at;
  const asked = questions.filter(({ code }) => missing.includes(code));
  return (
    <section class="stack stack-2" aria-labelledby="right-why">
      <h2 id="right-why">{r("right.why")}</h2>
      <ul>
        {because.map(line => (
          <li key={line}>{line}</li>
        ))}
        {opens_on && <li>{r("right.opens", { date: longDate(opens_on) })}</li>}
        {closes_on && (
          <li>{r(state === "no" ? "right.over" : "right.until", { date: longDate(closes_on) })}</li>
        )}
        {because.length === 0 && !opens_on && state === "ask" && <li>{r("right.age_enough")}</li>}
        {missing.includes("care") && <li>{r("right.care_unknown")}</li>}
      </ul>
      {asked.length > 0 && (
        <p>
          <a href={`${HERE}/questions?q=${asked[0]?.code}`}>{r("right.answer", { n: asked.length })}</a>
        </p>
      )}
    </section>
  );
}
