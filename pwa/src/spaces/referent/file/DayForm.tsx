import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import { Button, DateField, focusOn, partsOf, readDate } from "../../../ui/index.ts";
import { useFirst } from "../first.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";

/** One day to give, with one verb. Refused, what was typed stays and the file is read again. */
export function DayForm({
  id,
  label,
  hint,
  first,
  latest,
  go,
  onDay,
  onStale,
}: {
  id: string;
  label: string;
  hint?: string;
  /** The day proposed, ISO. */
  first: string;
  /** No day after this one. */
  latest?: string;
  go: string;
  onDay: (day: string) => Promise<void>;
  onStale: () => Promise<void>;
}) {
  const [day, setDay] = useState(partsOf(first));
  useFirst(`${id}-day`);
  const [wrong, setWrong] = useState<string>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy) return;
    const read = readDate(day);
    if ("error" in read) {
      setWrong(read.error);
      return focusOn(`${id}-${read.part}`);
    }
    if (latest && read.iso > latest) {
      setWrong(t("done.future"));
      return focusOn(`${id}-day`);
    }
    setWrong(undefined);
    setError(undefined);
    setBusy(true);
    try {
      await onDay(read.iso);
    } catch (cause) {
      setError(said(cause));
      if (isStale(cause)) await onStale();
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
      <DateField id={id} label={label} hint={hint} value={day} onInput={setDay} error={wrong} />
      <Refusal>{error}</Refusal>
      <Button kind="filled" type="submit" wide busy={busy}>
        {go}
      </Button>
    </form>
  );
}

/** Somebody else changed it since it was read. */
export function isStale(error: unknown): boolean {
  return error instanceof Problem && (error.status === 412 || error.status === 409);
}
