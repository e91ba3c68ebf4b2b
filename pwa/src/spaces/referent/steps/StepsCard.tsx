import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { readPaperTypes } from "../../../services/documents/papers.ts";
import { type Guide, type GuideStep, readGuides } from "../../../services/steps/guides.ts";
import { readReadiness } from "../../../services/steps/readiness.ts";
import { type Now, readSteps, type StepState, type Steps } from "../../../services/steps/steps.ts";
import { Card, List, Row, WhoSees } from "../../../ui/index.ts";
import { useLive } from "../live.ts";
import { Journeys } from "./Journeys.tsx";
import { MoveSheet } from "./MoveSheet.tsx";
import { d } from "./words.ts";

const MOST = 3;

type Props = { youth: string; name: string; mine: boolean; readOnly: boolean };
type Asked = { guide: Guide; step: GuideStep; now: StepState | undefined };

/** The steps a young person lets their referent see: what to do now, how far each journey is, what they say they have. */
export function StepsCard({ youth, name, mine, readOnly }: Props) {
  const guides = useLive("guides", readGuides);
  const steps = useLive(`steps:${youth}`, () => readSteps(youth));
  const [asked, setAsked] = useState<Asked>();
  return (
    <Card label={d("pro.title")} class="stack stack-2">
      <h2 id="file-etapes" tabIndex={-1}>
        {d("pro.title")}
      </h2>
      <Loaded of={steps} skeleton={3}>
        {found => (
          <>
            <ToDo steps={found} guides={guides.value ?? []} name={name} />
            {found.journeys.length === 0 ? (
              <p class="meta">{d("pro.none")}</p>
            ) : (
              <Journeys
                steps={found}
                guides={guides.value ?? []}
                onAsk={mine && !readOnly ? (guide, step, now) => setAsked({ guide, step, now }) : undefined}
              />
            )}
          </>
        )}
      </Loaded>
      {mine && <Ready youth={youth} name={name} />}
      <WhoSees>{d("pro.sees", { name })}</WhoSees>
      {asked && (
        <MoveSheet youth={youth} {...asked} onClose={() => setAsked(undefined)} refresh={steps.refresh} />
      )}
    </Card>
  );
}

function ToDo({ steps, guides, name }: { steps: Steps; guides: Guide[]; name: string }) {
  const first = (steps.now ?? []).slice(0, MOST);
  if (first.length === 0) return null;
  return (
    <section class="stack stack-2" aria-label={d("pro.now")}>
      <h3>{d("pro.now")}</h3>
      <List>
        {first.map(one => {
          const guide = guides.find(({ code }) => code === one.journey);
          const step = guide?.steps.find(({ code }) => code === one.step);
          return guide && step ? (
            <Row
              key={one.journey}
              domain={guide.domain}
              title={guide.title}
              meta={`${step.title}. ${reasonOf(one, guides, name)}`}
            />
          ) : null;
        })}
      </List>
    </section>
  );
}

function reasonOf({ reason }: Now, guides: Guide[], name: string): string {
  if (reason.code === "follow") return reason.words ?? "";
  const journey = guides.find(({ code }) => code === reason.journey)?.title ?? "";
  return d(`pro.reason.${reason.code}`, { n: reason.days ?? reason.n ?? 0, name, journey });
}

/** What the young person said they have: never read from their papers. */
function Ready({ youth, name }: { youth: string; name: string }) {
  const ready = useLive(`readiness:${youth}`, () => readReadiness(youth));
  const types = useLive("paper-types", readPaperTypes);
  if (!ready.value) return null;
  const labels = ready.value.map(one => types.value?.find(({ code }) => code === one.type)?.label ?? "");
  return (
    <section class="stack stack-2" aria-label={d("pro.ready", { name })}>
      <h3>{d("pro.ready", { name })}</h3>
      <p>{labels.length === 0 ? d("pro.ready.none", { name }) : labels.filter(Boolean).join(", ")}</p>
    </section>
  );
}
