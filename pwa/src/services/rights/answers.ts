/** What one answered, once: read, changed with or without network, used by every screen that would ask again. */
import { api, unwrap } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";
import { bornBetween, type Person } from "./rule.ts";

export type Answers = {
  on: string;
  version: number;
  /** One's own answers, by question. */
  answers: Record<string, string>;
  /** What the file says already: never asked. */
  known: Record<string, string>;
  person: {
    birth_date: string;
    birth_precision: "day" | "month" | "year";
    care: "minor" | "adult" | "ended_recently" | "ended" | null;
    care_ended_on: string | null;
  };
};

/** Some answers; null takes one back. */
export type Change = Record<string, string | null>;

export const ANSWERS = "answers";
const ANSWERS_SUBJECT = "answers:me";

export function readAnswers(): Promise<Answers> {
  return unwrap<Answers>(api.GET("/api/v1/youths/me/answers"));
}

/** The answer to a question: what one said first, else what the file says. */
export function answerOf(answers: Answers | undefined, code: string): string | undefined {
  return answers?.answers[code] ?? answers?.known[code];
}

export function everything({ answers, known }: Answers): Record<string, string> {
  return { ...known, ...answers };
}

export function personOf({ person }: Answers): Person {
  const { birth_date, birth_precision, care } = person;
  return { ...bornBetween(birth_date, birth_precision), ...(care && { care }) };
}

/** The answers as they will be once the change has left. Pure. */
export function changed(before: Answers, change: Change): Answers {
  const kept = Object.entries({ ...before.answers, ...change }).filter(
    (one): one is [string, string] => one[1] !== null,
  );
  return { ...before, answers: Object.fromEntries(kept) };
}

/** Key by key: a phone that was away changes only what it answered. */
export function answersWrite(change: Change, label: string): Write {
  return {
    method: "PATCH",
    path: "/api/v1/youths/me/answers",
    body: { answers: change },
    subject: ANSWERS_SUBJECT,
    label,
  };
}

/** What one answered here and has not left yet, by question; the latest wins. Pure. */
export function unsaid(writes: readonly Pick<Write, "subject" | "body">[]): Change {
  const mine = writes.filter(one => one.subject === ANSWERS_SUBJECT);
  return Object.assign({}, ...mine.map(one => (one.body as { answers: Change }).answers));
}
