import { useState } from "preact/hooks";
import type { Milestone } from "../../services/autonomy/milestones.ts";
import {
  Button,
  Choices,
  DateField,
  type DateParts,
  focusOn,
  noDate,
  readDate,
  Sheet,
  TextArea,
} from "../../ui/index.ts";
import { sayDone } from "./done.ts";
import { t } from "./words.ts";

type Props = { milestone: Milestone; on: string; open: boolean; onClose: () => void };

/** « C'est fait »: the day, today at once, and a word if wanted. */
export function DoneSheet({ milestone, on, open, onClose }: Props) {
  const [which, setWhich] = useState<"today" | "other">("today");
  const [day, setDay] = useState<DateParts>(noDate);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    const read = which === "today" ? { iso: on } : readDate(day);
    if ("error" in read) return setError(read.error);
    if (read.iso > on) return setError(t("milestone.done.future"));
    await sayDone(milestone, read.iso, words.trim());
    onClose();
    focusOn("milestone-state");
  };
  return (
    <Sheet open={open} title={t("milestone.done.title")} onClose={onClose}>
      <div class="stack">
        <Choices
          label={t("milestone.done.date")}
          options={[
            { value: "today", label: t("milestone.done.today") },
            { value: "other", label: t("milestone.done.other") },
          ]}
          value={which}
          onInput={value => {
            setWhich(value);
            setError(undefined);
          }}
        />
        {which === "other" && (
          <DateField label={t("milestone.done.other")} value={day} onInput={setDay} error={error} />
        )}
        <TextArea
          label={t("milestone.done.words")}
          hint={t("milestone.done.words.hint")}
          optional
          maxLength={1000}
          value={words}
          onInput={setWords}
        />
        <Button kind="filled" wide onClick={save}>
          {t("milestone.done.save")}
        </Button>
      </div>
    </Sheet>
  );
}
