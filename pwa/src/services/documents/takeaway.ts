/** Taking everything away, and bringing it back: a ZIP anyone can read without us (D537). */
import { NetworkFailure, problemIn, send, upload } from "../../platform/http.ts";

export type BroughtIn = { papers: number; versions: number; already: number; numbers: number };

const PIECE = 4 * 1024 * 1024;

/**
 * The whole safe as one ZIP, as it arrives. `onProgress` hears the bytes received. Received pieces become blobs as they
 * come: the browser may put them aside, so a full safe fits on a small phone.
 */
export async function readEverything(
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const answer = await send(
    new Request(new URL("/api/v1/safe/export", location.origin), {
      method: "POST",
      signal,
      headers: { Accept: "application/zip" },
    }),
  );
  if (!answer.ok) throw await problemIn(answer);
  const reader = answer.body?.getReader();
  if (!reader) return answer.blob();
  const stop = (): void => void reader.cancel();
  signal.addEventListener("abort", stop);
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  let all = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      waiting.push(value);
      held += value.length;
      all += value.length;
      onProgress(all);
      if (held < PIECE) continue;
      pieces.push(new Blob(waiting));
      waiting = [];
      held = 0;
    }
  } catch (cause) {
    throw new NetworkFailure(cause);
  } finally {
    signal.removeEventListener("abort", stop);
  }
  if (signal.aborted) throw new NetworkFailure(signal.reason);
  return new Blob([...pieces, ...waiting], { type: "application/zip" });
}

/** Hands a file over to the browser, which keeps it where the person keeps their files. */
export function saveAs(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Puts back what such a ZIP holds: papers, versions, dates, numbers. All of it or nothing. */
export function bringEverything(
  zip: Blob,
  onProgress: (sent: number, all: number) => void,
  signal: AbortSignal,
): Promise<BroughtIn> {
  const body = new Blob([zip], { type: "application/zip" });
  return upload<BroughtIn>("/api/v1/safe/import", body, { method: "POST", onProgress, signal });
}
