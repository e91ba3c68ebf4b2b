import { useState } from "preact/hooks";
import type { File, FileMilestone } from "../../../services/desk/file.ts";
import { fullName } from "../caseload/index.ts";
import { DoneSheet } from "../DoneSheet.tsx";
import { keyOf, leave, type Refused, refused, type Target } from "../ticking.ts";
import { t } from "../words.ts";
import { OneMilestone } from "./OneMilestone.tsx";
import { ReasonSheet } from "./ReasonSheet.tsx";
import { Replay } from "./Replay.tsx";
import type { May } from "./YouthFile.tsx";

type Props = { file: File; may: May; refresh: () => Promise<void> };
type Doing =
  | { kind: "done"; rule: string; typed?: Pick<Refused, "on" | "evidence"> }
  | { kind: "waive" | "reopen"; rule: string };

const groups = {
  now: ["late", "lost", "open"],
  later: ["later"],
  settled: ["done", "waived", "not_concerned"],
} as const;

/** Every dated right and duty: what presses, what comes, what is settled. */
export function Milestones({ file, may, refresh }: Props) {
  const [doing, setDoing] = useState<Doing>();
  const close = (): void => setDoing(undefined);
  const name = fullName(file.identity);
  const chosen = file.milestones.find(one => one.rule === doing?.rule);
  const targets: Target[] =
    doing?.kind === "done" && chosen ? [targetOf(file.identity.id, name, chosen)] : [];
  const of = (states: readonly string[]) => file.milestones.filter(one => states.includes(one.state));
  const draw = (one: FileMilestone, n?: number) => (
    <OneMilestone
      key={one.rule}
      first={n === 0}
      youth={file.identity.id}
      milestone={one}
      may={may}
      onDone={typed => setDoing({ kind: "done", rule: one.rule, typed })}
      onWaive={() => setDoing({ kind: "waive", rule: one.rule })}
      onReopen={() => setDoing({ kind: "reopen", rule: one.rule })}
    />
  );
  const now = of(groups.now);
  const later = of(groups.later);
  const settled = of(groups.settled);
  return (
    <section aria-labelledby="file-echeances" class="stack">
      <h2 id="file-echeances" tabIndex={-1}>
        {t("milestones.title")}
      </h2>
      <h3>{t("milestones.now")}</h3>
      {now.length === 0 ? <p>{t("milestones.nothing")}</p> : <ul class="milestones">{now.map(draw)}</ul>}
      {later.length > 0 && (
        <>
          <h3>{t("milestones.later")}</h3>
          <ul class="milestones">{later.map(one => draw(one))}</ul>
        </>
      )}
      {settled.length > 0 && (
        <details>
          <summary>{t("milestones.settled", { n: settled.length })}</summary>
          <ul class="milestones">{settled.map(one => draw(one))}</ul>
        </details>
      )}
      <DoneSheet
        targets={targets}
        typed={doing?.kind === "done" ? doing.typed : undefined}
        onClose={() => {
          if (doing) leave({ youth: file.identity.id, rule: doing.rule });
          close();
        }}
      />
      <ReasonSheet
        act={doing && doing.kind !== "done" ? doing.kind : undefined}
        youth={file.identity.id}
        milestone={chosen}
        onClose={close}
        refresh={refresh}
      />
      <Replay youth={file.identity.id} />
      <Strays youth={file.identity.id} known={file.milestones} />
    </section>
  );
}

function targetOf(youth: string, name: string, { rule, title, version }: FileMilestone): Target {
  return { youth, name, rule, title, version };
}

/** A refusal whose milestone is no longer in the file is still told. */
function Strays({ youth, known }: { youth: string; known: FileMilestone[] }) {
  const rules = new Set(known.map(one => keyOf({ youth, rule: one.rule })));
  const lost = [...refused.value.values()].filter(one => one.youth === youth && !rules.has(keyOf(one)));
  return (
    <>
      {lost.map(one => (
        <p key={one.rule} role="alert">
          {t("tick.refused", { name: one.name, title: one.title, why: one.why })}
        </p>
      ))}
    </>
  );
}
