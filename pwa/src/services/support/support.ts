/** Help after 18: what one may ask for and until when, what was asked, what was answered. */
import { NetworkFailure, problemIn, send, version } from "../../platform/http.ts";
import type { Entry, Write } from "../../platform/queue.ts";

export type Kind = "return" | "young_adult" | "interview";
export const NEEDS = ["home", "money", "study", "work", "health", "papers", "alone", "other"] as const;
export type Need = (typeof NEEDS)[number];
export const PARTS = ["care", "people", "steps"] as const;
export type Part = (typeof PARTS)[number];

/** When one may ask. `last_on`: the last sure day. */
export type Window = {
  opens_on: string;
  last_on: string;
  days_left: number;
  open: boolean;
  certain: boolean;
};
export type Past = Record<Part, string[]>;
export type Care = {
  state: "in_care" | "left" | "unknown";
  left_on: string | null;
  contract_ends_on: string | null;
};
export type Answer = {
  decision: "yes" | "no";
  decided_on: string;
  starts_on: string | null;
  last_on: string | null;
  reasons: string;
  plan: string;
  signed_by: string;
  contest_until: string | null;
  remedies?: Remedies;
};
type Spoken = { tu: string; vous: string };
export type Remedy = {
  code: string;
  title: Spoken;
  text: Spoken;
  until: string | null;
  /** The application writes the letter. */
  letter: boolean;
  article: string;
  checked_on: string;
  doubt: string;
};
export type Remedies = { steps: Remedy[]; contacts: string[] };
export type Happened = {
  at: string;
  act: "asked" | "added" | "received" | "answered" | "withdrawn";
  by: string;
};
export type Asked = {
  id: string;
  kind: Kind;
  state: "sent" | "received" | "answered" | "withdrawn";
  tonight: boolean;
  asked_at: string;
  asked_on: string;
  due_on: string;
  silent_on: string;
  needs: Need[];
  message: string;
  reach: string;
  history: Past;
  events: Happened[];
  version: number;
  answer?: Answer;
  /** The interview a yes opened. */
  interview_id?: string;
};

/** One's own page. */
export type Mine = {
  on: string;
  care: Care;
  /** The former team that keeps one's name. */
  after: { team: string; since: string } | null;
  /** Whom to call once care is over: kinds of the département's own lines, then national ids, in order. */
  turn_to: { local: string[]; national: string[] } | null;
  windows: Record<Kind, Window>;
  answer_days: Record<Kind, number>;
  past: Past;
  requests: Asked[];
};

/** A line of « Retours et demandes ». */
export type Line = {
  id: string;
  young: { id: string; first_name: string; last_name: string };
  age: number;
  kind: Kind;
  state: Asked["state"];
  waits: boolean;
  tonight: boolean;
  asked_on: string;
  due_on: string;
  late: boolean;
  days: number;
  days_left: number;
  decision: "yes" | "no" | null;
  decided_on: string | null;
};
/** Somebody who left, whom the team keeps in mind until 21. */
export type KeptInMind = {
  young: { id: string; first_name: string; last_name: string };
  left_on: string;
  until: string;
  interview_due_on: string | null;
  interview_done_on: string | null;
  interview_late: boolean;
  interview_id: string | null;
  /** Whether the reader may say that care went on. */
  may_go_on: boolean;
};
export type Queue = { on: string; waiting: number; items: Line[]; after: KeptInMind[] };

/** A request as its team reads it. */
export type ToAnswer = Asked & {
  young: { id: string; first_name: string; last_name: string; birth_date: string };
  care: Care;
  window: Window;
  /** Whether the reader may open the file too. */
  file: boolean;
};

const API = "/api/v1";

async function ask<T>(method: string, path: string, body?: unknown, at?: number): Promise<T> {
  const headers = new Headers(at === undefined ? {} : version(at));
  if (body !== undefined) headers.set("Content-Type", "application/json");
  const answer = await send(
    new Request(new URL(API + path, location.origin), {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    }),
  );
  if (!answer.ok) throw await problemIn(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export const readMine = (): Promise<Mine> => ask("GET", "/youths/me/support");
export const readQueue = (): Promise<Queue> => ask("GET", "/support-requests");
export const readToAnswer = (id: string): Promise<ToAnswer> => ask("GET", `/support-requests/${id}`);
export const sayReceived = (id: string): Promise<ToAnswer> => ask("POST", `/support-requests/${id}/receipt`);

/** The care of somebody who left went on after all; `endsOn` exclusive. */
export const careGoesOn = (youth: string, endsOn: string | null): Promise<void> =>
  ask("POST", `/youths/${youth}/care-goes-on`, { ends_on: endsOn });
/** One's former team forgets one's name. */
export const objectToAfterCare = (): Promise<void> => ask("DELETE", "/youths/me/after-care");

/** The letters of a request: itself with its receipt, or what contests its refusal. */
export const letterHref = (id: string, which: "letter" | "contest" = "letter"): string =>
  `${API}/support-requests/${id}/${which}.pdf`;

/** The PDF. Throws `Problem`, or `NetworkFailure` without network. */
export async function drawLetter(id: string, which: "letter" | "contest"): Promise<Blob> {
  const answer = await send(
    new Request(new URL(letterHref(id, which), location.origin), { headers: { Accept: "application/pdf" } }),
  );
  if (!answer.ok) throw await problemIn(answer);
  try {
    return new Blob([await answer.arrayBuffer()], { type: "application/pdf" });
  } catch (cause) {
    throw new NetworkFailure(cause);
  }
}

export type Decision = {
  decision: "yes" | "no";
  decided_on: string;
  signed_by: string;
  reasons?: string;
  plan?: string;
  starts_on?: string;
  last_on?: string;
};

export const noteDecision = (one: ToAnswer, told: Decision): Promise<ToAnswer> =>
  ask("POST", `/support-requests/${one.id}/answer`, told, one.version);

export type Wish = {
  kind: Kind;
  needs: Need[];
  message: string;
  reach: string;
  history: Part[];
  tonight: boolean;
};

export function bareWish(kind: Kind): Wish {
  return { kind, needs: [], message: "", reach: "", history: [], tonight: false };
}

/** What was asked, to complete it. */
export function wishOf(one: Asked): Wish {
  const history = PARTS.filter(part => one.history[part].length > 0);
  return {
    kind: one.kind,
    needs: one.needs,
    message: one.message,
    reach: one.reach,
    history,
    tonight: one.tonight,
  };
}

export const subjectOf = (kind: Kind): string => `support:${kind}`;

/** Asking leaves without network too: it waits on the phone. */
export function wishWrite(wish: Wish, label: string, hold: number): Write {
  return {
    method: "POST",
    path: `${API}/support-requests`,
    body: wish,
    subject: subjectOf(wish.kind),
    label,
    hold,
  };
}

export function withdrawWrite(one: Asked, label: string, hold: number): Write {
  return {
    method: "DELETE",
    path: `${API}/support-requests/${one.id}`,
    subject: subjectOf(one.kind),
    label,
    hold,
  };
}

/** What this phone asks and the server has not heard yet. Pure. */
export function waitingFor(kind: Kind, waiting: readonly Entry[]): Entry | undefined {
  return waiting.filter(one => one.subject === subjectOf(kind) && one.state === "waiting").at(-1);
}

/** The request of a kind that waits for its answer. Pure. */
export function openRequest(mine: Mine, kind: Kind): Asked | undefined {
  return mine.requests.find(one => one.kind === kind && (one.state === "sent" || one.state === "received"));
}
