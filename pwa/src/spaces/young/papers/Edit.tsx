import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import { Problem, sentence } from "../../../platform/http.ts";
import { changePaper, type Paper, type PaperType } from "../../../services/documents/papers.ts";
import { Button, focusOn, SelectField, Sheet, TextField, toast } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";
import { DateFields, type FactErrors, factsOf, readFacts } from "./DateFields.tsx";
import { p } from "./papers-words.ts";

type Props = {
  paper: Paper;
  types: PaperType[];
  open: boolean;
  onClose: () => void;
  onChanged: () => Promise<void>;
};

/** Another name, another kind, other dates. What was typed stays when it is refused. */
export function Edit(props: Props) {
  return (
    <Sheet open={props.open} title={p("edit.title")} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  );
}

function Form({ paper, types, onClose, onChanged }: Props) {
  const [title, setTitle] = useState(paper.title);
  const [code, setCode] = useState(paper.type);
  const [facts, setFacts] = useState(factsOf(paper));
  const [errors, setErrors] = useState<FactErrors>({});
  const [error, setError] = useState<string>();
  const type = types.find(one => one.code === code);
  const missing = title.trim() === "" ? { say: t("add.name.missing"), focus: "edit-name" } : undefined;
  const save = async (): Promise<void> => {
    setErrors({});
    setError(undefined);
    const read = type ? readFacts(type, facts, today()) : { about: {} };
    if ("errors" in read) {
      setErrors(read.errors);
      return focusOn(`edit-${read.focus}`);
    }
    try {
      await changePaper(paper, { type: code, title: title.trim(), ...read.about });
      await onChanged();
      toast(p("edit.saved"));
      onClose();
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 412) {
        await onChanged();
        return setError(t("paper.conflict"));
      }
      if (cause instanceof Problem) setErrors(cause.fields);
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <TextField
        id="edit-name"
        label={t("add.name")}
        value={title}
        onInput={setTitle}
        maxLength={120}
        autocomplete="off"
      />
      {types.length > 0 && (
        <SelectField
          id="edit-type"
          label={p("edit.type")}
          value={code}
          options={types.map(one => ({ value: one.code, label: one.label }))}
          onInput={setCode}
        />
      )}
      {type && <DateFields id="edit" type={type} value={facts} onInput={setFacts} errors={errors} />}
      <Alert>{error}</Alert>
      <Button kind="filled" wide missing={missing} onClick={save}>
        {p("edit.save")}
      </Button>
    </div>
  );
}
