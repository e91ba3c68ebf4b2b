/** Sends what waits: at the start, when the network comes back, when the app is shown again (iOS has no Background Sync). */
import { signal } from "@preact/signals";
import { now } from "./clock.ts";
import { fileLost, NetworkFailure, Problem, problemIn, send, upload, version } from "./http.ts";
import { type Entry, fileOf, land, mark, readQueue, remove, whenQueued } from "./queue.ts";
import { session } from "./session.ts";

type Sent = (entry: Entry, answer: unknown) => void | Promise<void>;
const listeners = new Set<Sent>();

/**
 * Calls back each time a write arrived, with what the server answered. A listener that reads again gives its promise:
 * the write stays in view until then. Answers the way to stop.
 */
export function onSent(listener: Sent): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let running: Promise<void> | undefined;
let again = false;

/** Sends everything that may leave now. Two calls at once make one sending; two tabs take turns. */
export function flush(): Promise<void> {
  if (running) {
    again = true;
    return running;
  }
  running = alone(sendAll).finally(() => {
    running = undefined;
    if (again) {
      again = false;
      void flush();
    }
  });
  return running;
}

async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request("cap18-queue", work);
}

async function sendAll(): Promise<void> {
  const held = new Set<string>();
  for (const entry of await readQueue()) {
    const age = now().getTime() - entry.at.getTime();
    const early = age < 0 ? 0 : (entry.hold ?? 0) - age; // a clock set back must not keep a write for ever
    if (early > 0) later(early);
    if (entry.state !== "waiting" || early > 0 || waitsForCode(entry)) held.add(entry.subject);
    else if (!held.has(entry.subject)) {
      const next = await sendOne(entry);
      if (next === "stop") return;
      if (next === "again") return comeBack();
      if (next === "hold") held.add(entry.subject);
    }
  }
}

/** A file goes into the safe, which only the code opens: the other writes do not wait for it. */
export function waitsForCode({ file, state }: Pick<Entry, "file" | "state">): boolean {
  const now = session.value;
  return file !== undefined && state === "waiting" && (now.state !== "open" || now.who.offline === true);
}

/** Comes back when the time to undo is over. */
function later(delay: number): void {
  setTimeout(() => void flush(), delay + 20);
}

const SOON = 5_000;
const RARELY = 5 * 60_000;
let pause = SOON;
let trying: ReturnType<typeof setTimeout> | undefined;

/** No answer, or a service in trouble: the browser will not say when it ends, so we try, less and less often. */
function comeBack(): void {
  clearTimeout(trying);
  trying = setTimeout(() => void flush(), pause);
  pause = Math.min(pause * 2, RARELY);
}

/**
 * `stop`: nothing more can leave before the code is given. `again`: the service did not answer as it should.
 * `hold`: later writes on the same subject wait for the person.
 */
type Next = "next" | "hold" | "stop" | "again";

async function sendOne(entry: Entry): Promise<Next> {
  let answer: unknown;
  try {
    answer = await carry(entry);
  } catch (error) {
    if (error instanceof NetworkFailure) return "again";
    if (error instanceof Problem) return afterRefusal(entry, error);
    throw error;
  }
  await arrived(entry, answer);
  return "next";
}

async function arrived(entry: Entry, answer: unknown): Promise<void> {
  pause = SOON;
  await land(entry, () => [...listeners].flatMap(tell => tell(entry, answer) ?? []));
}

async function afterRefusal(entry: Entry, problem: Problem): Promise<Next> {
  // Not the write's fault: too early, too many, or a server in trouble. It stays as it is.
  if (problem.status === 401 || problem.status === 423) return entry.file ? "hold" : "stop";
  if (problem.status === 429 || problem.status >= 500) return "again";
  // « déjà reçu »: an older sending of the same UUID arrived.
  if (problem.status === 409 && problem.code === ALREADY) {
    await arrived(entry, undefined);
    return "next";
  }
  if (problem.code === IN_FLIGHT) return "again";
  await mark(entry.id, problem.status === 412 ? "conflict" : "refused", refusal(problem));
  return "hold";
}

/** One request out: its answer, or the `Problem` or `NetworkFailure` that came instead. */
async function carry(entry: Entry): Promise<unknown> {
  if (entry.file) return carryFile(entry);
  const answer = await send(requestOf(entry));
  if (!answer.ok) throw await problemIn(answer);
  return answer.json().catch(() => undefined);
}

/** What is leaving now, in bytes, for the screen that shows it. */
export const progress = signal<{ id: string; sent: number; all: number } | undefined>(undefined);
const cuts = new Map<string, AbortController>();

async function carryFile(entry: Entry): Promise<unknown> {
  const cut = new AbortController();
  cuts.set(entry.id, cut);
  const tell = (sent: number, all: number): void => {
    progress.value = { id: entry.id, sent, all };
  };
  try {
    return await upload(entry.path, await opened(entry), {
      method: entry.method === "POST" ? "POST" : "PUT",
      key: entry.id,
      headers: entry.headers ?? {},
      signal: cut.signal,
      onProgress: tell,
    });
  } finally {
    cuts.delete(entry.id);
    progress.value = undefined;
  }
}

async function opened(entry: Entry): Promise<Blob> {
  try {
    return await fileOf(entry);
  } catch {
    throw fileLost();
  }
}

/** The person takes a write back: it stops leaving, and goes from this phone. */
export async function cancel(id: string): Promise<void> {
  cuts.get(id)?.abort();
  await remove(id);
  void flush();
}

const ALREADY = "already_received";
const IN_FLIGHT = "in_flight";

function refusal({ status, code, detail, body }: Problem) {
  return { status, code, detail, body };
}

function requestOf(entry: Entry): Request {
  const headers = new Headers({ ...entry.headers, "Idempotency-Key": entry.id });
  if (entry.version !== undefined) headers.set("If-Match", version(entry.version)["If-Match"]);
  const body = entry.body === undefined ? undefined : JSON.stringify(entry.body);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  return new Request(new URL(entry.path, location.origin), { method: entry.method, headers, body });
}

/** Starts sending at each stored write, and once now. */
export function startSending(): void {
  whenQueued(() => void flush());
  void flush();
}
