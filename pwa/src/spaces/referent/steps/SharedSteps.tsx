import { Loaded } from "../../../frame/index.ts";
import { readGuides } from "../../../services/steps/guides.ts";
import { readSteps } from "../../../services/steps/steps.ts";
import { useLive } from "../live.ts";
import { Journeys } from "./Journeys.tsx";
import { d } from "./words.ts";

/** The journeys a young person chose to show their mentor: how far they are, nothing of their papers. */
export function SharedSteps({ youth, name }: { youth: string; name: string }) {
  const guides = useLive("guides", readGuides);
  const steps = useLive(`steps:${youth}`, () => readSteps(youth));
  return (
    <section class="stack stack-2" aria-labelledby="shared-steps">
      <h2 id="shared-steps">{d("mentor.title")}</h2>
      <Loaded of={steps} skeleton={2}>
        {found =>
          found.journeys.length === 0 ? (
            <p class="meta">{d("mentor.none", { name })}</p>
          ) : (
            <Journeys steps={found} guides={guides.value ?? []} />
          )
        }
      </Loaded>
    </section>
  );
}
