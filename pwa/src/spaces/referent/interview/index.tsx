import { useLocation } from "preact-iso";
import { keptWhen, Loaded, Screen } from "../../../frame/index.ts";
import { type Interview, readInterview } from "../../../services/interviews/interviews.ts";
import { longDate, when } from "../../../text/dates.ts";
import { Source } from "../../../ui/index.ts";
import { fileHref, places } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { type LiveReading, useLive } from "../live.ts";
import { Warning } from "../parts.tsx";
import { Agree } from "./Agree.tsx";
import { Dates } from "./Dates.tsx";
import { Refusing } from "./Refusing.tsx";
import { Shared } from "./Shared.tsx";
import { SheetForm } from "./SheetForm.tsx";
import { d, i } from "./words.ts";
import "./interview.css";

export type Desk = { one: Interview; read: LiveReading<Interview> };

/** One interview at the desk: its date, what is shared, what to speak of, the minutes, two agreements. */
export default function InterviewPage() {
  const { path } = useLocation();
  const id = path.split("/")[3] ?? "";
  return <Page key={id} id={id} />;
}

function Page({ id }: { id: string }) {
  const read = useLive(`interview:${id}`, () => readInterview(id));
  const one = read.value;
  return (
    <Screen title={one ? `${fullName(one.youth)} · ${one.title}` : d("title")} wide>
      {one && (
        <nav aria-label={d("title")} class="path no-print">
          {one.file ? (
            <a href={fileHref(one.youth.id)}>{d("back", { name: one.youth.first_name })}</a>
          ) : (
            <a href={places.support}>{d("back.requests")}</a>
          )}
        </nav>
      )}
      <Loaded of={read} skeleton={6}>
        {found => <Whole one={found} read={read} />}
      </Loaded>
      {read.state === "offline" && read.at && <Warning>{keptWhen(read.at)}</Warning>}
    </Screen>
  );
}

function Whole({ one, read }: Desk) {
  const desk = { one, read };
  return (
    <div class="stack">
      <Stages one={one} />
      <p>
        {one.due_on && d("due", { date: longDate(one.due_on) })}{" "}
        {one.late && one.state === "open" && <strong>{one.late_words}</strong>}
      </p>
      <div class="interview-columns">
        <div class="stack">
          {one.state !== "open" && <Agree {...desk} />}
          {one.can.includes("sheet") && <SheetForm {...desk} />}
        </div>
        <div class="stack">
          <Dates {...desk} />
          <Shared one={one} />
          <History one={one} />
          {one.can.includes("refuse") && <Refusing {...desk} />}
        </div>
      </div>
      <Source article={one.article} checkedOn={longDate(one.checked_on)} />
      <p class="meta">{one.source}</p>
    </div>
  );
}

function Stages({ one }: { one: Interview }) {
  const minutes = one.state === "reading" || one.state === "done";
  const stages = [
    ["stage.date", Boolean(one.appointment?.starts) || one.held_on !== null],
    ["stage.prepare", one.prepared_at !== null],
    ["stage.minutes", minutes],
    ["stage.agree", one.state === "done"],
  ] as const;
  return (
    <ol class="interview-stages" aria-label={d("stages")}>
      {stages.map(([word, done]) => (
        <li key={word} data-done={done || undefined}>
          <strong>{d(word)}</strong>
          <span class="meta">{d(done ? "stage.done" : "stage.todo")}</span>
        </li>
      ))}
    </ol>
  );
}

const acts = [
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
] as const;

function History({ one }: { one: Interview }) {
  return (
    <details class="details">
      <summary>{d("history")}</summary>
      <ul class="stack stack-2">
        {one.history.map(line => {
          const act = acts.find(each => each === line.act);
          return (
            <li key={line.at + line.act}>
              <span class="line">{act ? i(`act.${act}`) : line.act}</span>
              <span class="line meta">
                {i("agreement", { who: line.who === "you" ? d("you") : line.who, when: when(line.at) })}
              </span>
              {line.words && <span class="line interview-typed">« {line.words} »</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
