import { useState } from "preact/hooks";
import { sentence } from "../../../platform/problem.ts";
import { agreePair, signPair } from "../../../services/mentoring/mentoring.ts";
import { Button, SelectField, Sheet, TextField, toast } from "../../../ui/index.ts";
import { m, wordOf } from "../../mentor/words.ts";
import { Alert } from "../parts.tsx";
import type { PairProps } from "./Active.tsx";
import { y } from "./words.ts";

const RHYTHMS = ["", "weekly", "two_weeks", "monthly", "free"];

/** What we want to do together: written by one, agreed by the other. */
export function Goals({ pair, refresh }: PairProps) {
  const [writing, setWriting] = useState(false);
  const [error, setError] = useState<string>();
  const written = pair.agreement;
  const sign = async (): Promise<void> => {
    setError(undefined);
    try {
      await signPair(pair.id);
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <section class="card stack stack-2">
      <h2>{y("goals")}</h2>
      {written ? (
        <>
          <ul>
            {written.goals.map(goal => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
          <p class="meta">{y(written.both ? "goals.both" : "goals.waits")}</p>
        </>
      ) : (
        <p>{y("goals.none")}</p>
      )}
      <Alert>{error}</Alert>
      <div class="cluster">
        {written && written.mine === false && (
          <Button kind="filled" onClick={sign}>
            {y("goals.sign")}
          </Button>
        )}
        <Button aria-haspopup="dialog" onClick={() => setWriting(true)}>
          {y(written ? "goals.change" : "goals.write")}
        </Button>
      </div>
      <Sheet open={writing} title={y("goals")} onClose={() => setWriting(false)}>
        <Form pair={pair} refresh={refresh} onClose={() => setWriting(false)} />
      </Sheet>
    </section>
  );
}

function Form({ pair, refresh, onClose }: PairProps & { onClose: () => void }) {
  const [goals, setGoals] = useState(pair.agreement?.goals ?? [""]);
  const [rhythm, setRhythm] = useState(pair.agreement?.rhythm ?? "");
  const [error, setError] = useState<string>();
  const kept = goals.map(goal => goal.trim()).filter(Boolean);
  const save = async (): Promise<void> => {
    setError(undefined);
    try {
      await agreePair(pair.id, kept, rhythm);
      toast(y("goals.saved", { name: pair.mentor?.first_name ?? "" }));
      onClose();
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      {goals.map((goal, at) => (
        <TextField
          // A line is its place: two empty ones are alike.
          key={at}
          id={`my-goal-${at}`}
          label={y("goal", { n: at + 1 })}
          maxLength={160}
          autocomplete="off"
          value={goal}
          onInput={text => setGoals(goals.map((one, i) => (i === at ? text : one)))}
        />
      ))}
      {goals.length < 5 && (
        <div>
          <Button onClick={() => setGoals([...goals, ""])}>{y("goal.add")}</Button>
        </div>
      )}
      <SelectField
        label={m("rhythm")}
        value={rhythm}
        options={RHYTHMS.map(value => ({ value, label: wordOf("rhythm", value) }))}
        onInput={setRhythm}
      />
      <Alert>{error}</Alert>
      <Button
        kind="filled"
        wide
        missing={kept.length ? undefined : { say: y("goals.needed"), focus: "my-goal-0" }}
        onClick={save}
      >
        {y("goals.save")}
      </Button>
    </div>
  );
}
