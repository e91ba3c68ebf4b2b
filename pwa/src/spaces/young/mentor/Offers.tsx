import { useState } from "preact/hooks";
import { sentence } from "../../../platform/problem.ts";
import { answerOffer } from "../../../services/mentoring/mentoring.ts";
import { Button, toast } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import type { Mine } from "./index.tsx";
import { y } from "./words.ts";

const ANSWERS = ["yes", "later", "no"] as const;

/** What was proposed and waits for an answer: a mentor, a sponsor. */
export function Offers({ found, refresh }: Mine) {
  const [error, setError] = useState<string>();
  const answer = async (id: string, said: (typeof ANSWERS)[number]): Promise<void> => {
    setError(undefined);
    try {
      await answerOffer(id, said);
      toast(y("offer.done"));
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const waiting = found.offers.flatMap(one =>
    one.id && one.answer === "none" ? [{ ...one, id: one.id }] : [],
  );
  return (
    <>
      {waiting.map(one => (
        <section class="card stack stack-2" key={one.id}>
          <p>{y(`offer.${one.kind}`)}</p>
          <div class="cluster">
            {ANSWERS.map(said => (
              <Button key={said} onClick={() => answer(one.id, said)}>
                {y(`offer.${said}`)}
              </Button>
            ))}
          </div>
        </section>
      ))}
      <Alert>{error}</Alert>
    </>
  );
}
