import { useState } from "preact/hooks";
import { today } from "../../platform/clock.ts";
import { session } from "../../platform/session.ts";
import { Button, DateField, focusOn, partsOf, readDate, Sheet, TextArea } from "../../ui/index.ts";
import { useFirst } from "./first.ts";
import { type Target, tick } from "./ticking.ts";
import { t } from "./words.ts";

type Typed = { on?: string; evidence?: string };

/** The civil day of the authority this person works for. */
export function todayHere(): string {
  const now = session.value;
  return today(now.state === "open" ? now.who.zone : undefined);
}

/** The files and the dates a gesture is about, read before it is made. */
export function Targets({ targets }: { targets: Target[] }) {
  return (
    <ul class="targets">
      {targets.map(one => (
        <li key={`${one.youth}/${one.rule}`}>
          <strong>{one.name}</strong>
          {" : "}
          {one.title}
        </li>
      ))}
    </ul>
  );
}

/** « Marquer fait »: the day and, if any, what proves it. Nothing leaves before the ten seconds of « Annuler ». */
export function DoneSheet({
  targets,
  typed,
  onClose,
}: {
  targets: Target[];
  /** What had been typed when the gesture was refused. */
  typed?: Typed;
  onClose: () => void;
}) {
  const open = targets.length > 0;
  const title = targets.length === 1 ? t("done.title") : t("done.title.many", { n: targets.length });
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <Form targets={targets} typed={typed} onClose={onClose} />
    </Sheet>
  );
}

function Form({ targets, typed, onClose }: { targets: Target[]; typed?: Typed; onClose: () => void }) {
  const [day, setDay] = useState(partsOf(typed?.on ?? todayHere()));
  const [evidence, setEvidence] = useState(typed?.evidence ?? "");
  const [error, setError] = useState<string>();
  useFirst("done-on-day");
  const confirm = (): void => {
    const read = readDate(day);
    if ("error" in read) {
      setError(read.error);
      return focusOn(`done-on-${read.part}`);
    }
    if (read.iso > todayHere()) {
      setError(t("done.future"));
      return focusOn("done-on-day");
    }
    tick(targets.map(one => ({ ...one, on: read.iso, evidence: evidence.trim() })));
    onClose();
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        confirm();
      }}
    >
      <Targets targets={targets} />
      <DateField id="done-on" label={t("done.on")} value={day} onInput={setDay} error={error} />
      <TextArea
        id="done-evidence"
        label={t("done.evidence")}
        hint={t("done.evidence.hint")}
        optional
        rows={2}
        maxLength={1000}
        value={evidence}
        onInput={setEvidence}
      />
      <p class="meta">{t("done.note")}</p>
      <Button kind="filled" type="submit" wide>
        {t("done.go")}
      </Button>
    </form>
  );
}
