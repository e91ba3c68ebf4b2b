import { useEffect, useRef, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { Loaded } from "../../frame/index.ts";
import { online } from "../../platform/connectivity.ts";
import { settle } from "../../platform/queue.ts";
import type { Milestone, MilestoneState } from "../../services/autonomy/milestones.ts";
import { daysBetween, fullDate, longDate } from "../../text/dates.ts";
import {
  Actions,
  Button,
  Card,
  Doubt,
  Empty,
  Listen,
  Pill,
  Source,
  type Status,
  Waits,
  WhoSees,
} from "../../ui/index.ts";
import { DoneSheet } from "./DoneSheet.tsx";
import { dayOfEntry, milestoneAsked, milestonePending } from "./done.ts";
import { useMine } from "./mine.ts";
import { Page } from "./parts.tsx";
import { t } from "./words.ts";

const RIGHTS = "/jeune/droits";
const YEAR = 365;
/** What one asks for in the application: help after 18, to come back, an interview. */
const askedHere = ["M21", "M32", "M33"];
/** The duties an interview answers. */
const interviews = new Set(["M14", "M16", "M31"]);
/** The autonomy project. */
const PROJECT = "M15";

/** One right: what, why, by when, what to do first, where it comes from, what happened. */
export function MilestonePage() {
  const { params } = useRoute();
  const rule = params.rule ?? "";
  const { milestones } = useMine();
  const found = milestones.value?.items.find(item => item.rule === rule);
  return (
    <Page key={found ? "known" : "unknown"} title={found?.title ?? t("rights.title")} back={RIGHTS}>
      <Loaded of={milestones} skeleton={4}>
        {({ on }) =>
          found ? (
            <One milestone={found} on={on} />
          ) : (
            <Empty text={t("milestone.gone")} action={<Button href={RIGHTS}>{t("milestone.back")}</Button>} />
          )
        }
      </Loaded>
    </Page>
  );
}

const statuses: Record<MilestoneState, Status> = {
  open: "todo",
  late: "renew",
  later: "waiting",
  done: "finished",
  lost: "old",
  waived: "missing",
  not_concerned: "missing",
};

function One({ milestone, on }: { milestone: Milestone; on: string }) {
  const [ask, setAsk] = useState(false);
  const pending = milestonePending(milestone.rule);
  const doable =
    !pending && (milestone.state === "open" || milestone.state === "late" || milestone.state === "lost");
  return (
    <div class="stack">
      <div class="between" id="milestone-state">
        {pending ? <Pill status="finished" /> : <State milestone={milestone} />}
        <Listen
          text={[milestone.title, milestone.why, ...timing(milestone, on), milestone.gesture].join(". ")}
        />
      </div>
      {pending && (
        <p class="stack stack-2">
          {!online.value && <Waits />}
          <span>{t(online.value ? "milestone.done.leaves" : "milestone.done.waits")}</span>
        </p>
      )}
      <Asked milestone={milestone} />
      {milestone.state === "not_concerned" && (
        <p>
          {t("rights.not_concerned")} {t("rights.not_sure")}
        </p>
      )}
      <section class="part">
        <h2>{t(milestone.state === "not_concerned" ? "milestone.about" : "milestone.why")}</h2>
        <p>{milestone.why}</p>
      </section>
      {milestone.state !== "not_concerned" && !pending && (
        <section class="part">
          <h2>{t("milestone.when")}</h2>
          {timing(milestone, on).map(line => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
      {doable && (
        <section class="part">
          <h2>{t("milestone.first")}</h2>
          <p>
            <strong>{milestone.gesture}</strong>
          </p>
          {askedHere.includes(milestone.rule) && (
            <div>
              <Button href="/jeune/soutien">{t("milestone.ask")}</Button>
            </div>
          )}
          {interviews.has(milestone.rule) && (
            <Button href="/jeune/entretiens">{t("milestone.interview")}</Button>
          )}
          {milestone.rule === PROJECT && <Button href="/jeune/projet">{t("me.project")}</Button>}
        </section>
      )}
      {milestone.certainty === "to_check" && (
        <p class="cluster">
          <Doubt />
          <span>{t("milestone.doubt")}</span>
        </p>
      )}
      {doable && (
        <Actions>
          <Button kind="filled" wide onClick={() => setAsk(true)}>
            {t("milestone.done")}
          </Button>
        </Actions>
      )}
      <DoneSheet milestone={milestone} on={on} open={ask} onClose={() => setAsk(false)} />
      <History milestone={milestone} on={on} />
      <Source
        article={milestone.article}
        checkedOn={longDate(milestone.checked_on)}
        stale={daysBetween(milestone.checked_on, on) > YEAR}
      />
      <WhoSees>{t("milestone.sees")}</WhoSees>
    </div>
  );
}

function State({ milestone: { state } }: { milestone: Milestone }) {
  if (state === "open" || state === "done") return <Pill status={statuses[state]} />;
  return <Pill status={statuses[state]} label={t(`milestone.state.${state}`)} />;
}

/** When it can begin, until when, how many days are left. */
function timing({ state, opens_on, due_on, done_on }: Milestone, on: string): string[] {
  if (state === "done" && done_on) return [t("milestone.history.done", { date: fullDate(done_on) })];
  if (state === "waived") return [t("rights.waived")];
  if (state === "lost") return [t("milestone.lost")];
  if (state === "late" && due_on) return [t("milestone.passed", { date: fullDate(due_on) })];
  const begins = t(state === "later" ? "milestone.opens" : "milestone.opened", { date: fullDate(opens_on) });
  if (!due_on) return [begins, t("milestone.no_due")];
  const left = t("milestone.left", { n: daysBetween(on, due_on) });
  return [begins, t("milestone.due", { date: fullDate(due_on) }), ...(state === "open" ? [left] : [])];
}

/** The server refused what this phone said, or has another answer: the person chooses, nothing is overwritten. */
function Asked({ milestone }: { milestone: Milestone }) {
  const { milestones } = useMine();
  const entry = milestoneAsked(milestone.rule);
  // Another answer is already there: it is read, so that choosing knows its version; and again once chosen.
  const asked = entry?.id;
  const before = useRef<string>();
  useEffect(() => {
    if (asked !== before.current) void milestones.refresh();
    before.current = asked;
  }, [asked]);
  if (!entry) return null;
  if (entry.state === "refused")
    return (
      <Card>
        <p>{t("milestone.refused", { why: entry.answer?.detail ?? "" })}</p>
        <Button onClick={() => settle(entry.id, "theirs")}>{t("milestone.refused.drop")}</Button>
      </Card>
    );
  return (
    <Card>
      <p>
        <strong>{t("milestone.conflict")}</strong>
      </p>
      <Button onClick={() => settle(entry.id, "mine", milestone.version)}>
        {t("milestone.conflict.mine", { date: longDate(dayOfEntry(entry)) })}
      </Button>
      <Button onClick={() => settle(entry.id, "theirs")}>{t("milestone.conflict.theirs")}</Button>
    </Card>
  );
}

function History({ milestone, on }: { milestone: Milestone; on: string }) {
  const { opens_on, done_on, evidence, waived_reason, reopened_reason } = milestone;
  const lines = [
    opens_on <= on &&
      milestone.state !== "not_concerned" &&
      t("milestone.history.opened", { date: longDate(opens_on) }),
    waived_reason && t("milestone.history.waived", { reason: waived_reason }),
    reopened_reason && t("milestone.history.reopened", { reason: reopened_reason }),
    done_on && t("milestone.history.done", { date: longDate(done_on) }),
    evidence && t("milestone.history.evidence", { words: evidence }),
  ].filter((line): line is string => Boolean(line));
  if (lines.length === 0) return null;
  return (
    <details class="details">
      <summary>{t("milestone.history")}</summary>
      <ul class="stack stack-2">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
