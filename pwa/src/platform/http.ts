/** The typed client of the API, and files sent as they are. */
import createClient from "openapi-fetch";
import type { paths } from "./api-types.ts";
import { leaving } from "./connectivity.ts";
import { newKey } from "./ids.ts";
import { NetworkFailure, problemOf } from "./problem.ts";
import { refused, send } from "./send.ts";

export { newKey } from "./ids.ts";
export { fileLost, NetworkFailure, Problem, sentence } from "./problem.ts";
export { problemIn, send, version } from "./send.ts";

/** The typed client. Paths and bodies come from openapi.json. */
export const api = createClient<paths>({ baseUrl: origin(), fetch: send });

function origin(): string {
  return typeof location === "undefined" ? "http://localhost" : location.origin;
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * The data of an answer; throws `Problem` for a refusal, `NetworkFailure` for no answer. Its type is the contract's;
 * a service that knows more than the contract says (which state follows this gesture) names its own: `unwrap<Open>(…)`.
 */
export async function unwrap<T = never, A = unknown>(
  asked: Promise<Answer<A>>,
): Promise<[T] extends [never] ? A : T> {
  const { data, error, response } = await asked;
  if (!response.ok) throw refused(problemOf(response, error));
  return data as [T] extends [never] ? A : T;
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
    const departure = leaving();
    const failed = (): void => {
      departure.unreached();
      reject(new NetworkFailure(undefined));
    };
    request.onerror = failed;
    request.ontimeout = failed;
    request.onabort = () => reject(new NetworkFailure(how.signal?.reason));
    how.signal?.addEventListener("abort", () => request.abort());
    request.onload = () => {
      departure.reached();
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
