import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "../../src/platform/db.ts";
import { readKept } from "../../src/platform/kept.ts";
import { closeLocal, createDevice, removeDevice, setLocalCode } from "../../src/platform/local-seal.ts";
import {
  conflicts,
  enqueue,
  entries,
  readQueue,
  refusals,
  settle,
  waiting,
} from "../../src/platform/queue.ts";
import { flush, onSent } from "../../src/platform/sending.ts";

type Seen = { key: string | null; path: string; match: string | null; body: unknown };

/** The network, as this phone meets it: each request is answered by the next of `answers`, or by 200. */
function network(...answers: (Response | "cut")[]): Seen[] {
  const seen: Seen[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    seen.push({
      key: request.headers.get("Idempotency-Key"),
      path: new URL(request.url).pathname,
      match: request.headers.get("If-Match"),
      body: await request.json().catch(() => undefined),
    });
    const answer = answers.shift() ?? Response.json({});
    if (answer === "cut") throw new TypeError("Failed to fetch");
    return answer;
  });
  return seen;
}

const refusal = (status: number, code: string, more: object = {}): Response =>
  Response.json({ status, code, detail: `refus ${code}`, ...more }, { status });

const tick = (rule: string, version?: number) => ({
  method: "POST" as const,
  path: `/api/v1/youths/me/milestones/${rule}/done`,
  body: { rule },
  version,
  subject: `milestone:${rule}`,
  label: `Étape ${rule}`,
});

beforeEach(async () => {
  await removeDevice();
  entries.value = [];
  await createDevice();
});
afterEach(() => vi.unstubAllGlobals());

describe("writes made without network", () => {
  test("made while the queue is being read are shown once, and none is lost", async () => {
    network(...Array.from({ length: 40 }, () => "cut" as const));
    const kept = Array.from({ length: 8 }, async (_, n) => {
      await Promise.all([readQueue(), enqueue(tick(`M${n}`)), readQueue()]);
    });
    await Promise.all(kept);
    const subjects = entries.value.map(one => one.subject).sort();
    expect(subjects).toEqual(Array.from({ length: 8 }, (_, n) => `milestone:M${n}`));
  });

  test("stay visible, in order, and survive the app being closed", async () => {
    network("cut", "cut");
    await enqueue(tick("M14"));
    await enqueue(tick("M22"));
    await flush();
    entries.value = [];
    await readQueue();
    expect(waiting.value).toBe(2);
    expect(entries.value.map(entry => entry.label)).toEqual(["Étape M14", "Étape M22"]);
  });

  test("need no code, and are not readable in the phone's storage", async () => {
    await setLocalCode("402917", 1_000);
    closeLocal();
    await enqueue({ ...tick("M14"), body: { words: "CANARY" } });
    const [row] = await (await database()).getAll("outbox");
    expect(new TextDecoder().decode(row?.body)).not.toContain("CANARY");
    expect(Object.keys(row ?? {}).sort()).toEqual(["at", "body", "id", "iv", "seq", "state", "tries"]);
  });

  test("leave once each, in the order they were made, and the screen is told", async () => {
    const seen = network();
    const told: string[] = [];
    const stop = onSent(entry => void told.push(entry.subject));
    await enqueue(tick("M14", 3));
    await enqueue(tick("M22"));
    await Promise.all([flush(), flush(), flush()]);
    stop();
    expect(seen.map(request => request.body)).toEqual([{ rule: "M14" }, { rule: "M22" }]);
    expect(seen[0]?.match).toBe('"3"');
    expect(seen[1]?.match).toBeNull();
    expect(told).toEqual(["milestone:M14", "milestone:M22"]);
    expect(waiting.value).toBe(0);
  });

  test("are sent again under the same UUID when the answer was lost", async () => {
    const seen = network("cut");
    const id = await enqueue(tick("M14"));
    await flush();
    await flush();
    expect(seen.map(request => request.key)).toEqual([id, id]);
    expect(waiting.value).toBe(0);
  });

  test("arrived, stay in view until the screen has read what they changed, and leave once", async () => {
    const seen = network();
    let read = (): void => undefined;
    const stop = onSent(
      () =>
        new Promise(done => {
          read = done;
        }),
    );
    await enqueue(tick("M14"));
    await flush();
    await readQueue();
    await flush();
    expect(entries.value.map(one => one.subject)).toEqual(["milestone:M14"]);
    expect(await (await database()).count("outbox")).toBe(0);
    read();
    await vi.waitFor(() => expect(entries.value).toEqual([]));
    stop();
    expect(seen).toHaveLength(1);
  });

  test("already received is arrived", async () => {
    network(refusal(409, "already_received"));
    await enqueue(tick("M14"));
    await flush();
    expect(entries.value).toEqual([]);
  });

  test.each([401, 423, 429, 500, 503])("a %i keeps everything for the next time", async status => {
    const seen = network(refusal(status, "x"));
    await enqueue(tick("M14"));
    await enqueue(tick("M22"));
    await flush();
    expect(seen).toHaveLength(1);
    expect(waiting.value).toBe(2);
  });

  test("the record shown and the write are kept together", async () => {
    await setLocalCode("402917", 1_000);
    await enqueue(tick("M14"), { name: "milestone:M14", value: { state: "done" } });
    expect((await readKept("milestone:M14"))?.value).toEqual({ state: "done" });
    expect(await (await database()).count("outbox")).toBe(1);
  });
});

describe("a conflict", () => {
  test("is kept, shown, and holds later writes on the same subject, not the others", async () => {
    const seen = network(refusal(412, "stale_version", { current: { version: 5 } }));
    await enqueue(tick("M14", 3));
    await enqueue(tick("M14", 4));
    await enqueue(tick("M22"));
    await flush();
    expect(seen.map(request => request.path.split("/").at(-2))).toEqual(["M14", "M22"]);
    expect(conflicts.value).toHaveLength(1);
    expect(conflicts.value[0]?.answer).toMatchObject({ status: 412, body: { current: { version: 5 } } });
    await flush();
    expect(seen).toHaveLength(2);
  });

  test("« mine » is sent over the version just seen", async () => {
    const seen = network(refusal(412, "stale_version"));
    const id = await enqueue(tick("M14", 3));
    await flush();
    await settle(id, "mine", 5);
    await flush();
    expect(seen.map(request => request.match)).toEqual(['"3"', '"5"']);
    expect(entries.value).toEqual([]);
  });

  test("« theirs » sends nothing", async () => {
    const seen = network(refusal(412, "stale_version"));
    const id = await enqueue(tick("M14", 3));
    await flush();
    await settle(id, "theirs");
    await flush();
    expect(seen).toHaveLength(1);
    expect(entries.value).toEqual([]);
  });
});

test("a refused write stays with the reason, and what was typed", async () => {
  network(refusal(422, "invalid"));
  await enqueue(tick("M14"));
  await flush();
  expect(refusals.value[0]).toMatchObject({ body: { rule: "M14" }, answer: { detail: "refus invalid" } });
});

test("a phone where nothing waits makes no key for it: none is left behind by a phone being emptied", async () => {
  await removeDevice();
  await readQueue();
  expect(await (await database()).count("device")).toBe(0);
});
