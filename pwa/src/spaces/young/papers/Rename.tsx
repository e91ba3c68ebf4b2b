import { useState } from "preact/hooks";
import { Problem, sentence } from "../../../platform/http.ts";
import { changePaper, type Paper } from "../../../services/documents/papers.ts";
import { Button, DateField, focusOn, partsOf, readDate, Sheet, TextField, toast } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";

type Props = { paper: Paper; open: boolean; onClose: () => void; onChanged: () => Promise<void> };

/** Another name, another end date. What was typed stays when it is refused. */
export function Rename(props: Props) {
  return (
    <Sheet open={props.open} title={t("paper.rename.title")} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  );
}

function Form({ paper, onClose, onChanged }: Props) {
  const [title, setTitle] = useState(paper.title);
  const [ends, setEnds] = useState(partsOf(paper.expires_on));
  const [dateError, setDateError] = useState<string>();
  const [error, setError] = useState<string>();
  const missing = title.trim() === "" ? { say: t("add.name.missing"), focus: "rename-name" } : undefined;
  const save = async (): Promise<void> => {
    setDateError(undefined);
    setError(undefined);
    const empty = [ends.day, ends.month, ends.year].every(part => part.trim() === "");
    const read = empty ? { iso: null } : readDate(ends);
    if ("error" in read) {
      setDateError(read.error);
      return focusOn(`rename-ends-${read.part}`);
    }
    try {
      await changePaper(paper, { type: paper.type, title: title.trim(), expires_on: read.iso });
      await onChanged();
      toast(t("paper.renamed"));
      onClose();
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 412) await onChanged();
      setError(cause instanceof Problem && cause.status === 412 ? t("paper.conflict") : sentence(cause));
    }
  };
  return (
    <div class="stack">
      <TextField
        id="rename-name"
        label={t("add.name")}
        value={title}
        onInput={setTitle}
        maxLength={120}
        autocomplete="off"
      />
      <DateField
        id="rename-ends"
        label={t("add.expires")}
        hint={t("add.expires.hint")}
        value={ends}
        onInput={setEnds}
        error={dateError}
      />
      <Alert>{error}</Alert>
      <Button kind="filled" wide missing={missing} onClick={save}>
        {t("paper.rename.save")}
      </Button>
    </div>
  );
}
