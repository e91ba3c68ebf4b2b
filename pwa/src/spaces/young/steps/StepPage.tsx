import { useRoute } from "preact-iso";
import "./steps.css";
import { Loaded } from "../../../frame/index.ts";
import { type Guide, type GuideStep, readGuides } from "../../../services/steps/guides.ts";
import { advanceOf, sightOf } from "../../../services/steps/standing.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Doubt, Empty, Listen, Pill, Waits, WhoSees } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { AskedPart } from "./AskedPart.tsx";
import { d } from "./doing-words.ts";
import { Explained, Here } from "./LocalParts.tsx";
import { stepHref } from "./NowPart.tsx";
import { seenBy } from "./SeesPart.tsx";
import { StepGestures } from "./StepGestures.tsx";
import { Call, Keep, Papers, Place, Ways } from "./StepParts.tsx";
import { s } from "./steps-words.ts";
import { type MySteps, useSteps } from "./use-steps.ts";

const HERE = "/jeune/demarches";

/** One step: what to do, with which papers, where, what one keeps; and the gesture that says it is done. */
export default function StepPage() {
  const { params } = useRoute();
  const guides = useRead("guides", readGuides);
  const mine = useSteps();
  const all = mine.mine(guides.value ?? []);
  const guide = all.find(one => one.code === params.guide);
  const whole = guides.value?.find(one => one.code === params.guide);
  const step = whole?.steps.find(one => one.code === params.step);
  return (
    <Page
      key={`${params.guide}/${params.step}`}
      title={step?.title ?? s("guides.title")}
      back={`${HERE}/${params.guide}`}
    >
      <Loaded of={guides} skeleton={6}>
        {() =>
          guide && step ? (
            <One guide={guide} step={step} all={all} mine={mine} />
          ) : (
            <Empty
              text={d("step.unknown")}
              action={<Button href={`${HERE}/${params.guide}`}>{d("step.back")}</Button>}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ guide, step, all, mine }: { guide: Guide; step: GuideStep; all: Guide[]; mine: MySteps }) {
  const standing = mine.stateOf(guide.code, step.code);
  // Zero for a step that is not for this person: an address opened again, a link in a message.
  const n = guide.steps.indexOf(step) + 1;
  return (
    <div class="stack">
      <p class="meta">
        {n > 0 ? d("step.of", { guide: guide.title, n, all: guide.steps.length }) : guide.title}
      </p>
      <div class="between" id="step-state">
        <Pill status={standing.state} />
        <Listen text={[step.title, ...step.text].join(". ")} />
      </div>
      {standing.waiting && (
        <p class="stack stack-2">
          <Waits />
          <span>{d("waits")}</span>
        </p>
      )}
      {standing.since && standing.state !== "todo" && (
        <p class="meta">
          {d("since", { date: longDate(standing.since) })} {standing.by === "referent" && d("since.referent")}
        </p>
      )}
      {standing.note && <p>{d("note", { note: standing.note })}</p>}
      <AskedPart guide={guide} step={step} mine={mine} />
      <Due guide={guide} step={step} all={all} mine={mine} />
      {step.text.map(line => (
        <p key={line}>{line}</p>
      ))}
      {step.doubt && (
        <p class="cluster">
          <Doubt />
          <span>{step.doubt}</span>
        </p>
      )}
      <Papers step={step} back={stepHref(guide.code, step.code)} />
      <Place guide={guide} step={step} />
      <Call contact={step.contact} />
      <Here step={step} />
      {step.lasts && <p class="meta">{s("guide.lasts", { lasts: step.lasts })}</p>}
      <Keep step={step} state={standing.state} back={stepHref(guide.code, step.code)} />
      <Ways step={step} all={all} open={standing.state === "blocked"} />
      <Explained guide={guide} step={step} />
      <StepGestures guide={guide} step={step} mine={mine} />
      <Next guide={guide} step={step} mine={mine} />
      <WhoSees>{seenBy(sightOf(guide, mine.progressOf(guide.code)))}</WhoSees>
      <p class="meta">{s("guide.checked", { date: longDate(guide.checked_on) })}</p>
    </div>
  );
}

/** It is time to do it again, or something is said about it soon. */
function Due({ guide, step, all, mine }: { guide: Guide; step: GuideStep; all: Guide[]; mine: MySteps }) {
  const found = mine.progressOf(guide.code)?.follow_ups?.find(one => one.step === step.code);
  if (!found || mine.stateOf(guide.code, step.code).waiting) return null;
  if (!found.due) return <p class="meta">{d("later.say", { date: longDate(found.on) })}</p>;
  return (
    <div class="notice stack stack-2" data-tone="now">
      <p>
        <strong>{found.words}</strong>
      </p>
      {found.go ? (
        <Button href={`${HERE}/${found.go}`}>{all.find(one => one.code === found.go)?.title ?? ""}</Button>
      ) : (
        <p>{d("later.until", { date: longDate(found.until) })}</p>
      )}
    </div>
  );
}

/** Done: the next one, or the end of the journey. */
function Next({ guide, step, mine }: { guide: Guide; step: GuideStep; mine: MySteps }) {
  if (mine.stateOf(guide.code, step.code).state !== "finished") return null;
  const { next } = advanceOf(guide, mine.stateOf);
  return (
    <Button wide href={next ? stepHref(guide.code, next.code) : `${HERE}/${guide.code}`}>
      {next ? d("next", { step: next.title }) : d("step.back")}
    </Button>
  );
}
