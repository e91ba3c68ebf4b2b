import { useState } from "preact/hooks";
import { sentence } from "../../../platform/problem.ts";
import { sayHowItGoes } from "../../../services/mentoring/mentoring.ts";
import { Button, Choices, TextArea, toast } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import type { PairProps } from "./Active.tsx";
import { y } from "./words.ts";

const SCORES = ["4", "3", "2", "1"] as const;

/** How it goes, after one, three and six months. The mentor never reads it. */
export function Felt({ pair, refresh }: PairProps) {
  const name = pair.mentor?.first_name ?? "";
  const [score, setScore] = useState<(typeof SCORES)[number]>();
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const send = async (): Promise<void> => {
    setError(undefined);
    try {
      await sayHowItGoes(pair.id, Number(score), words);
      toast(y("felt.done"));
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <section class="card stack stack-2">
      <Choices
        id="felt"
        label={y("felt", { name })}
        value={score}
        options={SCORES.map(value => ({ value, label: y(`felt.${value}`) }))}
        onInput={setScore}
      />
      <TextArea label={y("felt.words")} optional rows={2} maxLength={600} value={words} onInput={setWords} />
      <p class="meta">{y("felt.note", { name })}</p>
      <Alert>{error}</Alert>
      <Button wide missing={score ? undefined : { say: y("choose"), focus: "felt" }} onClick={send}>
        {y("felt.go")}
      </Button>
    </section>
  );
}
