import { useState } from "preact/hooks";
import { dayOf, now } from "../../../platform/clock.ts";
import { Problem } from "../../../platform/http.ts";
import { makeKey, type Scope } from "../../../services/exchange/exchange.ts";
import { Button, CheckField, DateField, focusOn, partsOf, readDate, TextField } from "../../../ui/index.ts";
import { useFirst } from "../first.ts";
import { Refusal } from "../parts.tsx";
import { NotConfirmed, withProof } from "../StepUp.tsx";
import { said } from "../words.ts";
import { x } from "./words.ts";

const scopes: Scope[] = ["milestones", "appointments"];
const USUAL_DAYS = 180;

/** What the key is for: its name, what it reads, its last day. */
export function KeyForm({ onMade }: { onMade: (key: string | null) => Promise<void> }) {
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<Scope[]>(scopes);
  const [until, setUntil] = useState(() => partsOf(dayOf(new Date(now().getTime() + USUAL_DAYS * 864e5))));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useFirst("key-name");
  const make = async (): Promise<void> => {
    const day = readDate(until);
    if ("error" in day) {
      setWrong({ "/ends_on": day.error });
      return focusOn(`key-until-${day.part}`);
    }
    setWrong({});
    setError(undefined);
    setBusy(true);
    try {
      const asked = { name, scope: chosen, ends_on: day.iso };
      await onMade(await withProof(() => makeKey(asked)));
    } catch (cause) {
      if (cause instanceof NotConfirmed) return;
      if (cause instanceof Problem) setWrong(pointed(cause.fields));
      setError(said(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void make();
      }}
    >
      <TextField
        id="key-name"
        label={x("form.name")}
        hint={x("form.name.hint")}
        value={name}
        maxLength={60}
        onInput={setName}
        error={wrong["/name"]}
      />
      <fieldset class="field">
        <legend>{x("form.scope")}</legend>
        {scopes.map(one => (
          <CheckField
            key={one}
            label={x(`scope.${one}`)}
            checked={chosen.includes(one)}
            onInput={on => setChosen(scopes.filter(other => (other === one ? on : chosen.includes(other))))}
          />
        ))}
      </fieldset>
      <DateField
        id="key-until"
        label={x("form.until")}
        hint={x("form.until.hint")}
        value={until}
        onInput={setUntil}
        error={wrong["/ends_on"]}
      />
      <Refusal>{error}</Refusal>
      <Button
        kind="filled"
        type="submit"
        wide
        busy={busy}
        missing={chosen.length === 0 ? x("form.scope.missing") : undefined}
      >
        {x("form.go")}
      </Button>
    </form>
  );
}

/** `name` and `/name` are one field. */
function pointed(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, why]) => [field.startsWith("/") ? field : `/${field}`, why]),
  );
}
