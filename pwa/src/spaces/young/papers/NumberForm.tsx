import { useState } from "preact/hooks";
import { now } from "../../../platform/clock.ts";
import { NetworkFailure, Problem, sentence } from "../../../platform/http.ts";
import { enqueue } from "../../../platform/queue.ts";
import {
  keepNumber,
  keepNumberWrite,
  type MyNumber,
  type NumberFacts,
  type NumberType,
} from "../../../services/documents/numbers.ts";
import { Button, SelectField, TextField, toast } from "../../../ui/index.ts";
import { Alert, type Kept, openedOffline } from "../parts.tsx";
import { t } from "../words.ts";
import { p } from "./papers-words.ts";

type Props = {
  had: MyNumber | undefined;
  types: NumberType[];
  list: Kept<MyNumber[]>;
  onDone: () => void;
};

/** One number: which one, what it is, where it is found. Without network it waits here, sealed. */
export function NumberForm({ had, types, list, onDone }: Props) {
  const [code, setCode] = useState(had?.type ?? types[0]?.code ?? "other");
  const type = types.find(one => one.code === code);
  const [label, setLabel] = useState(had?.label ?? "");
  const [value, setValue] = useState(had?.value ?? "");
  const [note, setNote] = useState(had?.note ?? "");
  const [fields, setFields] = useState<Record<string, string>>({});
  const [error, setError] = useState<string>();
  const named = label.trim() || (code === "other" ? "" : (type?.label ?? ""));
  const missing =
    value.trim() === ""
      ? { say: p("numbers.value.missing"), focus: "number-value" }
      : named === ""
        ? { say: p("numbers.label.missing"), focus: "number-label" }
        : undefined;
  const save = async (): Promise<void> => {
    setFields({});
    setError(undefined);
    const facts: NumberFacts = { type: code, label: named, value: value.trim() };
    if (note.trim()) facts.note = note.trim();
    try {
      if (openedOffline()) throw new NetworkFailure(undefined);
      await keepNumber(facts, had);
      await list.refresh();
      toast(p("numbers.saved"));
      onDone();
    } catch (cause) {
      if (cause instanceof NetworkFailure) {
        await keepHere(facts, had, list);
        toast(p("numbers.kept_here"));
        return onDone();
      }
      if (cause instanceof Problem && cause.status === 412) {
        await list.refresh();
        return setError(t("paper.conflict"));
      }
      if (cause instanceof Problem) setFields(cause.fields);
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <SelectField
        id="number-type"
        label={p("numbers.type")}
        value={code}
        options={types.map(one => ({ value: one.code, label: one.label }))}
        onInput={setCode}
      />
      {type?.what_for && <p class="meta">{type.what_for}</p>}
      <TextField
        id="number-label"
        label={p("numbers.label")}
        optional={code !== "other"}
        value={label}
        onInput={setLabel}
        maxLength={60}
        autocomplete="off"
        error={fields.label}
      />
      <TextField
        id="number-value"
        label={p("numbers.value")}
        hint={[type?.where_to_find, type?.shape && p("numbers.shape", { shape: type.shape })]
          .filter(Boolean)
          .join(" ")}
        value={value}
        onInput={setValue}
        maxLength={80}
        autocomplete="off"
        spellcheck={false}
        error={fields.value}
      />
      <TextField
        id="number-note"
        label={p("numbers.note")}
        optional
        value={note}
        onInput={setNote}
        maxLength={200}
        autocomplete="off"
      />
      <Alert>{error}</Alert>
      <Button kind="filled" wide missing={missing} onClick={save}>
        {p("numbers.save")}
      </Button>
    </div>
  );
}

/** Kept on this phone: shown at once, sent when there is a network. */
async function keepHere(facts: NumberFacts, had: MyNumber | undefined, list: Kept<MyNumber[]>) {
  const { id, ...write } = keepNumberWrite(facts, had);
  const made: MyNumber = {
    ...facts,
    id,
    version: had?.version ?? 1,
    changed_at: now().toISOString(),
  };
  // Over the list that stands at that instant: another number may have been kept meanwhile.
  const after = (): MyNumber[] =>
    [...(list.latest() ?? []).filter(one => one.id !== id), made].sort((a, b) =>
      a.label.localeCompare(b.label, "fr"),
    );
  await enqueue(write, { name: "numbers", value: after() });
  list.put(after());
}
