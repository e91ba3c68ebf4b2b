import { useState } from "preact/hooks";
import {
  acknowledge,
  agreed,
  closeAlone,
  type Interview,
  minutesHref,
} from "../../../services/interviews/interviews.ts";
import { longDate, when } from "../../../text/dates.ts";
import { Button, Card, Sheet, TextArea, toast } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import type { Desk } from "./index.tsx";
import { d, i } from "./words.ts";

/** The text both read, what the young person added, two agreements; then the page for the file. */
export function Agree({ one, read }: Desk) {
  const [error, setError] = useState<string>();
  const [alone, setAlone] = useState(false);
  const [reason, setReason] = useState("");
  const name = one.youth.first_name;
  if (one.state === "refused")
    return (
      <p>
        {one.refused_on && d("file.refused", { date: longDate(one.refused_on) })} {one.late && one.late_words}
      </p>
    );
  const attempt = async (work: () => Promise<Interview>, done: string): Promise<void> => {
    setError(undefined);
    try {
      read.put(await work());
      toast(done);
      setAlone(false);
    } catch (cause) {
      setError(said(cause));
      await read.refresh();
    }
  };
  const young = agreed(one, "young");
  const adult = agreed(one, "adult");
  return (
    <Card as="section" label={d("reading")} class="stack stack-2">
      <h2>{d(one.state === "done" ? "minutes" : "reading")}</h2>
      {one.state === "reading" && <p class="meta">{d("reading.lead")}</p>}
      {(one.text ?? []).map(part => (
        <div key={part.heading + part.words}>
          <h3>{part.heading}</h3>
          <p class="interview-typed">{part.words}</p>
        </div>
      ))}
      <h3>{d("agreements")}</h3>
      {one.agreements.map(given => (
        <p key={given.side + given.at}>
          {i("agreement", { who: given.who === "you" ? d("you") : given.who, when: when(given.at) })}
        </p>
      ))}
      {one.state === "reading" && !young && <p>{d("agree.wait", { name })}</p>}
      {one.state === "reading" && young && !adult && <p>{d("agree.you", { name })}</p>}
      {one.sha256 && <p class="meta interview-typed">{d("sha", { sha: one.sha256 })}</p>}
      <Refusal>{error}</Refusal>
      <div class="cluster no-print">
        {one.can.includes("acknowledge") && (
          <Button
            kind="filled"
            onClick={() => attempt(() => acknowledge(one.id, one.sha256 ?? ""), d("agree.done"))}
          >
            {d("agree")}
          </Button>
        )}
        {one.can.includes("close_alone") && (
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => setAlone(true)}>
            {d("alone")}
          </Button>
        )}
        {one.can.includes("pdf") && (
          <a class="button second" href={minutesHref(one.id)} download>
            {d("pdf")}
          </a>
        )}
      </div>
      <Sheet open={alone} title={d("alone")} onClose={() => setAlone(false)}>
        <div class="stack">
          <p>{d("alone.lead", { name })}</p>
          <TextArea label={d("alone.reason")} rows={3} maxLength={1000} value={reason} onInput={setReason} />
          <Refusal>{error}</Refusal>
          <Button kind="filled" onClick={() => attempt(() => closeAlone(one.id, reason), d("alone.done"))}>
            {d("alone")}
          </Button>
        </div>
      </Sheet>
    </Card>
  );
}
