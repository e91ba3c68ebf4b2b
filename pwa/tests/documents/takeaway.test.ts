import { expect, test, vi } from "vitest";
import { NetworkFailure, Problem } from "../../src/platform/http.ts";
import { readEverything } from "../../src/services/documents/takeaway.ts";

function pieces(...sizes: number[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(stream) {
      for (const size of sizes) stream.enqueue(new Uint8Array(size).fill(7));
      stream.close();
    },
  });
}

test("everything arrives as one file, and its size is told as it comes", async () => {
  vi.stubGlobal("fetch", async () => new Response(pieces(3_000_000, 3_000_000, 5)));
  const heard: number[] = [];
  const zip = await readEverything(bytes => heard.push(bytes), new AbortController().signal);
  expect(zip.size).toBe(6_000_005);
  expect(heard).toEqual([3_000_000, 6_000_000, 6_000_005]);
});

test("a cut in the middle is a cut, never half a file", async () => {
  const broken = new ReadableStream({
    pull(stream) {
      stream.enqueue(new Uint8Array(10));
      stream.error(new TypeError("network error"));
    },
  });
  vi.stubGlobal("fetch", async () => new Response(broken));
  const read = readEverything(() => undefined, new AbortController().signal);
  await expect(read).rejects.toBeInstanceOf(NetworkFailure);
});

test("a refusal says its code, so that the proof can be asked", async () => {
  const body = JSON.stringify({ code: "step_up_needed", detail: "Confirme que c'est bien toi." });
  vi.stubGlobal("fetch", async () => new Response(body, { status: 403 }));
  const read = readEverything(() => undefined, new AbortController().signal);
  await expect(read).rejects.toMatchObject({ code: "step_up_needed" });
  await expect(read).rejects.toBeInstanceOf(Problem);
});
