import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { Button } from "../../../ui/index.ts";
import { m } from "../words.ts";

const PROMPTS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** A question to begin with: another one each day, and more on demand. */
export function Prompts() {
  const [at, setAt] = useState(Number(today().slice(-2)) % PROMPTS.length);
  return (
    <section class="card stack stack-2" aria-labelledby="pair-prompts">
      <h2 id="pair-prompts">{m("prompts.title")}</h2>
      <p aria-live="polite">{m(`prompt.${PROMPTS[at] ?? 1}`)}</p>
      <div>
        <Button onClick={() => setAt((at + 1) % PROMPTS.length)}>{m("prompts.other")}</Button>
      </div>
    </section>
  );
}
