/** Where one stands in each journey: read, kept on the phone, moved without network, never overwritten. */
import { api, unwrap } from "../../platform/http.ts";
import { keep, readKept } from "../../platform/kept.ts";
import type { Entry, Write } from "../../platform/queue.ts";
import { onSent } from "../../platform/sending.ts";
import type { Guide } from "./guides.ts";

export const STATES = ["todo", "doing", "sent", "waiting", "blocked", "finished"] as const;
export type State = (typeof STATES)[number];

export type StepState = {
  state: State;
  /** The day it came to be so. */
  since: string;
  version: number;
  by: "young" | "referent";
  note?: string;
};
export type FollowUp = {
  code: string;
  step: string;
  on: string;
  due: boolean;
  until: string;
  words: string;
  /** The journey to open instead. */
  go?: string;
};
export type Sight = { referent: boolean; mentor: boolean };
export type Progress = {
  code: string;
  seen_by: Sight;
  steps: Record<string, StepState>;
  follow_ups?: FollowUp[];
};

type ReasonCode =
  | "closes"
  | "follow"
  | "doing"
  | "blocked"
  | "way_round"
  | "turns_18"
  | "since_18"
  | "opens"
  | "open";
export type Reason = {
  code: ReasonCode;
  days?: number;
  date?: string;
  n?: number;
  journey?: string;
  follow_up?: string;
  words?: string;
};
export type Now = { journey: string; step: string; level: number; reason: Reason; due_on?: string };
export type Later = { journey: string; opens_on?: string; first?: string[] };

export type Steps = {
  on: string;
  journeys: Progress[];
  /** Absent for a mentor. */
  now?: Now[];
  waiting?: { journey: string; step: string }[];
  later?: Later[];
  /** By journey, the steps that do not concern this person. Absent for a mentor. */
  left?: Record<string, string[]>;
};
export type Change = {
  step: string;
  was: State;
  state: State;
  on: string;
  at: string;
  by: "young" | "referent";
  note?: string;
};

/** `youth` is an id, or `me`. */
export function readSteps(youth: string): Promise<Steps> {
  return unwrap<Steps>(api.GET("/api/v1/youths/{youth_id}/steps", { params: { path: { youth_id: youth } } }));
}

export async function readHistory(youth: string, journey: string): Promise<Change[]> {
  const path = { youth_id: youth, journey };
  const { items } = await unwrap<{ items: Change[] }>(
    api.GET("/api/v1/youths/{youth_id}/steps/{journey}/history", { params: { path } }),
  );
  return items;
}

const SUBJECT = "step:";

/** `step` empty: the whole journey. */
export function stepSubject(journey: string, step: string): string {
  return `${SUBJECT}${journey}/${step}`;
}

export type Said = {
  state: State;
  on: string;
  note?: string;
  /** Blocked: the referent reads it in a message, and has no second notice of it. */
  told?: boolean;
};

/** The write that moves a step: it may wait on the phone, and names the version it was made from. */
export function stepWrite(
  youth: string,
  at: { journey: string; step: string; version: number; title: string },
  said: Said,
): Write {
  return {
    method: "PUT",
    path: `/api/v1/youths/${youth}/steps/${at.journey}/${at.step}`,
    body: said,
    version: at.version,
    subject: stepSubject(at.journey, at.step),
    label: at.title,
  };
}

/** The write that says a whole journey is done already, or to do again. */
export function journeyWrite(
  guide: Pick<Guide, "code" | "title">,
  state: "finished" | "todo",
  on: string,
): Write {
  return {
    method: "PUT",
    path: `/api/v1/youths/me/steps/${guide.code}`,
    body: { state, on },
    subject: stepSubject(guide.code, ""),
    label: guide.title,
  };
}

/** The write that chooses who sees a journey. */
export function sightWrite(guide: Pick<Guide, "code" | "title">, sight: Sight): Write {
  return {
    method: "PUT",
    path: `/api/v1/youths/me/steps/${guide.code}/sight`,
    body: sight,
    subject: `sight:${guide.code}`,
    label: guide.title,
  };
}

/** A referent moves a step from their desk, at once. */
export function moveStep(
  youth: string,
  journey: string,
  step: string,
  read: number,
  said: Said,
): Promise<Progress> {
  return unwrap<Progress>(
    api.PUT("/api/v1/youths/{youth_id}/steps/{journey}/{step}", {
      params: { path: { youth_id: youth, journey, step } },
      headers: { "If-Match": `"${read}"` },
      body: { note: "", told: false, ...said },
    }),
  );
}

/** What the server answered about a journey takes its place among the others. Pure. */
export function withProgress(steps: Steps, progress: Progress): Steps {
  const others = steps.journeys.filter(one => one.code !== progress.code);
  return { ...steps, journeys: [...others, progress] };
}

/** The journey a write was about, as the server answers it; nothing from a closed phone. */
export function progressOf(entry: Pick<Entry, "subject">, answer: unknown): Progress | undefined {
  const ours = entry.subject.startsWith(SUBJECT) || entry.subject.startsWith("sight:");
  const found = answer as Progress | undefined;
  return ours && found?.code && found.steps ? found : undefined;
}

// Also when no screen of these is drawn: what is kept must not ask again for what arrived.
onSent((entry, answer) => {
  const found = progressOf(entry, answer);
  if (found) void keepArrived(found);
});

async function keepArrived(progress: Progress): Promise<void> {
  const kept = await readKept<Steps>("steps");
  if (kept) await keep("steps", withProgress(kept.value, progress));
}
