import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { Problem } from "../../../platform/http.ts";
import { noteCheck } from "../../../services/mentoring/mentoring.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Choices, Sheet, TextField, toast } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import type { SheetPart } from "./VolunteerPage.tsx";
import { v } from "./words.ts";

/** Checks of honorability: dates, result, who checked. Never the document. */
export function Checks({ one, put }: SheetPart) {
  const [open, setOpen] = useState(false);
  return (
    <section class="card stack stack-2">
      <h2>{v("checks")}</h2>
      {one.check.until && one.check.standing !== "over" && (
        <p>{v("check.until", { date: longDate(one.check.until) })}</p>
      )}
      {one.checks.length === 0 ? (
        <p>{v("checks.none")}</p>
      ) : (
        <ul>
          {one.checks.map(check => (
            <li key={`${check.checked_on}${check.issued_on}${check.result}`}>
              {v("checks.by", {
                result: v(`checks.${check.result}`),
                issued: longDate(check.issued_on),
                checked: longDate(check.checked_on),
                who: check.by,
              })}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {v("checks.new")}
        </Button>
      </div>
      <Sheet open={open} title={v("checks.new")} onClose={() => setOpen(false)}>
        <Form one={one} put={put} onClose={() => setOpen(false)} />
      </Sheet>
    </section>
  );
}

function Form({ one, put, onClose }: SheetPart & { onClose: () => void }) {
  const [result, setResult] = useState<"valid" | "refused">("valid");
  const [issued_on, setIssued] = useState("");
  const [checked_on, setChecked] = useState(today());
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    setError(undefined);
    setFaults({});
    try {
      put(await noteCheck(one, { result, issued_on, checked_on }));
      toast(v("checks.saved"));
      onClose();
    } catch (cause) {
      if (cause instanceof Problem) setFaults(cause.fields);
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <p class="meta">{v("checks.note")}</p>
      <Choices
        label={v("checks.result")}
        value={result}
        options={[
          { value: "valid", label: v("checks.valid") },
          { value: "refused", label: v("checks.refused") },
        ]}
        onInput={setResult}
      />
      <TextField
        id="check-issued"
        type="date"
        label={v("checks.issued")}
        max={today()}
        value={issued_on}
        error={faults.issued_on}
        onInput={setIssued}
      />
      <TextField
        type="date"
        label={v("checks.checked")}
        max={today()}
        value={checked_on}
        error={faults.checked_on}
        onInput={setChecked}
      />
      <Refusal>{error}</Refusal>
      <Button
        kind="filled"
        wide
        missing={issued_on && checked_on ? undefined : { say: v("needed"), focus: "check-issued" }}
        onClick={save}
      >
        {v("step.save")}
      </Button>
    </div>
  );
}
