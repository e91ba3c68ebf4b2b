/** Interviews: what is owed, what is prepared, the one text both read, and two agreements. */
import { problemIn, send, version } from "../../platform/http.ts";
import type { Entry, Write } from "../../platform/queue.ts";

export type Kind = "seventeen" | "six_months" | "extra";
export type State = "open" | "reading" | "done" | "refused";
export type Meeting = { id: string; status: string; minutes: number; starts: string | null };
export type Short = {
  id: string;
  kind: Kind;
  title: string;
  title_young: string;
  state: State;
  asked_at: string;
  due_on: string | null;
  late: boolean;
  late_words: string;
  held_on: string | null;
  prepared_at: string | null;
  refused_on: string | null;
  done_at: string | null;
  appointment: Meeting | null;
};
export type Owed = {
  kind: Kind;
  rule: string;
  title: string;
  why: string;
  article: string;
  checked_on: string;
  confidence: string;
  due_on: string | null;
  done_on: string | null;
  late: boolean;
  late_words: string;
  concerned: "yes" | "no" | "to_check" | "unknown";
  standing: string | null;
  /** Its time has come, or comes within a month. */
  near: boolean;
};
export type Interviews = { items: Short[]; kinds: Owed[] };

/** `ask` and `shared` stand for the young person alone. */
export type Card = { code: string; title: string; ask?: string; text: string; shared?: boolean };
export type Topic = {
  code: string;
  title: string;
  say: string;
  article: string;
  confidence: string;
  to_check: boolean;
  written: boolean;
  card: string;
  fact: string;
  said: "yes" | "no" | "";
  note: string;
};
export type Sheet = {
  topics: Topic[];
  present: string[];
  late_reason: string;
  summary: string;
  following: string;
  corrections: { on: string; text: string }[];
};
export type Agreement = { who: string; side: "young" | "adult"; at: string; sha256: string };
export type Happened = { at: string; who: string; act: string; words: string };
export type Gesture =
  | "prepare"
  | "refuse"
  | "sheet"
  | "dates"
  | "reading"
  | "correct"
  | "acknowledge"
  | "close_alone"
  | "pdf";
export type Interview = Short & {
  youth: { id: string; first_name: string; last_name: string };
  version: number;
  why: string;
  article: string;
  source: string;
  checked_on: string;
  confidence: string;
  trusted_why: string;
  trusted_article: string;
  trusted?: "yes" | "no" | "";
  trusted_name?: string;
  cards: Card[];
  agreements: Agreement[];
  history: Happened[];
  text?: { heading: string; words: string }[];
  sha256?: string;
  paper_given_at?: string | null;
  about?: string[];
  sheet?: Sheet;
  gaps?: string[];
  /** Whether this professional opens the file of the young person. */
  file?: boolean;
  can: Gesture[];
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
      // What was typed still leaves when the page closes.
      keepalive: method === "PATCH",
    }),
  );
  if (!answer.ok) throw await problemIn(answer);
  return (await answer.json()) as T;
}

export const readInterviews = (youth: string): Promise<Interviews> =>
  ask("GET", `/youths/${youth}/interviews`);
export const readInterview = (id: string): Promise<Interview> => ask("GET", `/interviews/${id}`);
export const askInterview = (youth: string, kind: Kind): Promise<Interview> =>
  ask("POST", `/youths/${youth}/interviews`, { kind });

export type Dates = {
  proposals: { starts: string; minutes: number }[];
  place: { name?: string; address?: string };
  note: string;
};
export const offerDates = (id: string, dates: Dates): Promise<Interview> =>
  ask("POST", `/interviews/${id}/dates`, dates);

/** What changed of the sheet: the rest stays as it is on the server. */
export type SheetPatch = {
  held_on?: string;
  topics?: Record<string, { said?: Topic["said"]; note?: string }>;
  present?: string[];
  late_reason?: string;
  summary?: string;
  following?: string;
};
export const writeSheet = (one: Interview, patch: SheetPatch): Promise<Interview> =>
  ask("PATCH", `/interviews/${one.id}/sheet`, patch, one.version);
/** What was typed since a patch left: what it carried is no longer to send. Pure. */
export function leftToSend(typed: SheetPatch, sent: SheetPatch): SheetPatch {
  const left: SheetPatch = {};
  for (const name of ["present", "late_reason", "summary", "following"] as const)
    if (typed[name] !== undefined && typed[name] !== sent[name]) Object.assign(left, { [name]: typed[name] });
  const topics = Object.entries(typed.topics ?? {}).filter(
    ([code, line]) => line.said !== sent.topics?.[code]?.said || line.note !== sent.topics?.[code]?.note,
  );
  return topics.length > 0 ? { ...left, topics: Object.fromEntries(topics) } : left;
}
export const giveToRead = (one: Interview): Promise<Interview> =>
  ask("POST", `/interviews/${one.id}/reading`, undefined, one.version);
export const correct = (id: string, text: string): Promise<Interview> =>
  ask("POST", `/interviews/${id}/corrections`, { text });
export const acknowledge = (id: string, sha256: string): Promise<Interview> =>
  ask("POST", `/interviews/${id}/acknowledgement`, { sha256 });
export const closeAlone = (id: string, reason: string): Promise<Interview> =>
  ask("POST", `/interviews/${id}/closing`, { reason });
export const refuse = (id: string, words: string): Promise<Interview> =>
  ask("POST", `/interviews/${id}/refusal`, { words });
export const keepPaper = (id: string): Promise<Interview> => ask("PUT", `/interviews/${id}/paper`);
export const minutesHref = (id: string): string => `${API}/interviews/${id}/minutes.pdf`;

/** What a phone prepares: it leaves without network too. What is not named stays. */
export type Preparation = {
  cards?: Record<string, { text: string; shared: boolean }>;
  trusted?: "yes" | "no" | "";
  trusted_name?: string;
  ready?: boolean;
};
export const subjectOf = (id: string): string => `interview:${id}`;

export function preparationWrite(id: string, told: Preparation, label: string): Write {
  return {
    method: "PATCH",
    path: `${API}/interviews/${id}/preparation`,
    body: told,
    subject: subjectOf(id),
    label,
  };
}

/** The interview as this phone knows it: what still waits to leave is laid over what the server said. Pure. */
export function withWaiting(one: Interview, waiting: readonly Entry[]): Interview {
  let shown = one;
  for (const entry of waiting) {
    if (entry.subject !== subjectOf(one.id) || entry.state !== "waiting") continue;
    const told = entry.body as Preparation;
    shown = {
      ...shown,
      trusted: told.trusted ?? shown.trusted,
      trusted_name: told.trusted_name ?? shown.trusted_name,
      cards: shown.cards.map(card => ({ ...card, ...told.cards?.[card.code] })),
    };
  }
  return shown;
}

/** The interviews worth speaking of now. Pure. */
export function nowOwed({ kinds }: Interviews): Owed[] {
  return kinds.filter(one => one.standing || (one.near && one.concerned !== "no"));
}

/** Who agreed, on each side. Pure. */
export function agreed(one: Interview, side: Agreement["side"]): Agreement | undefined {
  return one.agreements.find(given => given.side === side);
}

/** « 14 h », « 17 h 30 »: the hour of a wall time. Pure. */
export function hourOf(wall: string): string {
  const [hour, minute] = wall.slice(11).split(":");
  return minute === "00" ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`;
}
