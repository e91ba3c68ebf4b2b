import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/problem.ts";
import {
  askInterview,
  type Interviews,
  nowOwed,
  type Owed,
  readInterviews,
  type Short,
} from "../../../services/interviews/interviews.ts";
import { longDate } from "../../../text/dates.ts";
import {
  Actions,
  Button,
  Card,
  Doubt,
  Empty,
  List,
  Pill,
  Row,
  Source,
  type Status,
} from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { i } from "./words.ts";

export const hrefOf = (id: string): string => `/jeune/entretiens/${id}`;

/** Where an interview stands, for whoever prepares it. */
export function stateOf(one: Short): { status: Status; word: string } {
  if (one.state === "open" && one.prepared_at) return { status: "doing", word: i("state.prepared") };
  const status: Record<Short["state"], Status> = {
    open: "todo",
    reading: "toAccept",
    done: "finished",
    refused: "missing",
  };
  return { status: status[one.state], word: i(`state.${one.state}`) };
}

/** The interviews of one's own: asked for, under way, done. */
export function Mine() {
  const read = useRead("interviews", () => readInterviews("me"));
  return (
    <Page title={i("title")} back="/jeune/moi">
      <p class="lead">{i("lead")}</p>
      <Loaded of={read} skeleton={4}>
        {found => <Found found={found} />}
      </Loaded>
    </Page>
  );
}

function Found({ found }: { found: Interviews }) {
  const owed = nowOwed(found);
  const past = found.items.filter(one => one.state === "done" || one.state === "refused");
  if (owed.length + past.length === 0) return <Empty text={i("none")} />;
  return (
    <div class="stack">
      {owed.map(one => (
        <Kind key={one.kind} owed={one} now={found.items.find(item => item.id === one.standing)} />
      ))}
      {past.length > 0 && (
        <List label={i("history")}>
          {past.map(one => (
            <Row
              key={one.id}
              href={hrefOf(one.id)}
              title={one.title_young}
              meta={`${i(`state.${one.state}`)} · ${longDate((one.held_on ?? one.refused_on ?? one.asked_at).slice(0, 10))}`}
            />
          ))}
        </List>
      )}
    </div>
  );
}

function Kind({ owed, now }: { owed: Owed; now: Short | undefined }) {
  const { route } = useLocation();
  const [error, setError] = useState<string>();
  const ask = async (): Promise<void> => {
    setError(undefined);
    try {
      route(hrefOf((await askInterview("me", owed.kind)).id));
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const state = now && stateOf(now);
  return (
    <Card as="section" label={owed.title} class="stack stack-2">
      <h2>{owed.title}</h2>
      {state && (
        <div>
          <Pill status={state.status} label={state.word} />
        </div>
      )}
      <p>{owed.why}</p>
      {!now && owed.done_on && <p>{i("was_done", { date: longDate(owed.done_on) })}</p>}
      {!owed.done_on && owed.due_on && (
        <p>{owed.late ? i("late") : i("due", { date: longDate(owed.due_on) })}</p>
      )}
      {owed.concerned === "to_check" && (
        <p class="cluster">
          <Doubt />
          <span>{i("doubt")}</span>
        </p>
      )}
      <Alert>{error}</Alert>
      <Actions>
        {now ? (
          <Button kind="filled" wide href={hrefOf(now.id)}>
            {i(now.state === "open" ? "go" : "open")}
          </Button>
        ) : (
          online.value && (
            <Button kind={owed.done_on ? "second" : "filled"} wide onClick={ask}>
              {i(owed.done_on ? "ask.again" : "ask")}
            </Button>
          )
        )}
      </Actions>
      <Source article={owed.article} checkedOn={longDate(owed.checked_on)} />
    </Card>
  );
}
