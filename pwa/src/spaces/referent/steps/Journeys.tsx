import type { Guide, GuideStep } from "../../../services/steps/guides.ts";
import { guidesFor, readIn } from "../../../services/steps/standing.ts";
import type { Progress, StepState, Steps } from "../../../services/steps/steps.ts";
import { longDate } from "../../../text/dates.ts";
import { Progress as Bar, Button, Pill } from "../../../ui/index.ts";
import { d } from "./words.ts";

type Ask = (guide: Guide, step: GuideStep, now: StepState | undefined) => void;

/** The journeys somebody lets us see, each folded: how far, and each step with its state. */
export function Journeys({ steps, guides, onAsk }: { steps: Steps; guides: Guide[]; onAsk?: Ask }) {
  const theirs = guidesFor(guides, steps, readIn(steps));
  const found = steps.journeys.flatMap(one => {
    const guide = theirs.find(({ code }) => code === one.code);
    return guide ? [{ guide, progress: one }] : [];
  });
  return (
    <ul class="list">
      {found.map(({ guide, progress }) => (
        <li key={guide.code} class="part">
          <One guide={guide} progress={progress} onAsk={onAsk} />
        </li>
      ))}
    </ul>
  );
}

function One({ guide, progress, onAsk }: { guide: Guide; progress: Progress; onAsk: Ask | undefined }) {
  const { steps } = progress;
  const all = guide.steps.length;
  const done = guide.steps.filter(step => steps[step.code]?.state === "finished").length;
  const stuck = guide.steps.some(step => steps[step.code]?.state === "blocked");
  return (
    <details class="details">
      <summary>
        <span class="between">
          <span>{guide.title}</span>
          {stuck ? <Pill status="blocked" /> : <Pill status={done === all ? "finished" : "doing"} />}
        </span>
      </summary>
      <Bar value={done} max={all} label={d("progress", { n: done, all })} />
      <ol class="stack stack-2">
        {guide.steps.map(step => (
          <li key={step.code} class="stack stack-2">
            <span class="between">
              <span>{step.title}</span>
              <Pill status={steps[step.code]?.state ?? "todo"} />
            </span>
            <Told now={steps[step.code]} />
            {onAsk && (
              <div>
                <Button
                  kind="quiet"
                  aria-haspopup="dialog"
                  onClick={() => onAsk(guide, step, steps[step.code])}
                >
                  <span class="visually-hidden">{step.title} : </span>
                  {d("pro.change")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Told({ now }: { now: StepState | undefined }) {
  if (!now || now.state === "todo") return null;
  return (
    <span class="meta">
      {d("pro.since", { date: longDate(now.since) })}
      {now.note && ` · ${now.note}`}
    </span>
  );
}
