/** A young person's file on its way from a referent to another. */
import { api, unwrap, version } from "../../platform/http.ts";
import type { Named } from "./giving.ts";

export type HandoverKind = "planned" | "temporary" | "urgent";
export type HandoverState =
  | "draft"
  | "with_young"
  | "to_sign"
  | "to_accept"
  | "to_read"
  | "done"
  | "cancelled";
export type Gesture =
  | "write"
  | "ask"
  | "sign"
  | "accept"
  | "read"
  | "cancel"
  | "answer"
  | "thread"
  | "history";
export type Fact = { text: string; on: string | null; note: string };
export type Section = "where" | "matters" | "dates" | "steps" | "papers" | "people" | "words";
export type HandoverLine = {
  id: string;
  kind: HandoverKind;
  state: HandoverState;
  youth: Named;
  from: Named | null;
  to: Named;
  starts_on: string;
  /** A cover: first day without the one who takes over. */
  ends_on: string | null;
  created_at: string;
  asked_at: string | null;
  answered_at: string | null;
  from_signed_at: string | null;
  to_signed_at: string | null;
  opened_at: string | null;
  read_at: string | null;
  thread_ok: boolean;
  can: Gesture[];
  version: number;
};
export type HandoverText = {
  made_on: string;
  where: string;
  matters: string;
  /** The young person's own words. */
  words: string;
  facts: Record<"where" | "dates" | "steps" | "papers" | "people", Fact[]>;
  sections: Section[];
  sha256: string;
};
/** `text` is null for a lead, who follows without reading. */
export type Handover = HandoverLine & { text: HandoverText | null };
export type Start = { kind: HandoverKind; to_id: string; starts_on: string; ends_on?: string };
export type FormerMessage = { id: string; at: string; first_name: string; young: boolean; text: string };

const one = (id: string) => ({ params: { path: { handover_id: id } } });

export function readHandovers(youth?: string): Promise<{ on: string; items: HandoverLine[] }> {
  return unwrap(
    api.GET("/api/v1/handovers", { params: { query: youth ? { youth_id: youth } : {} } }),
  ) as Promise<{ on: string; items: HandoverLine[] }>;
}

export function readHandover(id: string): Promise<Handover> {
  return unwrap<Handover>(api.GET("/api/v1/handovers/{handover_id}", one(id)));
}

export async function readColleagues(youth: string): Promise<(Named & { back_on: string | null })[]> {
  const { items } = await unwrap<{ items: (Named & { back_on: string | null })[] }>(
    api.GET("/api/v1/youths/{youth_id}/handovers/referents", { params: { path: { youth_id: youth } } }),
  );
  return items;
}

export function startHandover(youth: string, told: Start): Promise<Handover> {
  return unwrap<Handover>(
    api.POST("/api/v1/youths/{youth_id}/handovers", { params: { path: { youth_id: youth } }, body: told }),
  );
}

const read = (id: string, at: number) => ({
  params: { path: { handover_id: id }, header: version(at) },
  headers: version(at),
});

export function writeSheet(
  handover: HandoverLine,
  told: { where: string; matters: string },
): Promise<Handover> {
  return unwrap<Handover>(
    api.PATCH("/api/v1/handovers/{handover_id}", { ...read(handover.id, handover.version), body: told }),
  );
}

export function refreshFacts(handover: HandoverLine): Promise<Handover> {
  return unwrap<Handover>(
    api.POST("/api/v1/handovers/{handover_id}/refresh", read(handover.id, handover.version)),
  );
}

export function askYoung(id: string): Promise<Handover> {
  return unwrap<Handover>(api.POST("/api/v1/handovers/{handover_id}/ask", one(id)));
}

export function cancelHandover(id: string): Promise<Handover> {
  return unwrap<Handover>(api.POST("/api/v1/handovers/{handover_id}/cancel", one(id)));
}

export function answerHandover(id: string, words: string, thread: boolean): Promise<Handover> {
  return unwrap<Handover>(
    api.PUT("/api/v1/handovers/{handover_id}/words", { ...one(id), body: { words, thread } }),
  );
}

export function allowThread(id: string, allowed: boolean): Promise<Handover> {
  return unwrap<Handover>(
    api.PUT("/api/v1/handovers/{handover_id}/thread", { ...one(id), body: { allowed } }),
  );
}

/** What is signed is the very text that was read. */
export function signSheet(id: string, sha256: string): Promise<Handover> {
  return unwrap<Handover>(api.POST("/api/v1/handovers/{handover_id}/sign", { ...one(id), body: { sha256 } }));
}

export function proveRead(id: string, sha256: string, sections: Section[]): Promise<Handover> {
  return unwrap<Handover>(
    api.POST("/api/v1/handovers/{handover_id}/read", { ...one(id), body: { sha256, sections } }),
  );
}

export async function readFormerThread(id: string): Promise<FormerMessage[]> {
  const { items } = await unwrap<{ items: FormerMessage[] }>(
    api.GET("/api/v1/handovers/{handover_id}/thread", one(id)),
  );
  return items;
}
