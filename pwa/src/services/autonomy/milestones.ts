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
  /** V read in a text, O openfisca, I deduced, M from memory, PROD our own mark. */
  confidence: string;
  source: string;
  /** Who owes it, or who asks. */
  actor: string;
  proofs: string[];
  if_missed: string;
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

/** One line of what was, or will be, owed on another day. */
export type Owed = Pick<
  Milestone,
  "rule" | "title" | "why" | "opens_on" | "due_on" | "state" | "certainty" | "article" | "checked_on"
>;

/** What was owed on a day: today's facts under the law of that day. */
export function readAsOf(youth: string, day: string): Promise<{ on: string; items: Owed[] }> {
  return unwrap<{ on: string; items: Owed[] }>(
    api.GET("/api/v1/youths/{youth_id}/milestones/as-of", {
      params: { path: { youth_id: youth }, query: { day } },
    }),
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
