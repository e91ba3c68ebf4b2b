/** The dated rights and duties of one young person. */
import { api, unwrap } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";

export type MilestoneState = "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";

export type Milestone = {
  rule: string;
  title: string;
  /** Why it matters, in the reader's words. */
  why: string;
  /** What to do first. */
  gesture: string;
  opens_on: string;
  due_on: string | null;
  state: MilestoneState;
  certainty: "sure" | "to_check";
  applies: "yes" | "no" | "to_check";
  kind: string;
  article: string;
  checked_on: string;
  done_on: string | null;
  evidence?: string;
  waived_on: string | null;
  waived_reason?: string;
  reopened_reason?: string;
  version: number;
  urgency: number;
};

export type Milestones = { on: string; items: Milestone[] };

/** `youth` is an id, or `me`. */
export function readMilestones(youth: string): Promise<Milestones> {
  return unwrap<Milestones>(
    api.GET("/api/v1/youths/{youth_id}/milestones", { params: { path: { youth_id: youth } } }),
  );
}

export function milestoneSubject(rule: string): string {
  return `milestone:${rule}`;
}

/** The write that says a milestone is done: it may wait on the phone, and is never done twice. */
export function doneWrite(
  youth: string,
  { rule, title, version }: Pick<Milestone, "rule" | "title" | "version">,
  on: string,
  evidence: string,
): Write {
  return {
    method: "POST",
    path: `/api/v1/youths/${youth}/milestones/${rule}/done`,
    body: { on, evidence },
    version,
    subject: milestoneSubject(rule),
    label: title,
  };
}
