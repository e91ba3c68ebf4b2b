import { useRef, useState } from "preact/hooks";
import { newKey, Problem } from "../../../platform/http.ts";
import type { About, PaperType } from "../../../services/documents/papers.ts";
import { bringPaper } from "../../../services/documents/sharing.ts";
import {
  Button,
  DateField,
  focusOn,
  noDate,
  Progress,
  readDate,
  SelectField,
  Sheet,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { s } from "./words.ts";

type Props = {
  open: boolean;
  youth: string;
  name: string;
  types: PaperType[];
  onClose: () => void;
  onBrought: () => Promise<void>;
};

/** Brings a paper: from then on only the young person opens it, and keeps it or not. */
export function BringSheet(props: Props) {
  return (
    <Sheet open={props.open} title={s("bring.title", { name: props.name })} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  );
}

function Form({ youth, name, types, onClose, onBrought }: Props) {
  const [type, setType] = useState("");
  const [title, setTitle] = useState("");
  const [ends, setEnds] = useState(noDate);
  const [dateError, setDateError] = useState<string>();
  const [error, setError] = useState<string>();
  const [flat, setFlat] = useState(false);
  const [progress, setProgress] = useState<{ sent: number; all: number }>();
  const [file, setFile] = useState<File>();
  const input = useRef<HTMLInputElement>(null);
  // The same id for the same file: sent again after a cut, it is one paper.
  const sending = useRef({ file: undefined as File | undefined, flatten: false, id: newKey() });
  const kind = types.find(one => one.code === type);
  const missing = !file
    ? { say: s("bring.file.missing"), focus: "bring-choose" }
    : type === ""
      ? { say: s("ask.type.missing"), focus: "bring-type" }
      : undefined;
  const send = async (flatten = false): Promise<void> => {
    if (!file) return;
    setError(undefined);
    setDateError(undefined);
    setFlat(false);
    const empty = [ends.day, ends.month, ends.year].every(part => part.trim() === "");
    const read = kind?.expires && !empty ? readDate(ends) : undefined;
    if (read && "error" in read) {
      setDateError(read.error);
      return focusOn(`bring-ends-${read.part}`);
    }
    const about: About = { type, title: title.trim() || (kind?.label ?? ""), file_name: file.name };
    if (read) about.expires_on = read.iso;
    if (flatten) about.flatten = true;
    if (sending.current.file !== file || sending.current.flatten !== flatten)
      sending.current = { file, flatten, id: newKey() };
    try {
      await bringPaper(youth, file, about, {
        id: sending.current.id,
        onProgress: (sent, all) => setProgress({ sent, all }),
      });
      await onBrought();
      toast(s("bring.done", { name }));
      onClose();
    } catch (cause) {
      setError(said(cause));
      setFlat(cause instanceof Problem && (cause.body as { can_flatten?: boolean })?.can_flatten === true);
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <div class="stack">
      <div class="stack stack-2">
        <Button id="bring-choose" onClick={() => input.current?.click()}>
          {s(file ? "bring.file.other" : "bring.file")}
        </Button>
        <p class="meta" role="status">
          {file ? file.name : s("bring.file.hint")}
        </p>
        <input
          ref={input}
          id="bring-file"
          type="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={s("bring.file")}
          onChange={event => setFile(event.currentTarget.files?.[0])}
        />
      </div>
      <SelectField
        id="bring-type"
        label={s("ask.type")}
        value={type}
        options={[
          { value: "", label: s("ask.type.choose") },
          ...types.map(one => ({ value: one.code, label: one.label })),
        ]}
        onInput={setType}
      />
      <TextField
        id="bring-title"
        label={s("bring.name")}
        optional
        value={title}
        onInput={setTitle}
        maxLength={120}
        autocomplete="off"
      />
      {kind?.expires && (
        <DateField
          id="bring-ends"
          label={s("bring.ends")}
          hint={s("bring.ends.hint")}
          value={ends}
          onInput={setEnds}
          error={dateError}
        />
      )}
      <p class="meta">{s("bring.note", { name })}</p>
      <Refusal>{error}</Refusal>
      {progress && <Progress value={progress.sent} max={progress.all} label={s("bring.progress")} />}
      <div class="cluster">
        {flat && <Button onClick={() => send(true)}>{s("bring.flatten")}</Button>}
        <Button kind="filled" missing={missing} onClick={() => send()}>
          {s("bring.send")}
        </Button>
      </div>
    </div>
  );
}
