import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { readTeams } from "../../../services/desk/team.ts";
import { noteStep, welcomeVolunteer } from "../../../services/mentoring/mentoring.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Pill, SelectField, Sheet, TextField, toast } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import type { SheetPart } from "./VolunteerPage.tsx";
import { v } from "./words.ts";

type Asked = "interview" | "training" | "welcome";

/** The way in, step by step, each with its gesture. */
export function Way({ one, put }: SheetPart) {
  const [asked, setAsked] = useState<Asked>();
  const over = one.state === "left" || one.state === "refused";
  const steps = [
    { id: "interview", done: one.interview_on },
    { id: "training", done: one.trained_on },
    { id: "welcome", done: one.person_id && one.applied_on },
    { id: "charter", done: one.charter_on },
  ] as const;
  return (
    <section class="card stack stack-2">
      <h2>{v("way")}</h2>
      <ul class="way-steps">
        {steps.map(({ id, done }) => (
          <li key={id}>
            <span>{v(`step.${id}`)}</span>
            {done ? (
              <Pill
                status="finished"
                label={id === "welcome" ? undefined : v("step.done", { date: longDate(done) })}
              />
            ) : id === "charter" ? (
              <span class="meta">{v("step.charter.by")}</span>
            ) : over ? (
              <span class="meta">{v("step.todo")}</span>
            ) : (
              <Button
                aria-label={v("step.note", { step: v(`step.${id}`) })}
                aria-haspopup="dialog"
                onClick={() => setAsked(id)}
              >
                {v("parents.change")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {one.person_id && one.account !== "active" && (
        <div>
          <Button href={places.team}>{v("welcome.link")}</Button>
        </div>
      )}
      <Sheet
        open={asked !== undefined}
        title={asked ? v(`step.${asked}`) : ""}
        onClose={() => setAsked(undefined)}
      >
        {asked === "welcome" ? (
          <Welcome one={one} put={put} onClose={() => setAsked(undefined)} />
        ) : asked ? (
          <Day one={one} put={put} step={asked} onClose={() => setAsked(undefined)} />
        ) : null}
      </Sheet>
    </section>
  );
}

type FormProps = SheetPart & { onClose: () => void };

function Day({ one, put, step, onClose }: FormProps & { step: Asked }) {
  const [on, setOn] = useState(today());
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await noteStep(one, step, on));
      toast(v("step.saved"));
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <TextField id="step-day" type="date" label={v("step.on")} max={today()} value={on} onInput={setOn} />
      <Refusal>{error}</Refusal>
      <Button
        kind="filled"
        wide
        missing={on ? undefined : { say: v("needed"), focus: "step-day" }}
        onClick={save}
      >
        {v("step.save")}
      </Button>
    </div>
  );
}

function Welcome({ one, put, onClose }: FormProps) {
  const teams = useLive("team", readTeams);
  const [chosen, setChosen] = useState<string>();
  const [error, setError] = useState<string>();
  const options = teams.value?.teams.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const team = chosen ?? options[0]?.value ?? "";
  const save = async (): Promise<void> => {
    setError(undefined);
    try {
      put(await welcomeVolunteer(one, team));
      toast(v("welcome.done"));
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <SelectField label={v("welcome.team")} value={team} options={options} onInput={setChosen} />
      <Refusal>{error}</Refusal>
      <Button kind="filled" wide missing={team ? undefined : v("needed")} onClick={save}>
        {v("welcome.go")}
      </Button>
    </div>
  );
}
