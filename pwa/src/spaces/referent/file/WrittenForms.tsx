import { useState } from "preact/hooks";
import { answerCorrection, type Written, writeNote } from "../../../services/desk/written.ts";
import { Button, Choices, focusOn, Sheet, TextArea } from "../../../ui/index.ts";
import { d } from "../desk-words.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";

const LONGEST = 2000;

type SheetProps = {
  open: boolean;
  youth: string;
  name: string;
  put: (written: Written) => void;
  onClose: () => void;
};

/** A note: who will read it is chosen before the first word can be written. */
export function NoteSheet({ open, ...rest }: SheetProps) {
  return (
    <Sheet open={open} title={d("notes.write")} onClose={rest.onClose}>
      {open && <NoteForm {...rest} />}
    </Sheet>
  );
}

function NoteForm({ youth, name, put, onClose }: Omit<SheetProps, "open">) {
  const [kind, setKind] = useState<"private" | "shared">();
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy || !kind) return;
    if (!words.trim()) return focusOn("note-words");
    setBusy(true);
    setError(undefined);
    try {
      put(await writeNote(youth, words.trim(), kind === "shared"));
      onClose();
    } catch (cause) {
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
        void send();
      }}
    >
      <Choices
        id="note-kind"
        label={d("notes.choose")}
        options={[
          { value: "private", label: d("notes.private", { name }) },
          { value: "shared", label: d("notes.shared", { name }) },
        ]}
        value={kind}
        onInput={setKind}
      />
      <p class="meta">{d("notes.mentor")}</p>
      {kind && (
        <>
          <TextArea
            id="note-words"
            label={d("notes.words")}
            rows={5}
            maxLength={LONGEST}
            value={words}
            onInput={setWords}
          />
          <Refusal>{error}</Refusal>
          <Button kind="filled" type="submit" wide busy={busy}>
            {d(kind === "shared" ? "notes.go.shared" : "notes.go.private")}
          </Button>
        </>
      )}
    </form>
  );
}

/** The referent's answer: corrected, or not and why. */
export function AnswerForm({
  youth,
  name,
  correction,
  put,
}: {
  youth: string;
  name: string;
  correction: string;
  put: (written: Written) => void;
}) {
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const field = `answer-${correction}`;
  const send = async (done: boolean): Promise<void> => {
    if (!words.trim()) {
      setError(d("corrections.missing"));
      return focusOn(field);
    }
    try {
      put(await answerCorrection(youth, correction, words.trim(), done));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <form class="stack stack-2 no-print" onSubmit={event => event.preventDefault()}>
      <TextArea
        id={field}
        label={d("corrections.answer")}
        hint={d("corrections.answer.hint", { name })}
        rows={2}
        maxLength={LONGEST}
        value={words}
        onInput={setWords}
      />
      <Refusal>{error}</Refusal>
      <div class="cluster">
        <Button onClick={() => void send(true)}>{d("corrections.done")}</Button>
        <Button kind="quiet" onClick={() => void send(false)}>
          {d("corrections.refused")}
        </Button>
      </div>
    </form>
  );
}
