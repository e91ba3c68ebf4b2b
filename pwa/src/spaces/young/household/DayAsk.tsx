import { useState } from "preact/hooks";
import { today } from "../../../platform/clock.ts";
import {
  Button,
  type Children,
  DateField,
  focusOn,
  partsOf,
  readDate,
  Sheet,
  toast,
} from "../../../ui/index.ts";
import { h } from "./household-words.ts";

type Props = {
  /** The button: « J'ai donné ma lettre ». */
  verb: string;
  title: string;
  label: string;
  kind?: "filled" | "second" | "quiet";
  /** A day to come may be said (the day one comes in); else what happened is past. */
  future?: boolean;
  had?: string | undefined;
  onDay: (day: string) => Promise<void>;
  children?: Children;
};

/** A thing was done, and on which day: today at first. */
export function DayAsk({ verb, title, label, kind = "filled", future, had, onDay, children }: Props) {
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(partsOf(had ?? today()));
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    setError(undefined);
    const read = readDate(day);
    if ("error" in read) {
      setError(read.error);
      return focusOn(`day-asked-${read.part}`);
    }
    if (!future && read.iso > today()) {
      setError(h("day.future"));
      return focusOn("day-asked-year");
    }
    await onDay(read.iso);
    setOpen(false);
    toast(h("kept"));
  };
  return (
    <>
      <Button kind={kind} wide aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <Sheet open={open} title={title} onClose={() => setOpen(false)}>
        <div class="stack">
          {children}
          <DateField id="day-asked" label={label} value={day} onInput={setDay} error={error} />
          <Button kind="filled" wide onClick={save}>
            {h("day.save")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
