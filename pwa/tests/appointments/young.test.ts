import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { online } from "../../src/platform/connectivity.ts";
import { createDevice, removeDevice } from "../../src/platform/local-seal.ts";
import { conflicts, entries, readQueue } from "../../src/platform/queue.ts";
import { flush } from "../../src/platform/sending.ts";
import type { Appointment } from "../../src/services/appointments/types.ts";
import {
  answerIn,
  asked,
  choiceIn,
  choose,
  leave,
  pending,
  say,
} from "../../src/spaces/young/agenda/answers.ts";
import { mayBeLate, standingOf } from "../../src/spaces/young/agenda/state.ts";
import { address } from "../../src/text/index.ts";

const item = {
  access: "full",
  id: "a1",
  version: 4,
  revision: 2,
  title: "Faire le point",
  status: "planned",
  starts: "2026-12-03T14:00",
  starts_at: "2026-12-03T13:00:00Z",
  ends_at: "2026-12-03T14:00:00Z",
  young_answer: "none",
  my_answer: "none",
  waits_for: "young",
  can: ["answer"],
} as unknown as Appointment;

type Seen = { path: string; match: string | null; body: Record<string, unknown> };

function service(answer: (request: Request) => Response): Seen[] {
  const seen: Seen[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    if (!online.value) throw new TypeError("Failed to fetch");
    const body = (await request.clone().json()) as Record<string, unknown>;
    seen.push({ path: new URL(request.url).pathname, match: request.headers.get("If-Match"), body });
    return answer(request);
  });
  return seen;
}

beforeEach(async () => {
  address.value = "tu";
  await removeDevice();
  entries.value = [];
  await createDevice();
});
afterEach(() => {
  vi.unstubAllGlobals();
  online.value = true;
});

describe("an answer given on the phone", () => {
  test("is kept sealed at once, shown as leaving, and arrives once with the time and the revision it answers", async () => {
    const seen = service(() => Response.json({}));
    online.value = false;
    await say(item, "yes");
    await flush();
    entries.value = [];
    await readQueue(); // the app was closed and opened again
    expect(answerIn(pending("a1"))).toBe("yes");
    expect(standingOf(item)).toMatchObject({ words: "Ta réponse part" });
    online.value = true;
    await Promise.all([flush(), flush()]);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      path: "/api/v1/appointments/a1/answer",
      match: null,
      body: { answer: "yes", revision: 2 },
    });
    expect(String(seen[0]?.body.said_at)).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(entries.value).toEqual([]);
  });

  test("changed before it left, only the last one leaves", async () => {
    const seen = service(() => Response.json({}));
    online.value = false;
    await say(item, "yes");
    await say(item, "no", { reason: "J'ai cours", proposals: [{ starts: "2026-12-04T10:00", minutes: 60 }] });
    online.value = true;
    await flush();
    expect(seen.map(one => one.body.answer)).toEqual(["no"]);
    expect(seen[0]?.body).toMatchObject({
      reason: "J'ai cours",
      proposals: [{ starts: "2026-12-04T10:00" }],
    });
  });

  test("to a time that moved meanwhile, it waits for the person: shown, dropped or given again", async () => {
    service(() => Response.json({ code: "stale_version", version: 5, revision: 3 }, { status: 412 }));
    await say(item, "yes");
    await flush();
    expect(conflicts.value).toHaveLength(1);
    expect(pending("a1")).toBeUndefined();
    expect(answerIn(asked("a1"))).toBe("yes");
    const entry = asked("a1");
    if (entry) await leave(entry);
    expect(entries.value).toEqual([]);
    const seen = service(() => Response.json({}));
    await say({ ...item, revision: 3 }, "yes");
    await flush();
    expect(seen.map(one => one.body.revision)).toEqual([3]);
  });

  test("a time chosen among three carries the version that was read", async () => {
    const seen = service(() => Response.json({}));
    online.value = false;
    await choose(item, "p2");
    expect(choiceIn(pending("a1"))).toBe("p2");
    expect(answerIn(pending("a1"))).toBeUndefined();
    online.value = true;
    await flush();
    expect(seen).toEqual([
      { path: "/api/v1/appointments/a1/choose", match: '"4"', body: { proposal_id: "p2" } },
    ]);
  });
});

test.each([
  ["2026-12-03T10:59:00Z", false],
  ["2026-12-03T11:00:00Z", true],
  ["2026-12-03T13:30:00Z", true],
  ["2026-12-03T14:00:00Z", false],
])("at %s, « Je suis en retard » is offered: %s", (at, offered) => {
  expect(mayBeLate(item, new Date(at))).toBe(offered);
});

test.each([
  [{}, "À confirmer"],
  [{ young_answer: "yes" }, "Tu as dit oui"],
  [{ status: "confirmed", waits_for: null, young_answer: "yes" }, "C'est confirmé"],
  [{ status: "moved" }, "Ça a changé"],
  [{ status: "excused" }, "Tu as prévenu"],
  [{ status: "missed" }, "N'a pas eu lieu"],
  [{ status: "cancelled" }, "Annulé"],
  [{ status: "done" }, "C'est passé"],
  [{ starts: null }, "À choisir"],
  [{ starts: null, waits_for: "adult" }, "En attente d'une réponse"],
  [{ access: "dates", status: "confirmed" }, "C'est confirmé"],
])("an appointment %o is « %s » for the young person", (more, words) => {
  expect(standingOf({ ...item, ...more } as Appointment).words).toBe(words);
});
