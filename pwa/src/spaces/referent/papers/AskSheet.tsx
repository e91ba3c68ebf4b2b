import { useState } from "preact/hooks";
import type { PaperType } from "../../../services/documents/papers.ts";
import { askPaper } from "../../../services/documents/sharing.ts";
import { Button, SelectField, Sheet, TextArea, toast } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { s } from "./words.ts";

type Props = {
  open: boolean;
  youth: string;
  name: string;
  types: PaperType[];
  onClose: () => void;
  onAsked: () => Promise<void>;
};

/** Asks for a paper by its kind. The young person answers with the paper, or « non ». */
export function AskSheet(props: Props) {
  return (
    <Sheet open={props.open} title={s("ask.title", { name: props.name })} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  );
}

function Form({ youth, name, types, onClose, onAsked }: Props) {
  const [type, setType] = useState("");
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const missing = type === "" ? { say: s("ask.type.missing"), focus: "ask-type" } : undefined;
  const ask = async (): Promise<void> => {
    setError(undefined);
    try {
      await askPaper(youth, type, words.trim());
      await onAsked();
      toast(s("ask.done", { name }));
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <SelectField
        id="ask-type"
        label={s("ask.type")}
        value={type}
        options={[
          { value: "", label: s("ask.type.choose") },
          ...types.map(one => ({ value: one.code, label: one.label })),
        ]}
        onInput={setType}
      />
      <TextArea
        id="ask-words"
        label={s("ask.words")}
        hint={s("ask.words.hint", { name })}
        optional
        value={words}
        onInput={setWords}
        maxLength={200}
      />
      <p class="meta">{s("ask.note", { name })}</p>
      <Refusal>{error}</Refusal>
      <div class="cluster">
        <Button kind="filled" missing={missing} onClick={ask}>
          {s("ask.send")}
        </Button>
      </div>
    </div>
  );
}
