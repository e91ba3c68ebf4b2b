import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Problem } from "../../../platform/http.ts";
import { addVolunteer } from "../../../services/mentoring/mentoring.ts";
import { Button, Sheet, TextField } from "../../../ui/index.ts";
import { fullName } from "../caseload/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { v } from "./words.ts";

/** Somebody came by another way than the page: their name is enough to begin. */
export function AddVolunteer({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title={v("vol.add")} onClose={onClose}>
      <Form />
    </Sheet>
  );
}

function Form() {
  const { route } = useLocation();
  const [first_name, setFirst] = useState("");
  const [last_name, setLast] = useState("");
  const [email, setEmail] = useState("");
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const lacking = first_name.trim() === "" ? "first" : last_name.trim() === "" ? "last" : undefined;
  const save = async (): Promise<void> => {
    setError(undefined);
    try {
      const made = await addVolunteer({ first_name, last_name, email });
      route(`/equipe/mentors/${made.id}`);
    } catch (cause) {
      if (cause instanceof Problem) setFaults(cause.fields);
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <TextField
        id="volunteer-first"
        label={v("first_name")}
        value={first_name}
        error={faults.first_name}
        autocomplete="off"
        onInput={setFirst}
      />
      <TextField
        id="volunteer-last"
        label={v("last_name")}
        value={last_name}
        error={faults.last_name}
        autocomplete="off"
        onInput={setLast}
      />
      <TextField
        label={v("sheet.email")}
        optional
        type="email"
        value={email}
        autocomplete="off"
        onInput={setEmail}
      />
      <Refusal>{error}</Refusal>
      <Button
        kind="filled"
        wide
        missing={lacking && { say: v("needed"), focus: `volunteer-${lacking}` }}
        onClick={save}
      >
        {v("step.save")}
      </Button>
    </div>
  );
}

/** A mentor who joined a team before volunteers had sheets. */
export function Complete(props: {
  person: { person_id: string; first_name: string; last_name: string };
  refresh: () => Promise<void>;
}) {
  const { person, refresh } = props;
  const { route } = useLocation();
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      const made = await addVolunteer(person);
      route(`/equipe/mentors/${made.id}`);
    } catch (cause) {
      setError(said(cause));
      await refresh();
    }
  };
  return (
    <div class="stack stack-2">
      <div>
        <Button onClick={go}>{v("vol.complete", { name: fullName(person) })}</Button>
      </div>
      <Refusal>{error}</Refusal>
    </div>
  );
}
