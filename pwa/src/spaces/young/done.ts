/** Saying that a milestone is done: kept on the phone at once, sent after the time to undo, once. */
import { online } from "../../platform/connectivity.ts";
import { type Entry, enqueue, entries } from "../../platform/queue.ts";
import { cancel } from "../../platform/sending.ts";
import { doneWrite, type Milestone, milestoneSubject } from "../../services/autonomy/milestones.ts";
import { toast } from "../../ui/index.ts";
import { t } from "./words.ts";

/** Undo lives before the request (DESIGN §11.11). */
export const UNDO = 10_000;

/** What this phone already says of a milestone, while the server has not answered. */
export function milestonePending(rule: string): Entry | undefined {
  return entries.value.find(entry => entry.subject === milestoneSubject(rule) && entry.state === "waiting");
}

/** What the server refused, or answered otherwise, for a milestone. */
export function milestoneAsked(rule: string): Entry | undefined {
  return entries.value.find(entry => entry.subject === milestoneSubject(rule) && entry.state !== "waiting");
}

/** The day this phone says it was done. */
export function dayOfEntry(entry: Entry): string {
  return (entry.body as { on: string }).on;
}

export async function sayDone(milestone: Milestone, on: string, evidence: string): Promise<void> {
  const id = await enqueue({ ...doneWrite("me", milestone, on, evidence), hold: UNDO });
  toast(online.value ? t("milestone.done.toast") : t("milestone.done.waits"), {
    seconds: UNDO / 1000,
    undo: () => {
      void cancel(id).then(() => toast(t("milestone.done.undone")));
    },
  });
}
