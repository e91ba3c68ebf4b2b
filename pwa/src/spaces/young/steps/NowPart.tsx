import type { Guide } from "../../../services/steps/guides.ts";
import { nowOf } from "../../../services/steps/standing.ts";
import { Button, Card, domains, List, Pill, Row } from "../../../ui/index.ts";
import { d } from "./doing-words.ts";
import { useHasPaper } from "./has-paper.ts";
import { reasonText } from "./reason.ts";
import type { MySteps } from "./use-steps.ts";

const MOST = 3;

export function stepHref(guide: string, step: string): string {
  return `/jeune/demarches/${guide}/${step}`;
}

/** What do I do now: three things at most, each with its reason; and what waits for somebody else. */
export function NowPart({ guides, mine }: { guides: Guide[]; mine: MySteps }) {
  const has = useHasPaper();
  const steps = mine.steps.value;
  if (!steps?.now) return null;
  const now = nowOf(steps, guides, mine.stateOf, has);
  const [first, ...others] = now.slice(0, MOST);
  return (
    <section class="stack stack-2" aria-labelledby="steps-now">
      <h2 id="steps-now">{d("now")}</h2>
      {first ? (
        <Card as="article">
          <h3 class="first-title">{first.guide.title}</h3>
          <p>{reasonText(first.reason, guides)}</p>
          {first.ready && <p class="meta">{d("ready")}</p>}
          <Button kind="filled" wide href={stepHref(first.journey, first.step)}>
            {d("now.continue", { step: titleOf(first.guide, first.step) })}
          </Button>
        </Card>
      ) : (
        <p>
          {d("now.none")} {d("now.none.meta")}
        </p>
      )}
      {others.length > 0 && (
        <List label={d("now")}>
          {others.map(one => (
            <Row
              key={one.journey}
              href={stepHref(one.journey, one.step)}
              icon={domains[one.guide.domain]}
              domain={one.guide.domain}
              title={one.guide.title}
              meta={
                <>
                  <span class="line">{titleOf(one.guide, one.step)}</span>
                  <span class="line">{reasonText(one.reason, guides)}</span>
                </>
              }
            />
          ))}
        </List>
      )}
      <Elsewhere guides={guides} mine={mine} />
    </section>
  );
}

/** What was sent and waits for an answer. */
function Elsewhere({ guides, mine }: { guides: Guide[]; mine: MySteps }) {
  const found = guides.flatMap(guide => {
    const step = guide.steps.find(one => mine.stateOf(guide.code, one.code).state !== "finished");
    const state = step && mine.stateOf(guide.code, step.code).state;
    return step && (state === "sent" || state === "waiting") ? [{ guide, step, state }] : [];
  });
  if (found.length === 0) return null;
  return (
    <details class="details">
      <summary>
        {d("waiting")} · {found.length}
      </summary>
      <List>
        {found.map(({ guide, step, state }) => (
          <Row
            key={guide.code}
            href={stepHref(guide.code, step.code)}
            title={guide.title}
            meta={
              <>
                <span class="line">{step.title}</span>
                <Pill status={state} />
              </>
            }
          />
        ))}
      </List>
    </details>
  );
}

export function titleOf(guide: Guide, step: string): string {
  return guide.steps.find(one => one.code === step)?.title ?? guide.title;
}
