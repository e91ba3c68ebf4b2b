import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromBase64url } from "../../src/platform/bytes.ts";
import { database } from "../../src/platform/db.ts";
import { beginEnrolment, finishEnrolment, isEnrolled } from "../../src/platform/enrolment.ts";
import { createDevice, removeDevice, slotOfPhone } from "../../src/platform/local-seal.ts";
import { enqueue, entries, fileOf, readQueue, refusals, waiting } from "../../src/platform/queue.ts";
import { cancel, flush, waitsForCode } from "../../src/platform/sending.ts";
import { session } from "../../src/platform/session.ts";

const write = (id: string) => ({
  method: "PUT" as const,
  path: `/api/v1/documents/${id}/content`,
  subject: `paper:${id}`,
  label: "Carte d'identité",
  headers: { "X-Cap18-Paper": "e30" },
});

type Sent = { path: string; headers: Record<string, string>; body: Blob };

/** XMLHttpRequest as a phone meets it: cut, or answered by this status. */
function carrier(answer: number | "cut"): Sent[] {
  const sent: Sent[] = [];
  class Carrier {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    status = 0;
    responseText = "{}";
    onload?: () => void;
    onerror?: () => void;
    private path = "";
    private headers: Record<string, string> = {};
    open(_: string, path: string): void {
      this.path = path;
    }
    setRequestHeader(name: string, value: string): void {
      this.headers[name] = value;
    }
    getResponseHeader(): null {
      return null;
    }
    abort(): void {}
    send(body: Blob): void {
      sent.push({ path: this.path, headers: this.headers, body });
      this.upload.onprogress?.({ loaded: body.size, total: body.size });
      if (answer === "cut") this.onerror?.();
      else {
        this.status = answer;
        this.onload?.();
      }
    }
  }
  vi.stubGlobal("XMLHttpRequest", Carrier);
  return sent;
}

const photo = new Blob(["CANARY-PIXELS"], { type: "image/jpeg" });

beforeEach(async () => {
  await removeDevice();
  entries.value = [];
  await createDevice();
  session.value = { state: "open", who: { role: "young" } };
});
afterEach(() => vi.unstubAllGlobals());

test("a file waits sealed, and opens again after the app was closed", async () => {
  carrier("cut");
  await enqueue(write("a"), undefined, { file: photo, id: "a" });
  await flush();
  const row = await (await database()).get("files", "a");
  expect(new TextDecoder().decode(row?.body)).not.toContain("CANARY");
  entries.value = [];
  const [entry] = await readQueue();
  expect(waiting.value).toBe(1);
  expect(entry && (await (await fileOf(entry)).text())).toBe("CANARY-PIXELS");
});

test("a file that arrived leaves nothing on the phone, and carried its key and its headers", async () => {
  const sent = carrier(200);
  await enqueue(write("a"), undefined, { file: photo, id: "a" });
  await flush();
  expect(sent[0]).toMatchObject({
    path: "/api/v1/documents/a/content",
    headers: { "Idempotency-Key": "a", "X-Cap18-Paper": "e30", "Content-Type": "image/jpeg" },
  });
  expect(await (await database()).count("files")).toBe(0);
  expect(entries.value).toEqual([]);
});

test("a refused file stays with its reason; taken back, it goes from the phone", async () => {
  carrier(415);
  await enqueue(write("a"), undefined, { file: photo, id: "a" });
  await flush();
  expect(refusals.value).toHaveLength(1);
  await cancel("a");
  expect(await (await database()).count("files")).toBe(0);
});

const closed = [
  ["closed", { state: "known", role: "young" }],
  ["opened by its own key alone", { state: "open", who: { role: "young", offline: true } }],
] as const;

test.each(closed)(
  "on a phone that is %s, a paper waits for the code and a tick does not wait for it",
  async (_, state) => {
    const sent = carrier(200);
    const asked = vi.fn(async () => Response.json({}));
    vi.stubGlobal("fetch", asked);
    session.value = state;
    await enqueue(write("a"), undefined, { file: photo, id: "a" });
    await enqueue({ method: "POST", path: "/api/v1/milestones/m/done", subject: "milestone:m", label: "x" });
    await flush();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(sent).toHaveLength(0);
    expect(entries.value.map(entry => [entry.id, waitsForCode(entry)])).toEqual([["a", true]]);
    session.value = { state: "open", who: { role: "young" } };
    await flush();
    expect(sent).toHaveLength(1);
    expect(entries.value).toEqual([]);
  },
);

test("a server that closed meanwhile keeps the paper here, and lets the ticks through", async () => {
  carrier(423);
  const asked = vi.fn(async () => Response.json({}));
  vi.stubGlobal("fetch", asked);
  await enqueue(write("a"), undefined, { file: photo, id: "a" });
  await enqueue({ method: "POST", path: "/api/v1/milestones/m/done", subject: "milestone:m", label: "x" });
  await flush();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(entries.value.map(entry => [entry.id, entry.state])).toEqual([["a", "waiting"]]);
});

test("a gesture one may undo does not leave before its time, even if the app was closed", async () => {
  const asked = vi.fn(async () => Response.json({}));
  vi.stubGlobal("fetch", asked);
  const id = await enqueue({
    method: "DELETE",
    path: "/api/v1/documents/a",
    subject: "a",
    label: "x",
    hold: 60_000,
  });
  await flush();
  expect(asked).not.toHaveBeenCalled();
  await cancel(id);
  await enqueue({ method: "DELETE", path: "/api/v1/documents/b", subject: "b", label: "x", hold: 30 });
  await flush();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
});

test("an enrolment cut in the middle is sent again with the same key and the same salt", async () => {
  await removeDevice();
  const first = await beginEnrolment();
  expect(await beginEnrolment()).toEqual(first);
  expect(fromBase64url(first.salt)).toHaveLength(16);
  expect(await isEnrolled()).toBe(false);
  await finishEnrolment("slot-1");
  expect(await isEnrolled()).toBe(true);
  expect(await slotOfPhone()).toBe("slot-1");
});
