/** The twelve events of a life on one file: those it tells, what one would bring, and saying it. */
import { api, unwrap, version } from "../../platform/http.ts";
import type { MilestoneState } from "../autonomy/milestones.ts";

export type EventId = `E${string}`;

/** A dated right or duty that an event brings: why, where it is written, what to do. */
export type Brought = {
  rule: string;
  title: string;
  why: string;
  opens_on: string;
  due_on: string | null;
  state: MilestoneState;
  certainty: "sure" | "to_check";
  article: string;
  checked_on: string;
  actor: string;
  proofs: string[];
  if_missed: string;
};

export type EventWords = {
  event: EventId;
  title: string;
  consequence: string;
  article: string;
  source: string;
  confidence: string;
  checked_on: string;
};

export type LifeEvent = EventWords & {
  known: boolean;
  day: string | null;
  certainty: "sure" | "to_check" | null;
  asks_birth: boolean;
  /** Legal bases the measure that begins may have; none: no measure begins. */
  bases: { value: string; label: string }[];
  dates: Brought[];
};

export type Change = Brought & { kind: "comes" | "moves" | "stops"; was_due_on: string | null };
export type Foreseen = EventWords & { changes: Change[] };
export type Said = { event: EventId; on: string; basis?: string; birth_date?: string };

const of = (youth: string) => ({ path: { youth_id: youth } });

export function readEvents(youth: string): Promise<LifeEvent[]> {
  return unwrap<{ items: LifeEvent[] }>(
    api.GET("/api/v1/youths/{youth_id}/events", { params: of(youth) }),
  ).then(({ items }) => items);
}

export function foresee(youth: string, said: Said): Promise<Foreseen> {
  return unwrap<Foreseen>(
    api.GET("/api/v1/youths/{youth_id}/events/foreseen", { params: { ...of(youth), query: said } }),
  );
}

/** `read`: the version of the file as it was read. */
export function sayEvent(youth: string, read: number, said: Said): Promise<LifeEvent[]> {
  return unwrap<{ items: LifeEvent[] }>(
    api.POST("/api/v1/youths/{youth_id}/events", {
      params: { ...of(youth), header: version(read) },
      headers: version(read),
      body: { ...said, basis: said.basis ?? null, birth_date: said.birth_date ?? null },
    }),
  ).then(({ items }) => items);
}
