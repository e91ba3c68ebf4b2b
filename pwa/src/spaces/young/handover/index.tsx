import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/problem.ts";
import {
  allowThread,
  answerHandover,
  type Handover,
  readHandover,
  type Section,
} from "../../../services/handovers/handovers.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, Switch, TextArea, toast } from "../../../ui/index.ts";
import { SheetParts } from "../../handovers/Parts.tsx";
import { lastDay } from "../../referent/handovers/days.ts";
import { h } from "../../referent/handovers/words.ts";
import { Alert, type Kept, Page, useRead } from "../parts.tsx";
import { useDraft } from "../use-draft.ts";
import { Away } from "./Away.tsx";

/** « Ton référent change »: who and when, what passes, one's own words, whether the thread passes. */
export default function MyHandover() {
  const { params } = useRoute();
  if (params.handover === "departement") return <Away />;
  return <One key={params.handover} id={params.handover ?? ""} />;
}

function One({ id }: { id: string }) {
  const read = useRead(`handover:${id}`, () => readHandover(id));
  return (
    <Page title={h("young.title")} back="/jeune/moi">
      <Loaded of={read} skeleton={5}>
        {one => <Whole one={one} read={read} />}
      </Loaded>
    </Page>
  );
}

function Whole({ one, read }: { one: Handover; read: Kept<Handover> }) {
  const name = one.to.first_name;
  const { text, can } = one;
  return (
    <div class="stack">
      <p>
        <strong>{who(one)}</strong>
      </p>
      {one.read_at && (
        <p role="status">{h("young.read", { name, date: longDate(one.read_at.slice(0, 10)) })}</p>
      )}
      {can.includes("answer") && <p>{h("young.lead", { name })}</p>}
      {text && (
        <SheetParts
          text={
            can.includes("answer")
              ? { ...text, sections: text.sections.filter(part => part !== "words") }
              : text
          }
          title={(part: Section) => h(`young.${part}`)}
          none={() => h("young.none")}
        />
      )}
      {can.includes("answer") && text ? (
        <Answer key={one.version} one={one} words={text.words} read={read} />
      ) : (
        can.includes("thread") && <Thread one={one} read={read} />
      )}
    </div>
  );
}

/** « Inès Repère te suit du … au … » */
function who(one: Handover): string {
  const said = {
    name: `${one.to.first_name} ${one.to.last_name}`,
    date: longDate(one.starts_on),
    former: one.from?.first_name ?? "",
  };
  if (one.ends_on) return h("young.who.cover", { ...said, last: longDate(lastDay(one.ends_on)) });
  return h(one.state === "to_read" || one.state === "done" ? "young.now" : "young.who", said);
}

function Answer({ one, words, read }: { one: Handover; words: string; read: Kept<Handover> }) {
  const [draft, setDraft, sent] = useDraft(`handover:${one.id}`, { typed: words, thread: one.thread_ok });
  const { typed, thread } = draft;
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const name = one.to.first_name;
  const send = async (): Promise<void> => {
    if (busy) return;
    if (!online.value) return setError(h("young.offline"));
    setBusy(true);
    setError(undefined);
    try {
      const after = await answerHandover(one.id, typed, thread);
      sent();
      read.put(after);
      toast(h("young.done", { name }));
    } catch (cause) {
      setError(sentence(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      {one.answered_at && (
        <p role="status">{h("young.sent", { date: longDate(one.answered_at.slice(0, 10)) })}</p>
      )}
      <TextArea
        id="handover-words"
        label={h("young.mine", { name })}
        hint={h("young.mine.hint")}
        value={typed}
        onInput={words => setDraft({ ...draft, typed: words })}
      />
      {one.from && (
        <Switch
          label={h("young.thread", { name, former: one.from.first_name })}
          hint={h("young.thread.hint")}
          on={thread}
          onInput={on => setDraft({ ...draft, thread: on })}
        />
      )}
      <Alert>{error}</Alert>
      <Actions>
        <Button kind="filled" type="submit" wide busy={busy}>
          {h(one.answered_at ? "young.again" : "young.go")}
        </Button>
      </Actions>
    </form>
  );
}

/** The thread is one's own: its reading by the new referent begins and stops here. */
function Thread({ one, read }: { one: Handover; read: Kept<Handover> }) {
  const [error, setError] = useState<string>();
  const change = async (on: boolean): Promise<void> => {
    setError(undefined);
    try {
      read.put(await allowThread(one.id, on));
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <>
      <Switch
        label={h("young.thread", { name: one.to.first_name, former: one.from?.first_name ?? "" })}
        hint={h("young.thread.hint")}
        on={one.thread_ok}
        onInput={on => change(on)}
      />
      <Alert>{error}</Alert>
    </>
  );
}
