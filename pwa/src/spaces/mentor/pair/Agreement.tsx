import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import { agreePair, signPair } from "../../../services/mentoring/mentoring.ts";
import { Button, SelectField, Sheet, TextField, toast } from "../../../ui/index.ts";
import { Refusal } from "../../referent/parts.tsx";
import { said } from "../../referent/words.ts";
import { m, wordOf } from "../words.ts";
import type { PairPart } from "./PairPage.tsx";

const RHYTHMS = ["", "weekly", "two_weeks", "monthly", "free"];
const MOST = 5;

/** What the two decided together, and who has agreed. */
export function Agreement({ pair, put }: PairPart) {
  const [writing, setWriting] = useState(false);
  const [error, setError] = useState<string>();
  const written = pair.agreement;
  const sign = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await signPair(pair.id));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <section class="card stack stack-2" aria-labelledby="pair-goals">
      <h2 id="pair-goals">{m("goals")}</h2>
      {written ? (
        <>
          <ul>
            {written.goals.map(goal => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
          <p>{`${m("rhythm")} : ${wordOf("rhythm", written.rhythm).toLowerCase()}`}</p>
          <p class="meta">{m(written.both ? "agreement.both" : "agreement.waits")}</p>
        </>
      ) : (
        <p>{m("agreement.none")}</p>
      )}
      <Refusal>{error}</Refusal>
      <div class="cluster">
        {written && written.mine === false && pair.can.includes("sign") && (
          <Button kind="filled" onClick={sign}>
            {m("agreement.sign")}
          </Button>
        )}
        {pair.can.includes("agree") && (
          <Button aria-haspopup="dialog" onClick={() => setWriting(true)}>
            {m(written ? "agreement.change" : "agreement.write")}
          </Button>
        )}
      </div>
      <Sheet open={writing} title={m("goals")} onClose={() => setWriting(false)}>
        <Form pair={pair} put={put} onClose={() => setWriting(false)} />
      </Sheet>
    </section>
  );
}

function Form({ pair, put, onClose }: PairPart & { onClose: () => void }) {
  const [goals, setGoals] = useState(pair.agreement?.goals ?? [""]);
  const [rhythm, setRhythm] = useState(pair.agreement?.rhythm ?? "");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const kept = goals.map(goal => goal.trim()).filter(Boolean);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      put(await agreePair(pair.id, kept, rhythm));
      toast(m("agreement.saved"));
      onClose();
    } catch (cause) {
      setError(cause instanceof Problem ? (cause.fields.goals ?? cause.detail) : said(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        if (kept.length > 0) void save();
      }}
    >
      {goals.map((goal, at) => (
        <TextField
          // A line is its place: two empty ones are alike.
          key={at}
          id={`goal-${at}`}
          label={m("goal", { n: at + 1 })}
          maxLength={160}
          autocomplete="off"
          value={goal}
          onInput={text => setGoals(goals.map((one, i) => (i === at ? text : one)))}
        />
      ))}
      {goals.length < MOST && (
        <div>
          <Button onClick={() => setGoals([...goals, ""])}>{m("goal.add")}</Button>
        </div>
      )}
      <SelectField
        label={m("rhythm")}
        value={rhythm}
        options={RHYTHMS.map(value => ({ value, label: wordOf("rhythm", value) }))}
        onInput={setRhythm}
      />
      <Refusal>{error}</Refusal>
      <Button
        kind="filled"
        type="submit"
        wide
        busy={busy}
        missing={kept.length ? undefined : { say: m("needed"), focus: "goal-0" }}
      >
        {m("agreement.save")}
      </Button>
    </form>
  );
}
