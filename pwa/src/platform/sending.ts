/** Sends what waits: at the start, when the network comes back, when the app is shown again (iOS has no Background Sync). */
import { NetworkFailure, type Problem, problemIn, send, version } from "./http.ts";
import { type Entry, entries, mark, readQueue, remove, whenQueued } from "./queue.ts";

type Sent = (entry: Entry, answer: unknown) => void;
const listeners = new Set<Sent>();

/** Calls back each time a write arrived, with what the server answered. Answers the way to stop. */
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
    if (entry.state !== "waiting") held.add(entry.subject);
    else if (!held.has(entry.subject)) {
      const next = await sendOne(entry);
      if (next === "stop") return;
      if (next === "hold") held.add(entry.subject);
    }
  }
}

/** `stop`: nothing more can leave now. `hold`: later writes on the same subject wait for the person. */
async function sendOne(entry: Entry): Promise<"next" | "hold" | "stop"> {
  let answer: Response;
  try {
    answer = await send(requestOf(entry));
  } catch (error) {
    if (error instanceof NetworkFailure) return "stop";
    throw error;
  }
  if (answer.ok) {
    const body: unknown = await answer.json().catch(() => undefined);
    await remove(entry.id);
    for (const tell of listeners) tell(entry, body);
    return "next";
  }
  const problem = await problemIn(answer);
  // Not the write's fault: too early, too many, or a server in trouble. It stays as it is.
  if ([401, 423, 429].includes(problem.status) || problem.status >= 500) return "stop";
  // « déjà reçu »: an older sending of the same UUID arrived.
  if (problem.status === 409 && problem.code === ALREADY) {
    await remove(entry.id);
    for (const tell of listeners) tell(entry, undefined);
    return "next";
  }
  if (problem.code === IN_FLIGHT) return "stop";
  await mark(entry.id, problem.status === 412 ? "conflict" : "refused", refusal(problem));
  return "hold";
}

const ALREADY = "already_received";
const IN_FLIGHT = "in_flight";

function refusal({ status, code, detail, body }: Problem) {
  return { status, code, detail, body };
}

function requestOf(entry: Entry): Request {
  const headers = new Headers({ "Idempotency-Key": entry.id });
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

/** Is a write on this subject waiting? */
export function isWaiting(subject: string): boolean {
  return entries.value.some(entry => entry.subject === subject);
}
