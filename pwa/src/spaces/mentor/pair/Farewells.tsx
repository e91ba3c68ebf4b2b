import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { endPair, pausePair, sayGoodbye } from "../../../services/mentoring/mentoring.ts";
import type { Farewell } from "../../../services/mentoring/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, SelectField, Sheet, TextArea, TextField, toast } from "../../../ui/index.ts";
import { Refusal } from "../../referent/parts.tsx";
import { said } from "../../referent/words.ts";
import { m, wordOf } from "../words.ts";
import type { PairPart } from "./PairPage.tsx";

const REASONS = ["done", "moved", "time", "no_fit", "silence", "other"];

/** A pause, the end, and the words one leaves. */
export function Farewells({ pair, put }: PairPart) {
  const [sheet, setSheet] = useState<"pause" | "end" | "bye">();
  const close = (): void => setSheet(undefined);
  return (
    <div class="stack">
      {pair.state === "ended" && (
        <section class="card stack stack-2">
          <h2>{m("own.ended", { date: longDate(pair.ended_on ?? "") })}</h2>
          <Told title={m("bye.other")} words={pair.goodbye?.other} />
          <Told title={m("bye.mine")} words={pair.goodbye?.mine} />
        </section>
      )}
      {pair.state === "paused" && <p>{m("own.paused")}</p>}
      <div class="cluster">
        {pair.can.includes("goodbye") && (
          <Button aria-haspopup="dialog" onClick={() => setSheet("bye")}>
            {m("bye.title")}
          </Button>
        )}
        {pair.can.includes("pause") && (
          <Button aria-haspopup="dialog" onClick={() => setSheet("pause")}>
            {m("pause.title")}
          </Button>
        )}
        {pair.can.includes("end") && (
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => setSheet("end")}>
            {m("end.title")}
          </Button>
        )}
      </div>
      <Sheet open={sheet === "pause"} title={m("pause.title")} onClose={close}>
        <Pause pair={pair} put={put} onClose={close} />
      </Sheet>
      <Sheet open={sheet === "end"} title={m("end.title")} onClose={close}>
        <Words pair={pair} put={put} onClose={close} ending />
      </Sheet>
      <Sheet open={sheet === "bye"} title={m("bye.title")} onClose={close}>
        <Words pair={pair} put={put} onClose={close} />
      </Sheet>
    </div>
  );
}

function Told({ title, words }: { title: string; words: Farewell | undefined }) {
  if (!words || !(words.did || words.keep)) return null;
  return (
    <div class="stack stack-2">
      <strong>{title}</strong>
      {words.did && <p>{`${m("bye.did")} : ${words.did}`}</p>}
      {words.keep && <p>{`${m("bye.keep")} : ${words.keep}`}</p>}
    </div>
  );
}

type FormProps = PairPart & { onClose: () => void };

function Pause({ pair, put, onClose }: FormProps) {
  const [until, setUntil] = useState("");
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await pausePair(pair.id, until || undefined));
      toast(m("pause.done"));
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <p>{m("pause.text")}</p>
      <TextField
        type="date"
        label={m("pause.until")}
        optional
        min={today()}
        value={until}
        onInput={setUntil}
      />
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide onClick={go}>
        {m("pause.go")}
      </Button>
    </div>
  );
}

function Words({ pair, put, onClose, ending }: FormProps & { ending?: boolean }) {
  const [reason, setReason] = useState("done");
  const [did, setDid] = useState(pair.goodbye?.mine.did ?? "");
  const [keep, setKeep] = useState(pair.goodbye?.mine.keep ?? "");
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      const words = { did, keep };
      put(ending ? await endPair(pair.id, reason, words) : await sayGoodbye(pair.id, words));
      toast(m(ending ? "end.done" : "bye.sent"));
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      {ending && (
        <>
          <p>{m("end.text")}</p>
          <SelectField
            label={m("end.reason")}
            value={reason}
            options={REASONS.map(value => ({ value, label: wordOf("reason", value) }))}
            onInput={setReason}
          />
        </>
      )}
      <TextArea label={m("bye.did")} optional rows={3} maxLength={600} value={did} onInput={setDid} />
      <TextArea label={m("bye.keep")} optional rows={3} maxLength={600} value={keep} onInput={setKeep} />
      <Refusal>{error}</Refusal>
      <Button kind={ending ? "danger" : "filled"} wide onClick={go}>
        {m(ending ? "end.go" : "bye.go")}
      </Button>
    </div>
  );
}
