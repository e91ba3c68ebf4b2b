/** One appointment, by the link of a reminder: no account, one small check, nothing else reachable. */
import { api, unwrap } from "../../platform/http.ts";
import type { Answer, Place, Status } from "./types.ts";

/** What is asked before anything shows: the parts of a birth date that are known. */
export type CheckKind = "day_month" | "month_year" | "year";
export type CheckAnswer = { day?: number; month?: number; year?: number };

export type Asked = { check: CheckKind; tries_left: number };
export type Shown = Asked & {
  first_name: string;
  revision: number;
  starts: string;
  ends: string;
  starts_at: string;
  zone: string;
  status: Status;
  title: string;
  place: Place;
  video: string;
  papers: { code: string; label: string }[];
  /** First names. */
  with: string[];
  young_answer: Answer;
  can: ("yes" | "no")[];
  call: { name: string; phone: string } | null;
  /** « C'est noté. Malik le sait. », after an answer. */
  said?: string;
};

/** Opening a link answers nothing: robots open links too. */
export function askCheck(secret: string): Promise<Asked> {
  return unwrap<Asked>(api.POST("/api/v1/answers/look", { body: { secret } }));
}

export function lookByLink(secret: string, check: CheckAnswer): Promise<Shown> {
  return unwrap<Shown>(api.POST("/api/v1/answers/look", { body: { secret, check } }));
}

export function answerByLink(
  secret: string,
  check: CheckAnswer,
  answer: "yes" | "no",
  revision: number,
): Promise<Shown> {
  return unwrap<Shown>(api.POST("/api/v1/answers", { body: { secret, check, answer, revision } }));
}
