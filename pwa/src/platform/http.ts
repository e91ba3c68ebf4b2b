/** Every request to the API: the headers it must carry, the shape of its refusals, and what they mean for this phone. */
import createClient from "openapi-fetch";
import type { paths } from "./api-types.ts";
import { reached, unreached } from "./connectivity.ts";
import { newKey } from "./ids.ts";
import { NetworkFailure, type Problem, problemOf } from "./problem.ts";

export { newKey } from "./ids.ts";
export { fileLost, NetworkFailure, Problem, sentence } from "./problem.ts";

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
  try {
    const answer = await fetch(
      new Request(request, { headers, signal: giveUp.signal, credentials: "same-origin", cache: "no-store" }),
    );
    reached();
    return answer;
  } catch (cause) {
    if (!request.signal.aborted) unreached();
    throw new NetworkFailure(cause);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener("abort", cancel);
  }
}

/** The typed client. Paths and bodies come from openapi.json. */
export const api = createClient<paths>({ baseUrl: origin(), fetch: send });

function origin(): string {
  return typeof location === "undefined" ? "http://localhost" : location.origin;
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The data of an answer; throws `Problem` for a refusal, `NetworkFailure` for no answer. */
export async function unwrap<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok) return data as T;
  throw refused(problemOf(response, error));
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

export type Upload = {
  /** PUT names the object itself, so a file sent twice is one file. */
  method?: "PUT" | "POST";
  key?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Bytes gone, bytes in all. */
  onProgress?: (sent: number, all: number) => void;
};

/** Sends a file as the raw body: no form, so that no clear copy is spooled on the server. */
export function upload<T>(path: string, file: Blob, how: Upload = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch tells nothing of the progress of a body
    request.open(how.method ?? "PUT", path);
    request.setRequestHeader("X-Cap18", "1");
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.setRequestHeader("Idempotency-Key", how.key ?? newKey());
    for (const [name, value] of Object.entries(how.headers ?? {})) request.setRequestHeader(name, value);
    request.upload.onprogress = event => how.onProgress?.(event.loaded, event.total);
    const failed = (): void => {
      unreached();
      reject(new NetworkFailure(undefined));
    };
    request.onerror = failed;
    request.ontimeout = failed;
    request.onabort = () => reject(new NetworkFailure(how.signal?.reason));
    how.signal?.addEventListener("abort", () => request.abort());
    request.onload = () => {
      reached();
      const body = parsed(request.responseText);
      const ok = request.status >= 200 && request.status < 300;
      if (ok) resolve(body as T);
      else reject(refused(problemOf({ status: request.status, headers: headersOf(request) }, body)));
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  const wait = request.getResponseHeader("Retry-After");
  if (wait) headers.set("Retry-After", wait);
  return headers;
}
