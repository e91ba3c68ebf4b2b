import { useState } from "preact/hooks";
import type { CheckAnswer, CheckKind } from "../../../services/appointments/link.ts";
import { t } from "../../../services/appointments/said.ts";
import { Button, focusOn } from "../../../ui/index.ts";
import { Alert } from "./Alert.tsx";

const parts = { day_month: ["day", "month"], month_year: ["month", "year"], year: ["year"] } as const;
const bounds = { day: [1, 31, 2], month: [1, 12, 2], year: [1900, 2199, 4] } as const;
type Part = keyof typeof bounds;

/** The small check: the parts of a birth date that are known. Opening the link has answered nothing yet. */
export function CheckForm(props: {
  kind: CheckKind;
  error: string | undefined;
  onCheck: (typed: CheckAnswer) => Promise<void>;
}) {
  const asked: readonly Part[] = parts[props.kind];
  const [typed, setTyped] = useState<Record<Part, string>>({ day: "", month: "", year: "" });
  const [missing, setMissing] = useState<Part>();
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy) return;
    const wrong = asked.find(part => !fits(part, typed[part]));
    setMissing(wrong);
    if (wrong) return focusOn(`link-${wrong}`);
    setBusy(true);
    await props.onCheck(Object.fromEntries(asked.map(part => [part, Number(typed[part])])));
    setBusy(false);
  };
  const said = missing ? t(`link.missing.${missing}`) : props.error;
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{t("link.what")}</p>
      <fieldset class="field date" id="link-check">
        <legend>{t(`link.check.${props.kind}`)}</legend>
        <span class="meta" id="link-why">
          {t("link.check.why")}
        </span>
        <div class="date-parts">
          {asked.map(part => (
            <span class="date-part" key={part}>
              <label for={`link-${part}`}>{t(`link.${part}`)}</label>
              <input
                class={`box date-${part}`}
                id={`link-${part}`}
                inputMode="numeric"
                autocomplete="off"
                maxLength={bounds[part][2]}
                value={typed[part]}
                aria-describedby="link-why"
                aria-invalid={missing === part ? true : undefined}
                onInput={event => setTyped({ ...typed, [part]: event.currentTarget.value })}
              />
            </span>
          ))}
        </div>
      </fieldset>
      <Alert>{said}</Alert>
      <Button kind="filled" type="submit" wide busy={busy}>
        {t("link.see")}
      </Button>
      <p class="meta">{t("link.forget")}</p>
    </form>
  );
}

function fits(part: Part, text: string): boolean {
  const [least, most] = bounds[part];
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most;
}
