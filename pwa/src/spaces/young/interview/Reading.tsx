import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/problem.ts";
import {
  acknowledge,
  agreed,
  correct,
  type Interview,
  keepPaper,
} from "../../../services/interviews/interviews.ts";
import { when } from "../../../text/dates.ts";
import { Actions, Button, Card, Listen, Sheet, TextArea, toast } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import type { Part } from "./One.tsx";
import { i } from "./words.ts";

/** Does it, says it is done; or says why not, and false. */
type Attempt = (work: () => Promise<Interview>, done: string) => Promise<boolean>;

/** The text, as both read it: correct it in one's own words, agree to it, then keep it. */
export function Reading({ one, read }: Part) {
  const [error, setError] = useState<string>();
  const [correcting, setCorrecting] = useState(false);
  const attempt: Attempt = async (work, done) => {
    setError(undefined);
    try {
      read.put(await work());
      toast(done);
      return true;
    } catch (cause) {
      setError(sentence(cause));
      await read.refresh();
      return false;
    }
  };
  const agree = (): Promise<boolean> =>
    attempt(async () => {
      const after = await acknowledge(one.id, one.sha256 ?? "");
      // Agreed by both: it goes to one's papers at once.
      return after.state === "done" ? keepPaper(one.id) : after;
    }, i("agree.done"));
  const text = one.text ?? [];
  return (
    <section class="stack" aria-labelledby="interview-read">
      <div class="between">
        <h2 id="interview-read">{i(one.state === "done" ? "paper.title" : "read")}</h2>
        <Listen text={text.map(part => `${part.heading}. ${part.words}`).join(" ")} />
      </div>
      {one.state === "reading" && <p>{i("read.lead")}</p>}
      {one.state === "done" && <Paper one={one} attempt={attempt} />}
      <Card class="stack stack-2">
        {text.map(part => (
          <div key={part.heading + part.words}>
            <h3>{part.heading}</h3>
            <p class="interview-typed">{part.words}</p>
          </div>
        ))}
      </Card>
      <Agreements one={one} />
      <Alert>{error}</Alert>
      {one.state === "reading" && agreed(one, "young") && <p role="status">{i("agree.wait")}</p>}
      {!online.value && one.state === "reading" && <p>{i("agree.online")}</p>}
      {online.value && one.state === "reading" && (
        <Actions>
          {one.can.includes("acknowledge") && (
            <Button kind="filled" wide onClick={async () => void (await agree())}>
              {i("agree")}
            </Button>
          )}
          {one.can.includes("correct") && (
            <Button wide aria-haspopup="dialog" onClick={() => setCorrecting(true)}>
              {i("correct")}
            </Button>
          )}
        </Actions>
      )}
      <Sheet open={correcting} title={i("correct")} onClose={() => setCorrecting(false)}>
        <Correcting
          onSend={async words => {
            if (await attempt(() => correct(one.id, words), i("correct.done"))) setCorrecting(false);
          }}
        />
      </Sheet>
    </section>
  );
}

function Correcting({ onSend }: { onSend: (words: string) => Promise<void> }) {
  const [words, setWords] = useState("");
  return (
    <div class="stack">
      <TextArea
        id="interview-correct"
        label={i("correct.words")}
        hint={i("correct.hint")}
        rows={5}
        maxLength={2000}
        value={words}
        onInput={setWords}
      />
      <Button
        kind="filled"
        wide
        missing={words.trim() ? undefined : { say: i("correct.words"), focus: "interview-correct" }}
        onClick={() => onSend(words)}
      >
        {i("correct.go")}
      </Button>
    </div>
  );
}

function Agreements({ one }: { one: Interview }) {
  if (one.agreements.length === 0) return null;
  return (
    <div class="stack stack-2">
      <h3>{i("agreements")}</h3>
      {one.agreements.map(given => (
        <p key={given.side + given.at}>
          {i("agreement", { who: given.who === "you" ? i("you") : given.who, when: when(given.at) })}
        </p>
      ))}
    </div>
  );
}

function Paper({ one, attempt }: { one: Interview; attempt: Attempt }) {
  if (one.paper_given_at)
    return (
      <Actions>
        <p role="status">{i("paper.done")}</p>
        <Button wide href="/jeune/papiers">
          {i("paper.see")}
        </Button>
      </Actions>
    );
  if (!online.value) return null;
  return (
    <Actions>
      <Button
        kind="filled"
        wide
        onClick={async () => void (await attempt(() => keepPaper(one.id), i("paper.done")))}
      >
        {i("paper")}
      </Button>
    </Actions>
  );
}
