/** One request: the headers it must carry, how long we wait, what a refusal means for this phone. */
import { leaving } from "./connectivity.ts";
import { newKey } from "./ids.ts";
import { NetworkFailure, type Problem, problemOf } from "./problem.ts";

/** How long we wait for an answer. A slow phone is helped by its own words, not by a page that hangs. */
const PATIENCE = 20_000;
const READS = new Set(["GET", "HEAD"]);

type Listener = (problem: Problem) => void;
let onLocked: Listener = () => undefined;
let onSignedOut: Listener = () => undefined;

/** What a 423 (the phone must give its code) and a 401 (the session is over) do; session.ts hands them over. */
export function whenRefused(locked: Listener, signedOut: Listener): void {
  onLocked = locked;
  onSignedOut = signedOut;
}

/** The header that says which version was edited: another edit in between answers 412. */
export function version(number: number): { "If-Match": string } {
  return { "If-Match": `"${number}"` };
}

/** fetch with our headers. Throws `NetworkFailure` when no answer came; a refusal is a normal answer here. */
export async function send(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set("X-Cap18", "1");
  if (!headers.has("Accept")) headers.set("Accept", "application/json");
  if (!READS.has(request.method) && !headers.has("Idempotency-Key")) headers.set("Idempotency-Key", newKey());
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE);
  const cancel = (): void => giveUp.abort();
  request.signal.addEventListener("abort", cancel);
  const departure = leaving();
  try {
    const answer = await fetch(
      new Request(request, { headers, signal: giveUp.signal, credentials: "same-origin", cache: "no-store" }),
    );
    departure.reached();
    return answer;
  } catch (cause) {
    if (!request.signal.aborted) departure.unreached();
    throw new NetworkFailure(cause);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener("abort", cancel);
  }
}

/** Tells the session what a refusal means for it, and hands the refusal back. */
export function refused(problem: Problem): Problem {
  if (problem.status === 423) onLocked(problem);
  if (problem.status === 401) onSignedOut(problem);
  return problem;
}

/** Reads the refusal of a raw answer. */
export async function problemIn(response: Response): Promise<Problem> {
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    body = undefined;
  }
  return refused(problemOf(response, body));
}
