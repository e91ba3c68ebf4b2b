import { useState } from "preact/hooks";
import { keptWhen, Loaded, Screen } from "../../../frame/index.ts";
import { contactOf } from "../../../services/contacts/all.ts";
import {
  letterHref,
  PARTS,
  readToAnswer,
  sayReceived,
  type ToAnswer,
} from "../../../services/support/support.ts";
import { fullDate, longDate, when } from "../../../text/dates.ts";
import { Actions, Button, Card, Doubt, List, Pill, Row, Sheet, toast } from "../../../ui/index.ts";
import { fileHref, interviewHref, places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { stale, useLive } from "../live.ts";
import { Fact, Refusal, Warning } from "../parts.tsx";
import { said } from "../words.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { statuses } from "./Queue.tsx";
import { p, s } from "./words.ts";
import "./support.css";

/** One request: what is asked, what one may read of the past, who did what, and the answer. */
export function OneRequest({ id }: { id: string }) {
  const read = useLive(`support:${id}`, () => readToAnswer(id));
  return (
    <Screen title={read.value ? fullName(read.value.young) : p("title")} back={places.support}>
      <Loaded of={read} skeleton={5}>
        {one => <Whole one={one} put={read.put} refresh={read.refresh} />}
      </Loaded>
      {read.state === "offline" && read.at && <p class="meta">{keptWhen(read.at)}</p>}
    </Screen>
  );
}

type Props = { one: ToAnswer; put: (one: ToAnswer) => void; refresh: () => Promise<void> };

function Whole({ one, put, refresh }: Props) {
  const [deciding, setDeciding] = useState(false);
  const [error, setError] = useState<string>();
  const waits = one.state === "sent" || one.state === "received";
  const receive = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await sayReceived(one.id));
      toast(p("receive.done"));
      stale("support:queue");
    } catch (cause) {
      setError(said(cause));
      await refresh();
    }
  };
  const help = contactOf("homeless115");
  return (
    <div class="stack">
      <div class="cluster">
        <Pill status={statuses[one.state]} label={p(`state.${one.state}`)} />
        <strong>{p(`kind.${one.kind}`)}</strong>
      </div>
      {one.tonight && waits && (
        <Warning>
          {p("one.tonight")}{" "}
          {help && p("one.tonight.then", { name: help.name, number: help.number_display ?? "" })}
        </Warning>
      )}
      <Clock one={one} waits={waits} />
      <Refusal>{error}</Refusal>
      {waits && (
        <Actions>
          {one.state === "sent" && (
            <Button kind="filled" onClick={receive}>
              {p("receive")}
            </Button>
          )}
          <Button
            kind={one.state === "sent" ? undefined : "filled"}
            aria-haspopup="dialog"
            onClick={() => setDeciding(true)}
          >
            {p("decide")}
          </Button>
          {one.file && <Button href={fileHref(one.young.id)}>{p("file")}</Button>}
        </Actions>
      )}
      {one.answer && <Answered one={one} />}
      {one.state !== "withdrawn" && (
        <p>
          <a href={letterHref(one.id)} target="_blank" rel="noreferrer">
            {p("letter")}
          </a>
        </p>
      )}
      <Said one={one} />
      <section class="stack stack-2">
        <h2>{p("trace")}</h2>
        <List label={p("trace")}>
          {one.events.map(event => (
            <Row
              key={event.at + event.act}
              title={p(`act.${event.act}`, { name: event.by })}
              meta={when(event.at)}
            />
          ))}
        </List>
      </section>
      <Sheet open={deciding} title={p("decide.title")} onClose={() => setDeciding(false)}>
        <DecisionForm one={one} put={put} refresh={refresh} onClose={() => setDeciding(false)} />
      </Sheet>
    </div>
  );
}

function Clock({ one, waits }: { one: ToAnswer; waits: boolean }) {
  const { care, window } = one;
  return (
    <Card as="section" class="stack stack-2">
      <p>
        <span class="line">{p("one.born", { date: longDate(one.young.birth_date) })}</span>
        <span class="line">
          {care.left_on ? p("one.left", { date: longDate(care.left_on) }) : p(careWords(care.state))}
        </span>
        <span class="line">{p("one.until", { date: fullDate(window.last_on) })}</span>
      </p>
      <p>
        <span class="line">{p("one.asked", { when: when(one.asked_at) })}</span>
        {waits && <strong class="line">{p("one.due", { date: fullDate(one.due_on) })}</strong>}
      </p>
      {waits && one.kind !== "interview" && (
        <p class="cluster">
          <Doubt />
          <span class="meta">{p("one.silence", { date: longDate(one.silent_on) })}</span>
        </p>
      )}
    </Card>
  );
}

function careWords(state: ToAnswer["care"]["state"]): "one.in_care" | "one.unknown" {
  return state === "in_care" ? "one.in_care" : "one.unknown";
}

/** In their own words, as they were typed. */
function Said({ one }: { one: ToAnswer }) {
  const parts = PARTS.filter(part => one.history[part].length > 0);
  if (!one.needs.length && !one.message && !one.reach && !parts.length) return <p>{p("one.nothing")}</p>;
  return (
    <Card as="section" class="stack stack-2">
      <dl class="facts">
        {one.needs.length > 0 && (
          <Fact name={p("one.needs")}>{one.needs.map(need => s(`need.${need}`)).join(", ")}</Fact>
        )}
        {one.message && (
          <Fact name={p("one.message")}>
            <span class="support-typed">{one.message}</span>
          </Fact>
        )}
        {one.reach && <Fact name={p("one.reach")}>{one.reach}</Fact>}
      </dl>
      {parts.length > 0 && (
        <>
          <h2>{p("one.past")}</h2>
          {parts.map(part => (
            <section key={part}>
              <h3>{p(`past.${part}`)}</h3>
              <ul>
                {one.history[part].map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Card>
  );
}

function Answered({ one }: { one: ToAnswer }) {
  const { answer } = one;
  if (!answer) return null;
  return (
    <Card as="section" class="stack stack-2">
      <p>
        <strong class="line">{p(`answer.${answer.decision}`)}</strong>
        <span class="line">
          {p("answer.on", { date: longDate(answer.decided_on), name: answer.signed_by })}
        </span>
        {answer.starts_on && answer.last_on && (
          <span class="line">
            {p("answer.from", { first: longDate(answer.starts_on), last: longDate(answer.last_on) })}
          </span>
        )}
      </p>
      {answer.reasons && <p class="support-typed">{answer.reasons}</p>}
      {answer.plan && <p class="support-typed">{answer.plan}</p>}
      {one.interview_id && (
        <div>
          <Button kind="filled" href={interviewHref(one.interview_id)}>
            {p("answer.interview")}
          </Button>
        </div>
      )}
    </Card>
  );
}
