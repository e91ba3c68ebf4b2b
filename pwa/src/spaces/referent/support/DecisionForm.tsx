import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { Problem } from "../../../platform/http.ts";
import { type Decision, noteDecision, type ToAnswer } from "../../../services/support/support.ts";
import { Button, Choices, focusOn, TextArea, TextField, toast } from "../../../ui/index.ts";
import { stale } from "../live.ts";
import { Refusal, Warning } from "../parts.tsx";
import { said } from "../words.ts";
import { p } from "./words.ts";

type Props = {
  one: ToAnswer;
  put: (one: ToAnswer) => void;
  refresh: () => Promise<void>;
  onClose: () => void;
};
type Typed = Required<Omit<Decision, "decision">> & { decision: Decision["decision"] | undefined };

const blank: Typed = {
  decision: undefined,
  decided_on: "",
  signed_by: "",
  reasons: "",
  plan: "",
  starts_on: "",
  last_on: "",
};

/** The decision as it was taken elsewhere: by whom, when, why, from when to when. Refused, what was typed stays. */
export function DecisionForm({ one, put, refresh, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>({ ...blank, decided_on: today() });
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const dated = typed.decision === "yes" && one.kind !== "interview";
  const send = async (): Promise<void> => {
    setError(undefined);
    setFaults({});
    const { decision, starts_on, last_on, ...rest } = typed;
    if (!decision) return focusOn("decision-choice");
    try {
      const days = dated ? { ...(starts_on && { starts_on }), ...(last_on && { last_on }) } : {};
      put(await noteDecision(one, { decision, ...rest, ...days }));
      toast(p("decide.done"));
      stale("support:queue");
      onClose();
    } catch (cause) {
      setError(said(cause));
      if (cause instanceof Problem) {
        setFaults(cause.fields);
        const [first] = Object.keys(cause.fields);
        if (first) focusOn(`decision-${first}`);
        if (cause.status === 412 || cause.status === 409) await refresh();
      }
    }
  };
  const field = (name: keyof Typed & ("signed_by" | "decided_on" | "starts_on" | "last_on")) => ({
    id: `decision-${name}`,
    value: typed[name],
    error: faults[name],
    onInput: (value: string) => set({ [name]: value }),
  });
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <Choices
        id="decision-choice"
        label={p("decide.choice")}
        options={[
          { value: "yes", label: p("decide.yes") },
          { value: "no", label: p("decide.no") },
        ]}
        value={typed.decision}
        onInput={decision => set({ decision })}
        error={faults.decision}
      />
      <TextField label={p("decide.on")} type="date" max={today()} {...field("decided_on")} />
      <TextField label={p("decide.signed")} maxLength={200} autocomplete="off" {...field("signed_by")} />
      {dated && (
        <>
          <TextField label={p("decide.starts")} type="date" {...field("starts_on")} />
          <TextField label={p("decide.last")} type="date" max={one.window.last_on} {...field("last_on")} />
        </>
      )}
      <TextArea
        id="decision-reasons"
        label={p("decide.reasons")}
        hint={p("decide.reasons.hint")}
        optional={typed.decision !== "no"}
        rows={3}
        maxLength={3000}
        value={typed.reasons}
        error={faults.reasons}
        onInput={reasons => set({ reasons })}
      />
      <TextArea
        id="decision-plan"
        label={p("decide.plan")}
        hint={p("decide.plan.hint")}
        optional
        rows={3}
        maxLength={2000}
        value={typed.plan}
        onInput={plan => set({ plan })}
      />
      {dated && <Warning>{p("decide.effect")}</Warning>}
      {typed.decision === "yes" && one.kind === "interview" && <p class="meta">{p("decide.interview")}</p>}
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide type="submit">
        {p("decide.go")}
      </Button>
    </form>
  );
}
