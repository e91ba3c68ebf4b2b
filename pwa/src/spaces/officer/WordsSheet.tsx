import { useState } from "preact/hooks";
import { Actions, Button, type Children, Sheet, TextArea } from "../../ui/index.ts";
import { Refusal } from "../referent/parts.tsx";
import { said } from "../referent/words.ts";
import { o } from "./words.ts";

type Props = {
  open: boolean;
  title: string;
  text?: Children;
  label: string;
  missing: string;
  go: string;
  danger?: boolean;
  /** Words may stay empty. */
  free?: boolean;
  children?: Children;
  onGo: (words: string) => Promise<void>;
  onClose: () => void;
};

/** A gesture that wants a reason in words: kept as typed when it is refused. */
export function WordsSheet({ open, title, onClose, ...rest }: Props) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <Inside {...rest} onClose={onClose} />
    </Sheet>
  );
}

function Inside({
  text,
  label,
  missing,
  go,
  danger,
  free,
  children,
  onGo,
  onClose,
}: Omit<Props, "open" | "title">) {
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const act = async (): Promise<void> => {
    setError(undefined);
    try {
      await onGo(words.trim());
      onClose();
    } catch (cause) {
      setError(said(cause));
    }
  };
  const empty = !free && words.trim() === "";
  return (
    <div class="stack">
      {text && <p>{text}</p>}
      {children}
      <TextArea label={label} id="officer-words" value={words} onInput={setWords} rows={4} />
      <Refusal>{error}</Refusal>
      <Actions>
        <Button
          kind={danger ? "danger" : "filled"}
          wide
          missing={empty ? { say: missing, focus: "officer-words" } : undefined}
          onClick={act}
        >
          {go}
        </Button>
        <Button wide onClick={onClose}>
          {o("cancel")}
        </Button>
      </Actions>
    </div>
  );
}
