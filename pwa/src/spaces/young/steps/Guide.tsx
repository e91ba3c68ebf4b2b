import { useRoute } from "preact-iso";
import "./steps.css";
import { Loaded } from "../../../frame/index.ts";
import { type Guide, readGuides } from "../../../services/steps/guides.ts";
import { advanceOf } from "../../../services/steps/standing.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, Card, Empty, Listen, Progress, Step, Steps } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { d } from "./doing-words.ts";
import { HistoryPart } from "./HistoryPart.tsx";
import { stepHref } from "./NowPart.tsx";
import { PathPart } from "./PathPart.tsx";
import { SeesPart } from "./SeesPart.tsx";
import { Call } from "./StepParts.tsx";
import { s } from "./steps-words.ts";
import { type MySteps, useSteps } from "./use-steps.ts";

const HERE = "/jeune/demarches";

/** One journey: what it is for, where I stand in it, each gesture, what comes before and after, where it comes from. */
export default function GuidePage() {
  const { params } = useRoute();
  const guides = useRead("guides", readGuides);
  const mine = useSteps();
  const all = mine.mine(guides.value ?? []);
  const found = all.find(one => one.code === params.guide);
  return (
    <Page key={params.guide} title={found?.title ?? s("guides.title")} back={HERE}>
      <Loaded of={guides} skeleton={6}>
        {() =>
          found ? (
            <One guide={found} all={all} mine={mine} />
          ) : (
            <Empty text={s("guide.unknown")} action={<Button href={HERE}>{s("guide.all")}</Button>} />
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ guide, all, mine }: { guide: Guide; all: Guide[]; mine: MySteps }) {
  const { done, next } = advanceOf(guide, mine.stateOf);
  const begun = guide.steps.some(step => mine.stateOf(guide.code, step.code).version > 0);
  const count = guide.steps.length;
  return (
    <div class="stack">
      <p class="lead">{guide.goal}</p>
      <div>
        <Listen text={[guide.title, guide.goal, guide.audience.words].join(". ")} />
      </div>
      <p class="meta">
        {s("guide.who")} : {guide.audience.words}
      </p>
      {begun && <Progress value={done} max={count} label={d("progress", { n: done, all: count })} />}
      <Coming guide={guide} all={all} mine={mine} />
      {next && <Call contact={next.contact} />}
      {next ? (
        <Actions>
          <Button kind="filled" wide href={stepHref(guide.code, next.code)}>
            {d(begun ? "continue" : "begin")}
          </Button>
        </Actions>
      ) : (
        <Over guide={guide} all={all} mine={mine} />
      )}
      <h2>{s("guide.steps")}</h2>
      <Steps label={s("guide.steps")}>
        {guide.steps.map((step, at) => (
          <Step
            key={step.code}
            n={at + 1}
            title={step.title}
            status={mine.stateOf(guide.code, step.code).state}
            href={stepHref(guide.code, step.code)}
            current={step === next}
          >
            {step.text[0] && <p>{step.text[0]}</p>}
          </Step>
        ))}
      </Steps>
      {next && (
        <div>
          <Button kind="quiet" onClick={() => mine.setJourney(guide, "finished")}>
            {d("already")}
          </Button>
        </div>
      )}
      <PathPart guide={guide} all={all} mine={mine} />
      <SeesPart guide={guide} mine={mine} />
      {begun && <HistoryPart guide={guide} youth="me" />}
      <details class="details">
        <summary>{s("guide.law")}</summary>
        <p>{s("guide.legal", { texts: guide.legal.join(" ; ") })}</p>
        {guide.sources.map(({ title, mark }) => (
          <p key={title}>{s(mark === "V" ? "guide.read" : "guide.memory", { title })}</p>
        ))}
        <p>{s("guide.checked", { date: longDate(guide.checked_on) })}</p>
      </details>
    </div>
  );
}

/** Too early, or something comes first: said, never locked. */
function Coming({ guide, all, mine }: { guide: Guide; all: Guide[]; mine: MySteps }) {
  const later = mine.steps.value?.later?.find(one => one.journey === guide.code);
  if (!later) return null;
  const first = all.filter(one => later.first?.includes(one.code) && advanceOf(one, mine.stateOf).next);
  if (!later.opens_on && first.length === 0) return null;
  return (
    <div class="notice stack stack-2">
      {later.opens_on && <p>{d("opens_on", { date: longDate(later.opens_on) })}</p>}
      {first.map(one => (
        <p key={one.code}>
          <a href={`${HERE}/${one.code}`}>{d("first", { journey: one.title })}</a>
        </p>
      ))}
    </div>
  );
}

/** All is done: what one keeps, what one may do now. */
function Over({ guide, all, mine }: { guide: Guide; all: Guide[]; mine: MySteps }) {
  const then = all.filter(one => guide.unlocks?.includes(one.code));
  return (
    <Card class="stack stack-2">
      <p>
        <strong>{d("over")}</strong>
      </p>
      {then.length > 0 && <p>{d("over.then")}</p>}
      {then.map(one => (
        <Button key={one.code} href={`${HERE}/${one.code}`}>
          {one.title}
        </Button>
      ))}
      <Button kind="quiet" onClick={() => mine.setJourney(guide, "todo")}>
        {d("again")}
      </Button>
    </Card>
  );
}
