import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import {
  askInterview,
  type Interviews,
  nowOwed,
  type Owed,
  readInterviews,
} from "../../../services/interviews/interviews.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Doubt, Pill } from "../../../ui/index.ts";
import { interviewHref } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { d, i } from "./words.ts";

/** In a file: the interviews the law asks for, where each stands, and the gesture to begin. */
export default function InterviewCard({ youth, may }: { youth: string; may: boolean }) {
  const read = useLive(`interviews:${youth}`, () => readInterviews(youth));
  const found = read.value;
  const owed = found ? nowOwed(found) : [];
  return (
    <section class="card stack stack-2" aria-labelledby="file-interviews">
      <h2 id="file-interviews" tabIndex={-1}>
        {d("file.title")}
      </h2>
      {read.state === "error" && !found && <p class="meta">{said(read.error)}</p>}
      {found && owed.length === 0 && <p>{d("file.none")}</p>}
      {found && owed.map(one => <Line key={one.kind} owed={one} found={found} youth={youth} may={may} />)}
    </section>
  );
}

type Props = { owed: Owed; found: Interviews; youth: string; may: boolean };

function Line({ owed, found, youth, may }: Props) {
  const { route } = useLocation();
  const [error, setError] = useState<string>();
  const last = found.items.find(one => (owed.standing ? one.id === owed.standing : one.kind === owed.kind));
  const begin = async (): Promise<void> => {
    setError(undefined);
    try {
      route(interviewHref((await askInterview(youth, owed.kind)).id));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack stack-2">
      <h3>{owed.title}</h3>
      <p class="cluster">
        {last && <Pill status={statusOf(last.state)} label={i(`state.${last.state}`)} />}
        {owed.concerned === "to_check" && <Doubt />}
        <span>{sentenceOf(owed, last?.held_on ?? null, last?.refused_on ?? null)}</span>
      </p>
      <Refusal>{error}</Refusal>
      <div class="cluster no-print">
        {last && (
          <Button href={interviewHref(last.id)}>
            {d(last.state === "open" ? "file.prepare" : "file.open")}
          </Button>
        )}
        {may && !owed.standing && (
          <Button onClick={begin}>{d(last || owed.done_on ? "file.again" : "file.invite")}</Button>
        )}
      </div>
    </div>
  );
}

function statusOf(state: Interviews["items"][number]["state"]) {
  return ({ open: "todo", reading: "waiting", done: "finished", refused: "missing" } as const)[state];
}

function sentenceOf(owed: Owed, held: string | null, refused: string | null): string {
  if (held && !owed.standing) return d("file.done", { date: longDate(held) });
  if (owed.done_on) return d("file.marked", { date: longDate(owed.done_on) });
  const due = owed.late ? owed.late_words : owed.due_on ? d("file.due", { date: longDate(owed.due_on) }) : "";
  return refused && !owed.standing ? `${d("file.refused", { date: longDate(refused) })} ${due}` : due;
}
