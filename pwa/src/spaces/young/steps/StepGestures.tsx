import { useState } from "preact/hooks";
import type { Guide, GuideStep } from "../../../services/steps/guides.ts";
import { sightOf } from "../../../services/steps/standing.ts";
import { STATES, type State } from "../../../services/steps/steps.ts";
import {
  Actions,
  Button,
  Choices,
  DateField,
  type DateParts,
  focusOn,
  noDate,
  readDate,
  Sheet,
} from "../../../ui/index.ts";
import { StuckAsking } from "../../talk/StuckButton.tsx";
import { d } from "./doing-words.ts";
import { type MySteps, myDay } from "./use-steps.ts";

type Props = { guide: Guide; step: GuideStep; mine: MySteps };

/** The gesture that says it: done, sent, stuck; or another state, another day. */
export function StepGestures({ guide, step, mine }: Props) {
  const [sheet, setSheet] = useState<"change" | "stuck">();
  const { state, waiting } = mine.stateOf(guide.code, step.code);
  const due =
    !waiting && mine.progressOf(guide.code)?.follow_ups?.some(one => one.step === step.code && one.due);
  const say = async (next: State): Promise<void> => {
    await mine.setState(guide, step, next);
    focusOn("step-state");
  };
  const close = (): void => {
    setSheet(undefined);
    focusOn("step-state");
  };
  const away = state === "sent" || state === "waiting";
  const elsewhere = step.channel !== "home" && !away;
  return (
    <>
      <Actions>
        {(state !== "finished" || due) && (
          <Button kind="filled" wide onClick={() => say("finished")}>
            {d(doneWord(state))}
          </Button>
        )}
        {state !== "finished" && elsewhere && (
          <Button wide onClick={() => say("sent")}>
            {d("sent")}
          </Button>
        )}
        {state !== "blocked" && state !== "finished" && (
          <Button wide aria-haspopup="dialog" onClick={() => setSheet("stuck")}>
            {d("stuck")}
          </Button>
        )}
        <Button kind="quiet" aria-haspopup="dialog" onClick={() => setSheet("change")}>
          {d("change")}
        </Button>
      </Actions>
      <ChangeSheet
        key={`${state} ${sheet}`}
        guide={guide}
        step={step}
        mine={mine}
        open={sheet === "change"}
        onClose={close}
      />
      <StuckSheet guide={guide} step={step} mine={mine} open={sheet === "stuck"} onClose={close} />
    </>
  );
}

type SheetProps = Props & { open: boolean; onClose: () => void };

/** Any state, any day until today. */
function ChangeSheet({ guide, step, mine, open, onClose }: SheetProps) {
  const [state, setState] = useState<State>(mine.stateOf(guide.code, step.code).state);
  const [which, setWhich] = useState<"today" | "other">("today");
  const [day, setDay] = useState<DateParts>(noDate);
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    const read = which === "today" ? { iso: myDay() } : readDate(day);
    if ("error" in read) return setError(read.error);
    if (read.iso > myDay()) return setError(d("change.future"));
    await mine.setState(guide, step, state, { on: read.iso });
    onClose();
  };
  return (
    <Sheet open={open} title={d("change.title")} onClose={onClose}>
      <div class="stack">
        <Choices
          label={d("change.state")}
          options={STATES.map(value => ({ value, label: capital(d(`state.${value}`)) }))}
          value={state}
          onInput={setState}
        />
        <Choices
          label={d("change.day")}
          options={[
            { value: "today", label: d("change.today") },
            { value: "other", label: d("change.other") },
          ]}
          value={which}
          onInput={value => {
            setWhich(value);
            setError(undefined);
          }}
        />
        {which === "other" && (
          <DateField label={d("change.other")} value={day} onInput={setDay} error={error} />
        )}
        <Button kind="filled" wide onClick={save}>
          {d("change.save")}
        </Button>
      </div>
    </Sheet>
  );
}

/** « Je bloque »: what blocks, and who helps. The step says so too, with the words; the referent hears of it once. */
function StuckSheet({ guide, step, mine, open, onClose }: SheetProps) {
  const { referent } = sightOf(guide, mine.progressOf(guide.code));
  return (
    <Sheet open={open} title={d("stuck")} onClose={onClose}>
      <StuckAsking
        about={{ kind: "step", ref: `${guide.code}/${step.code}`, title: step.title }}
        names={d("stuck.names")}
        alone={d(referent ? "stuck.tells" : "stuck.alone")}
        onAsked={({ why, words, to }) =>
          mine.setBlocked(guide, step, {
            note: [why, words].filter(Boolean).join(". "),
            told: to?.kind === "referent",
          })
        }
        onSent={onClose}
      />
    </Sheet>
  );
}

function doneWord(state: State): "renewed" | "answered" | "done" {
  if (state === "finished") return "renewed";
  return state === "sent" || state === "waiting" ? "answered" : "done";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
