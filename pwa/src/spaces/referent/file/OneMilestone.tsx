import type { FileMilestone } from "../../../services/desk/file.ts";
import { daysBetween, inDays, longDate } from "../../../text/dates.ts";
import { Button, Doubt, Pill, Source } from "../../../ui/index.ts";
import { todayHere } from "../DoneSheet.tsx";
import { Refusal } from "../parts.tsx";
import { held, keyOf, type Refused, refused } from "../ticking.ts";
import { t } from "../words.ts";
import { StatePill } from "./states.tsx";
import type { May } from "./YouthFile.tsx";

const YEAR = 365;

/** When: one sentence, with the days left and the full date. */
export function whenSentence(one: FileMilestone, on: string): string {
  if (one.done_on) return t("milestone.done_on", { date: longDate(one.done_on) });
  if (one.state === "waived")
    return one.waived_on ? t("milestone.waived_on", { date: longDate(one.waived_on) }) : t("state.waived");
  if (one.state === "not_concerned") return t("milestone.not_concerned");
  if (one.state === "later")
    return t("milestone.opens", {
      date: longDate(one.opens_on),
      in: inDays(daysBetween(on, one.opens_on)),
    });
  if (!one.due_on) return t("milestone.since", { date: longDate(one.opens_on) });
  const days = daysBetween(on, one.due_on);
  return t(days < 0 ? "milestone.was_due" : "milestone.due", {
    date: longDate(one.due_on),
    in: inDays(days),
  });
}

/** How sure the text itself is; nothing when it was read. */
function doubtOf(
  confidence: string,
): "milestone.conf.M" | "milestone.conf.I" | "milestone.conf.PROD" | undefined {
  if (confidence === "M") return "milestone.conf.M";
  if (confidence === "I") return "milestone.conf.I";
  return confidence === "PROD" ? "milestone.conf.PROD" : undefined;
}

/** One right or duty: where it stands, why this date, and its gestures. */
export function OneMilestone({
  youth,
  milestone: one,
  first,
  may,
  onDone,
  onWaive,
  onReopen,
}: {
  youth: string;
  milestone: FileMilestone;
  /** What is due first carries the filled button of the screen. */
  first: boolean;
  may: May;
  onDone: (typed?: Pick<Refused, "on" | "evidence">) => void;
  onWaive: () => void;
  onReopen: () => void;
}) {
  const key = keyOf({ youth, rule: one.rule });
  const waits = held.value.has(key);
  const no = refused.value.get(key);
  const open = one.state === "late" || one.state === "open" || one.state === "lost" || one.state === "later";
  const conf = doubtOf(one.confidence);
  const settled = one.state === "done" || one.state === "waived";
  return (
    <li class="milestone" data-state={one.state}>
      <div class="between">
        <h4>{one.title}</h4>
        <span class="cluster">
          {waits ? <Pill status="waiting" label={t("gesture.held")} /> : <StatePill state={one.state} />}
          {one.certainty === "to_check" && one.state !== "not_concerned" && <Doubt />}
        </span>
      </div>
      <p>{whenSentence(one, todayHere())}</p>
      {one.evidence && <p class="meta">{t("milestone.evidence", { text: one.evidence })}</p>}
      {one.waived_reason && <p class="meta">{t("milestone.reason", { text: one.waived_reason })}</p>}
      {one.reopened_reason && <p class="meta">{t("milestone.reopened", { text: one.reopened_reason })}</p>}
      <details>
        <summary>{t("milestone.why")}</summary>
        <div class="stack stack-2">
          <p>{one.why}</p>
          <Source
            article={one.article}
            checkedOn={longDate(one.checked_on)}
            stale={daysBetween(one.checked_on, todayHere()) > YEAR}
          />
          {conf && <p class="meta">{t(conf)}</p>}
          <p class="meta">{t("milestone.from", { text: one.source })}</p>
          <p class="meta">{t("milestone.who", { who: one.actor })}</p>
          <p class="meta">{t("milestone.proofs", { list: one.proofs.join(" ; ") })}</p>
          <p class="meta">{t("milestone.missed", { text: one.if_missed })}</p>
          {one.certainty === "to_check" && <p class="meta">{t("milestone.doubt")}</p>}
        </div>
      </details>
      {no && (
        <div class="stack stack-2">
          <Refusal>{t("tick.kept", { why: no.why })}</Refusal>
          <Button onClick={() => onDone(no)}>{t("tick.again")}</Button>
        </div>
      )}
      {!waits && (
        <div class="cluster no-print">
          {open && may.edit && !no && (
            <Button
              kind={first ? "filled" : "second"}
              onClick={() => onDone()}
              aria-label={t("milestone.do_done", { title: one.title })}
            >
              {t("gesture.done")}
            </Button>
          )}
          {open && may.edit && (
            <Button kind="quiet" onClick={onWaive} aria-label={t("milestone.do_waive", { title: one.title })}>
              {t("gesture.waive")}
            </Button>
          )}
          {settled && may.reopen && (
            <Button onClick={onReopen} aria-label={t("milestone.do_reopen", { title: one.title })}>
              {t("gesture.reopen")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
