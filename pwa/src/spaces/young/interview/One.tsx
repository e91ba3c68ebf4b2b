import { CalendarDays } from "lucide-preact";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/problem.ts";
import { entries } from "../../../platform/queue.ts";
import {
  askInterview,
  type Happened,
  hourOf,
  type Interview,
  readInterview,
  refuse,
  subjectOf,
  withWaiting,
} from "../../../services/interviews/interviews.ts";
import { fullDate, longDate, when } from "../../../text/dates.ts";
import { Actions, Button, Card, Pill, Sheet, Source, TextArea } from "../../../ui/index.ts";
import { Alert, type Kept, Page, useRead, useSent } from "../parts.tsx";
import { Cards } from "./Cards.tsx";
import { stateOf } from "./Mine.tsx";
import { Reading } from "./Reading.tsx";
import { i } from "./words.ts";

export type Part = { one: Interview; read: Kept<Interview> };

/** One interview: its date, what I prepare, then the text I read, correct and agree to. */
export function One({ id }: { id: string }) {
  const read = useRead(`interview:${id}`, () => readInterview(id));
  useSent(subjectOf(id), (_, answer) => (answer ? read.put(answer as Interview) : read.refresh()));
  return (
    <Page title={read.value?.title_young ?? i("title")} back="/jeune/entretiens">
      <Loaded of={read} skeleton={5}>
        {found => <Whole one={withWaiting(found, entries.value)} read={read} />}
      </Loaded>
    </Page>
  );
}

function Whole({ one, read }: Part) {
  const state = stateOf(one);
  return (
    <div class="stack">
      <div>
        <Pill status={state.status} label={state.word} />
      </div>
      {one.state === "open" && <p>{one.why}</p>}
      {one.state === "open" && <When one={one} />}
      {(one.state === "reading" || one.state === "done") && <Reading one={one} read={read} />}
      {one.state === "open" && <Cards one={one} />}
      {one.state === "open" && one.about && (
        <details class="details">
          <summary>{i("about")}</summary>
          <ul>
            {one.about.map(title => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      {one.state === "refused" && <Refused one={one} />}
      {one.can.includes("refuse") && <Refusing one={one} read={read} />}
      <History lines={one.history} />
      <Source article={one.article} checkedOn={longDate(one.checked_on)} />
    </div>
  );
}

function When({ one }: { one: Interview }) {
  const { appointment } = one;
  return (
    <Card as="section" label={i("date")} class="stack stack-2">
      <h2>{i("date")}</h2>
      {!appointment && <p>{i("date.none")}</p>}
      {appointment && !appointment.starts && <p>{i("date.choose.why")}</p>}
      {appointment?.starts && (
        <p>
          <strong>
            {i("date.on", {
              date: fullDate(appointment.starts.slice(0, 10)),
              hour: hourOf(appointment.starts),
            })}
          </strong>
        </p>
      )}
      {!one.held_on && one.due_on && (
        <p class="meta">{one.late ? i("late") : i("due", { date: longDate(one.due_on) })}</p>
      )}
      {appointment && (
        <Button
          kind={appointment.starts ? "second" : "filled"}
          icon={CalendarDays}
          href={`/jeune/agenda/${appointment.id}`}
        >
          {i(appointment.starts ? "date.see" : "date.choose")}
        </Button>
      )}
    </Card>
  );
}

function Refused({ one }: { one: Interview }) {
  const { route } = useLocation();
  const [error, setError] = useState<string>();
  const again = async (): Promise<void> => {
    try {
      route(`/jeune/entretiens/${(await askInterview("me", one.kind)).id}`);
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack stack-2">
      {one.refused_on && <p>{i("refused.on", { date: longDate(one.refused_on) })}</p>}
      <Alert>{error}</Alert>
      <Actions>
        <Button kind="filled" wide onClick={again}>
          {i("ask.again")}
        </Button>
      </Actions>
    </div>
  );
}

/** A no is a right answer: kept with its day, told to the referent, never for ever. */
function Refusing({ one, read }: Part) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  if (!online.value) return null;
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      read.put(await refuse(one.id, words));
      setOpen(false);
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <>
      <Actions>
        <Button kind="quiet" wide aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {i("refuse")}
        </Button>
      </Actions>
      <Sheet open={open} title={i("refuse")} onClose={() => setOpen(false)}>
        <div class="stack">
          <p>{i("refuse.ask")}</p>
          <TextArea
            label={i("refuse.words")}
            optional
            rows={3}
            maxLength={1000}
            value={words}
            onInput={setWords}
          />
          <Alert>{error}</Alert>
          <Button kind="filled" wide onClick={go}>
            {i("refuse.go")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}

const acts = new Set([
  "asked",
  "dates",
  "prepared",
  "reading",
  "changed",
  "corrected",
  "acknowledged",
  "closed_alone",
  "refused",
  "done",
] as const);
type Act = typeof acts extends Set<infer A> ? A : never;

function known(act: string): act is Act {
  return (acts as Set<string>).has(act);
}

/** What happened, who did it and when: the young person reads the same lines as the desk. */
export function History({ lines }: { lines: Happened[] }) {
  return (
    <details class="details">
      <summary>{i("history")}</summary>
      <ul class="stack stack-2">
        {lines.map(line => (
          <li key={line.at + line.act}>
            <span class="line">{known(line.act) ? i(`act.${line.act}`) : line.act}</span>
            <span class="line meta">
              {i("agreement", { who: line.who === "you" ? i("you") : line.who, when: when(line.at) })}
            </span>
            {line.words && <span class="line interview-typed">« {line.words} »</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
