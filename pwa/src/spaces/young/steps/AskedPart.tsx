import { settle } from "../../../platform/queue.ts";
import type { Guide, GuideStep } from "../../../services/steps/guides.ts";
import type { Said, State } from "../../../services/steps/steps.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Card } from "../../../ui/index.ts";
import { d } from "./doing-words.ts";
import type { MySteps } from "./use-steps.ts";

type Theirs = { version?: number; state?: State; since?: string };

/** The server has another answer, or refused this one: the person chooses, nothing is overwritten. */
export function AskedPart({ guide, step, mine }: { guide: Guide; step: GuideStep; mine: MySteps }) {
  const entry = mine.asked(guide.code, step.code);
  if (!entry) return null;
  if (entry.state === "refused")
    return (
      <Card class="stack stack-2">
        <p>{d("refused", { why: entry.answer?.detail ?? "" })}</p>
        <Button onClick={() => settle(entry.id, "theirs")}>{d("refused.drop")}</Button>
      </Card>
    );
  const said = entry.body as Said;
  const theirs = (entry.answer?.body ?? {}) as Theirs;
  const take = async (): Promise<void> => {
    await settle(entry.id, "theirs");
    await mine.steps.refresh();
  };
  return (
    <Card class="stack stack-2">
      <p>
        <strong>{d("conflict")}</strong>
      </p>
      <Button onClick={() => settle(entry.id, "mine", theirs.version)}>
        {d("conflict.mine", { state: d(`state.${said.state}`), date: longDate(said.on) })}
      </Button>
      <Button onClick={take}>
        {d("conflict.theirs", {
          state: d(`state.${theirs.state ?? "todo"}`),
          date: theirs.since ? longDate(theirs.since) : "",
        })}
      </Button>
    </Card>
  );
}
