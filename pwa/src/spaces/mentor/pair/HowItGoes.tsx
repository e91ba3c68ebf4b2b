import { useState } from "preact/hooks";
import { sayHowItGoes } from "../../../services/mentoring/mentoring.ts";
import { Button, Choices, TextArea, toast } from "../../../ui/index.ts";
import { Refusal } from "../../referent/parts.tsx";
import { said } from "../../referent/words.ts";
import { m } from "../words.ts";
import type { PairPart } from "./PairPage.tsx";

const SCORES = ["4", "3", "2", "1"] as const;

/** Asked after one, three and six months; the other one never reads it. */
export function HowItGoes({ pair, put }: PairPart) {
  const [score, setScore] = useState<(typeof SCORES)[number]>();
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const send = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await sayHowItGoes(pair.id, Number(score), words));
      toast(m("feedback.sent"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <section class="card stack stack-2">
      <Choices
        id="feedback"
        label={m("feedback.title")}
        value={score}
        options={SCORES.map(value => ({ value, label: m(`feedback.${value}`) }))}
        onInput={setScore}
      />
      <TextArea
        label={m("feedback.words")}
        optional
        rows={2}
        maxLength={600}
        value={words}
        onInput={setWords}
      />
      <p class="meta">{m("feedback.note")}</p>
      <Refusal>{error}</Refusal>
      <Button wide missing={score ? undefined : { say: m("needed"), focus: "feedback" }} onClick={send}>
        {m("feedback.go")}
      </Button>
    </section>
  );
}
