import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { online } from "../../src/platform/connectivity.ts";
import { keep, readKept } from "../../src/platform/kept.ts";
import { createDevice, removeDevice, setLocalCode } from "../../src/platform/local-seal.ts";
import { enqueue, entries, readQueue } from "../../src/platform/queue.ts";
import { cancel, flush } from "../../src/platform/sending.ts";
import { doneWrite, type Milestone } from "../../src/services/autonomy/milestones.ts";
import { dayOfEntry, milestonePending, sayDone, UNDO } from "../../src/spaces/young/done.ts";

const milestone = { rule: "M14", title: "Ton entretien des 17 ans", version: 3 } as Milestone;

beforeEach(async () => {
  await removeDevice();
  entries.value = [];
  await createDevice();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  online.value = true;
});

describe("« C'est fait »", () => {
  test("is kept on the phone at once and does not leave before the time to undo", async () => {
    const asked = vi.fn(async () => Response.json({}));
    vi.stubGlobal("fetch", asked);
    await sayDone(milestone, "2026-11-22", "");
    await flush();
    expect(asked).not.toHaveBeenCalled();
    entries.value = [];
    await readQueue(); // the app was closed and opened again
    const kept = milestonePending("M14");
    expect(kept && dayOfEntry(kept)).toBe("2026-11-22");
  });

  test("undone, nothing is ever sent", async () => {
    const asked = vi.fn(async () => Response.json({}));
    vi.stubGlobal("fetch", asked);
    await sayDone(milestone, "2026-11-22", "");
    await cancel(milestonePending("M14")?.id ?? "");
    await flush();
    expect(milestonePending("M14")).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });

  test("without network it leaves once, with the version that was read, when the network is back", async () => {
    const seen: { match: string | null; body: unknown }[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      if (!online.value) throw new TypeError("Failed to fetch");
      seen.push({ match: request.headers.get("If-Match"), body: await request.json() });
      return Response.json({ rule: "M14", state: "done" });
    });
    online.value = false;
    await sayDone(milestone, "2026-11-22", "avec Malik");
    vi.useFakeTimers({ now: Date.now() + UNDO + 1, toFake: ["Date"] });
    await flush();
    online.value = true;
    await Promise.all([flush(), flush()]);
    expect(seen).toEqual([{ match: '"3"', body: { on: "2026-11-22", evidence: "avec Malik" } }]);
    expect(entries.value).toEqual([]);
  });
});

test("a tick that arrived while no screen was drawn is no more to do in what is kept", async () => {
  await import("../../src/spaces/young/mine.ts");
  await setLocalCode("402917", 1_000);
  const done = { ...milestone, state: "done" } as Milestone;
  await keep("home", { to_do: [{ rule: "M14" }, { rule: "M22" }] });
  await keep("milestones", { items: [milestone, { rule: "M22", state: "open" }] });
  vi.stubGlobal("fetch", async () => Response.json(done));
  await enqueue(doneWrite("me", milestone, "2026-11-22", ""));
  await flush();
  await vi.waitFor(async () => {
    expect((await readKept("home"))?.value).toEqual({ to_do: [{ rule: "M22" }] });
    expect((await readKept("milestones"))?.value).toEqual({ items: [done, { rule: "M22", state: "open" }] });
  });
});
