import { ArrowLeft } from "lucide-preact";
import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import {
  type Asked,
  begin,
  type Change,
  type ChangeKind,
  previewGuide,
  readChanges,
  withdrawChange,
} from "../../../services/guidance/local.ts";
import type { GuideStep } from "../../../services/steps/guides.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Dialog, ErrorState, Pill, Skeleton, toast } from "../../../ui/index.ts";
import { places } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { said } from "../words.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import { StepSight } from "./StepSight.tsx";
import { g } from "./words.ts";

type Editing = { asked: Asked; had?: Change };

/** One journey as the young people of here read it; each step can be replaced, placed, followed by another. */
export function LocalGuide({ code }: { code: string }) {
  const read = useLive(`local-guide/${code}`, () => previewGuide(code));
  const changes = useLive("local-guides", readChanges);
  const [editing, setEditing] = useState<Editing>();
  const [leaving, setLeaving] = useState<Change>();
  const [error, setError] = useState<string>();
  const mine = (changes.value ?? []).filter(one => one.journey === code);
  const again = async (): Promise<void> => {
    await Promise.all([read.refresh(), changes.refresh()]);
  };
  const withdraw = async (): Promise<void> => {
    const gone = leaving;
    setLeaving(undefined);
    setError(undefined);
    try {
      if (gone) await withdrawChange(gone.id);
      toast(g("withdraw.done"));
    } catch (cause) {
      setError(said(cause));
    }
    await again();
  };
  if (!read.value)
    return (
      <Screen title={g("title")}>
        <Back />
        {read.state === "error" ? (
          <ErrorState text={said(read.error)} onRetry={read.refresh} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Screen>
    );
  const { guide, mean, kandel_moles } = read.value;
  if (editing)
    return (
      <ChangeForm
        asked={editing.asked}
        had={editing.had}
        guide={guide}
        onDone={async () => {
          await again();
          setEditing(undefined);
        }}
        onClose={() => setEditing(undefined)}
      />
    );
  const start = (kind: ChangeKind, step?: GuideStep): void =>
    setEditing({ asked: begin(kind, code, today(), step) });
  return (
    <Screen title={guide.title}>
      <div class="stack stack-2">
        <Back />
        <p class="lead">{guide.goal}</p>
        <p class="meta">
          {g("one.level", { mean: String(mean).replace(".", ","), level: Math.round(kandel_moles) })}
        </p>
        <p class="meta">{g("one.checked", { date: longDate(guide.checked_on) })}</p>
      </div>
      <Refusal>{error}</Refusal>
      <Waiting
        changes={mine.filter(one => !one.published || one.lost)}
        onEdit={had => setEditing({ asked: had, had })}
        onLeave={setLeaving}
      />
      <h2>{g("one.read")}</h2>
      <div>
        <Button kind="quiet" onClick={() => start("add")}>
          {g("step.first")}
        </Button>
      </div>
      <ol class="steps">
        {guide.steps.map((step, at) => (
          <StepSight key={step.code} step={step} n={at + 1} of={guide.steps.length}>
            <Gestures
              step={step}
              changes={mine.filter(one => one.published && one.code === step.code)}
              onStart={start}
              onEdit={had => setEditing({ asked: had, had })}
              onLeave={setLeaving}
            />
          </StepSight>
        ))}
      </ol>
      <Dialog
        open={leaving !== undefined}
        title={g("withdraw.title")}
        confirm={g("withdraw.go")}
        keep={g("withdraw.keep")}
        danger
        onConfirm={withdraw}
        onClose={() => setLeaving(undefined)}
      >
        <p>{g("withdraw.text")}</p>
      </Dialog>
    </Screen>
  );
}

function Back() {
  return (
    <p>
      <a class="cluster" href={places.guides}>
        <ArrowLeft size={20} class="mirror" aria-hidden="true" />
        {g("one.all")}
      </a>
    </p>
  );
}

type Acts = { onEdit: (change: Change) => void; onLeave: (change: Change) => void };

/** Drafts, and what the national text left behind: nobody reads them yet. */
function Waiting({ changes, onEdit, onLeave }: { changes: Change[] } & Acts) {
  if (changes.length === 0) return null;
  return (
    <section class="stack stack-2" aria-labelledby="local-waiting">
      <h2 id="local-waiting">{g("one.drafts")}</h2>
      {changes.map(one => (
        <div key={one.id} class="card stack stack-2">
          <p class="between">
            <strong>{one.written.title ?? one.written.where?.label ?? g(`change.${one.kind}`)}</strong>
            <Pill
              status={one.lost ? "blocked" : "waiting"}
              label={one.lost ? g("lost.title") : g("change.draft")}
            />
          </p>
          <Told change={one} onEdit={onEdit} onLeave={onLeave} />
        </div>
      ))}
    </section>
  );
}

function Gestures({
  step,
  changes,
  onStart,
  onEdit,
  onLeave,
}: { step: GuideStep; changes: Change[]; onStart: (kind: ChangeKind, step: GuideStep) => void } & Acts) {
  const kinds = new Set(changes.map(one => one.kind));
  const free: ChangeKind[] = [
    ...(step.local || kinds.has("replace") ? [] : (["replace"] as const)),
    ...(step.local || kinds.has("details") ? [] : (["details"] as const)),
    "add",
  ];
  return (
    <div class="stack stack-2">
      {changes.map(one => (
        <Told key={one.id} change={one} onEdit={onEdit} onLeave={onLeave} />
      ))}
      <div class="cluster">
        {free.map(kind => (
          <Button
            key={kind}
            kind="quiet"
            aria-label={g("step.about", { gesture: g(`step.${kind}`), title: step.title })}
            onClick={() => onStart(kind, step)}
          >
            {g(`step.${kind}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Told({ change, onEdit, onLeave }: { change: Change } & Acts) {
  return (
    <div class="cluster">
      <span class="meta">
        {g(`change.${change.kind}`)}.{" "}
        {change.source && g("change.source", { source: change.source, date: longDate(change.checked_on) })}
      </span>
      <Button onClick={() => onEdit(change)}>{g("change.edit")}</Button>
      <Button kind="quiet" onClick={() => onLeave(change)}>
        {g("change.withdraw")}
      </Button>
    </div>
  );
}
