import { useState } from "preact/hooks";
import { type Owed, readAsOf } from "../../../services/autonomy/milestones.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, DateField, Doubt, focusOn, noDate, readDate, Sheet } from "../../../ui/index.ts";
import { useFirst } from "../first.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";
import { StatePill } from "./states.tsx";

/** « Que devait-on ce jour-là ? »: any past or coming day of this file, under the law of that day. */
export function Replay({ youth }: { youth: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div class="no-print">
      <Button onClick={() => setOpen(true)}>{t("replay.open")}</Button>
      <Sheet open={open} title={t("replay.title")} onClose={() => setOpen(false)}>
        {open && <Asked youth={youth} />}
      </Sheet>
    </div>
  );
}

function Asked({ youth }: { youth: string }) {
  useFirst("replay-day");
  const [parts, setParts] = useState(noDate);
  const [fault, setFault] = useState<string>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<{ on: string; items: Owed[] }>();
  const ask = async (): Promise<void> => {
    if (busy) return;
    const day = readDate(parts);
    if ("error" in day) {
      setFault(day.error);
      focusOn(`replay-day-${day.part}`);
      return;
    }
    setBusy(true);
    setFault(undefined);
    setError(undefined);
    try {
      setFound(await readAsOf(youth, day.iso));
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
        void ask();
      }}
    >
      <Refusal>{error}</Refusal>
      <DateField
        id="replay-day"
        label={t("replay.day")}
        hint={t("replay.hint")}
        value={parts}
        error={fault}
        onInput={setParts}
      />
      <Button kind="filled" type="submit" busy={busy}>
        {t("replay.ask")}
      </Button>
      <div aria-live="polite">{found && <Day {...found} />}</div>
    </form>
  );
}

function Day({ on, items }: { on: string; items: Owed[] }) {
  const owed = items.filter(one => one.state === "late" || one.state === "open" || one.state === "lost");
  return (
    <section class="stack stack-2" aria-labelledby="replay-found">
      <h3 id="replay-found">{t("replay.on", { date: longDate(on) })}</h3>
      {owed.length === 0 ? (
        <p>{t("replay.nothing")}</p>
      ) : (
        <ul class="milestones">
          {owed.map(one => (
            <li key={one.rule} class="milestone" data-state={one.state}>
              <div class="between">
                <span>{one.title}</span>
                <span class="cluster">
                  <StatePill state={one.state} />
                  {one.certainty === "to_check" && <Doubt />}
                </span>
              </div>
              <p class="meta">
                {one.due_on ? t("replay.due", { date: longDate(one.due_on) }) : t("replay.undated")} ·{" "}
                {one.article}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
