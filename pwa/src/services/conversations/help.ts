/** Asking a person for help: « Je bloque », « Ça ne va pas ». */
import { api, unwrap } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";
import type { Target } from "./types.ts";

export type StuckReason = "not_clear" | "paper" | "refused" | "site" | "other";
export type UnwellLevel = "danger" | "today" | "week";
export const reasons: StuckReason[] = ["not_clear", "paper", "refused", "site", "other"];

type Who = { first_name: string; at: string };
export type HelpRequest = {
  id: string;
  youth: { id: string; first_name: string; last_name: string };
  kind: "stuck" | "unwell";
  level: StuckReason | UnwellLevel;
  at: string;
  /** Exclusive: somebody answers before this day. */
  answer_by: string;
  late: boolean;
  to: string | null;
  conversation_id: string | null;
  seen: Who | null;
  answered: Who | null;
};
export type Asked =
  | { kind: "stuck"; level: StuckReason; text: string; conversation_id: string; target?: Target }
  | { kind: "unwell"; level: UnwellLevel; text: string };

/** The name under which requests are kept on this phone. */
export const HELP = "help";
const PATH = "/api/v1/help-requests";

export function readHelp(): Promise<{ items: HelpRequest[] }> {
  return unwrap<{ items: HelpRequest[] }>(api.GET(PATH));
}

/** It may wait on the phone, and arrives once. */
export function askWrite(asked: Asked, at: Date, label: string): Write {
  return {
    method: "POST",
    path: PATH,
    body: { ...asked, said_at: at.toISOString() },
    subject: HELP,
    label,
  };
}

export function seeHelp(id: string): Promise<HelpRequest> {
  return unwrap<HelpRequest>(
    api.POST("/api/v1/help-requests/{request_id}/seen", { params: { path: { request_id: id } } }),
  );
}
