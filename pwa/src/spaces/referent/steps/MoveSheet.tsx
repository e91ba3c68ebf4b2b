import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import type { Guide, GuideStep } from "../../../services/steps/guides.ts";
import { moveStep, STATES, type State, type StepState } from "../../../services/steps/steps.ts";
import { Button, Choices, Sheet } from "../../../ui/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { Warning } from "../parts.tsx";
import { said } from "../words.ts";
import { d } from "./words.ts";

type Props = {
  youth: string;
  guide: Guide;
  step: GuideStep;
  now: StepState | undefined;
  onClose: () => void;
  refresh: () => Promise<void>;
};

/** A step done together, at the desk: from the version that was read, never over another answer. */
export function MoveSheet({ youth, guide, step, now, onClose, refresh }: Props) {
  const [state, setState] = useState<State>(now?.state ?? "todo");
  const [fault, setFault] = useState<string>();
  const save = async (): Promise<void> => {
    try {
      await moveStep(youth, guide.code, step.code, now?.version ?? 0, { state, on: todayHere() });
      await refresh();
      onClose();
    } catch (error) {
      const changed = error instanceof Problem && error.status === 412;
      setFault(changed ? d("pro.stale") : said(error));
      if (changed) await refresh();
    }
  };
  return (
    <Sheet open title={step.title} onClose={onClose}>
      <div class="stack">
        {fault && <Warning>{fault}</Warning>}
        <Choices
          label={d("change.state")}
          options={STATES.map(value => ({ value, label: capital(d(`state.${value}`)) }))}
          value={state}
          onInput={setState}
        />
        <Button kind="filled" wide onClick={save}>
          {d("pro.save")}
        </Button>
      </div>
    </Sheet>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
