import { useState } from "preact/hooks";
import { Button, type Option, SelectField, Sheet } from "../../../ui/index.ts";
import { isStale } from "../file/DayForm.tsx";
import { useFirst } from "../first.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";

type Props = {
  open: boolean;
  title: string;
  label: string;
  hint?: string;
  choices: Option[];
  onClose: () => void;
  onChoice: (id: string) => Promise<void>;
  refresh: () => Promise<void>;
};

/** Whom to give a young person to, with how many each already follows. */
export function AssignSheet(props: Props) {
  return (
    <Sheet open={props.open} title={props.title} onClose={props.onClose}>
      {props.open && (props.choices.length > 0 ? <Form {...props} /> : <p>{t("assign.nobody_there")}</p>)}
    </Sheet>
  );
}

function Form({ label, hint, choices, onChoice, refresh }: Props) {
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useFirst("assign");
  const send = async (): Promise<void> => {
    if (busy || chosen === "") return;
    setBusy(true);
    setError(undefined);
    try {
      await onChoice(chosen);
    } catch (cause) {
      setError(said(cause));
      if (isStale(cause)) await refresh();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField
        id="assign"
        label={label}
        hint={hint}
        value={chosen}
        options={[{ value: "", label: t("assign.choose") }, ...choices]}
        onInput={setChosen}
      />
      <Refusal>{error}</Refusal>
      <Button
        kind="filled"
        type="submit"
        wide
        busy={busy}
        missing={chosen === "" ? { say: t("assign.missing"), focus: "assign" } : undefined}
      >
        {t("assign.go")}
      </Button>
    </form>
  );
}
