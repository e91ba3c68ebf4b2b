import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { opened } from "../../src/platform/session.ts";
import { held, keyOf, leave, refused, type Tick, tick } from "../../src/spaces/referent/ticking.ts";
import { Toasts } from "../../src/ui/index.ts";

const one: Tick = {
  youth: "y1",
  name: "Nova Modèle",
  rule: "M15",
  title: "Projet",
  version: 3,
  on: "2026-11-20",
  evidence: "Compte rendu inventé",
};

type Seen = { path: string; match: string | null; body: unknown };
let seen: Seen[];

/** The network: each request is kept; `answer` says what comes back. */
function network(answer: () => Response): void {
  seen = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const body = await request.json().catch(() => undefined);
    seen.push({ path: new URL(request.url).pathname, match: request.headers.get("If-Match"), body });
    return answer();
  });
}

const place = document.createElement("div");
const button = () => place.querySelector<HTMLButtonElement>(".toast-undo");

beforeEach(() => {
  vi.useFakeTimers();
  opened({ id: "r1", role: "referent" });
  held.value = new Map();
  refused.value = new Map();
  document.body.append(place);
  act(() => render(<Toasts />, place));
});

afterEach(() => {
  act(() => render(null, place));
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pass(seconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
  });
}

test("a tick leaves after ten seconds, with the version that was read", async () => {
  network(() => Response.json({}));
  act(() => tick([one]));
  await pass(9);
  expect(seen).toEqual([]);
  expect(held.value.has(keyOf(one))).toBe(true);
  await pass(2);
  expect(seen).toEqual([
    {
      path: "/api/v1/youths/y1/milestones/M15/done",
      match: '"3"',
      body: { on: "2026-11-20", evidence: "Compte rendu inventé" },
    },
  ]);
  expect(held.value.size).toBe(0);
  expect(refused.value.size).toBe(0);
});

test("« Annuler » sends nothing", async () => {
  network(() => Response.json({}));
  act(() => tick([one]));
  await pass(1);
  act(() => button()?.click());
  await pass(20);
  expect(seen).toEqual([]);
  expect(held.value.size).toBe(0);
});

test("a tick refused because somebody changed it keeps the day and the words", async () => {
  network(() => Response.json({ code: "stale_version", detail: "Cela a changé." }, { status: 412 }));
  act(() => tick([one]));
  await pass(11);
  const kept = refused.value.get(keyOf(one));
  expect(kept).toMatchObject({ on: "2026-11-20", evidence: "Compte rendu inventé" });
  expect(kept?.why).toContain("Votre saisie est gardée");
  leave(one);
  expect(refused.value.size).toBe(0);
});

test("several go together: all of them, or none and each keeps what was typed", async () => {
  const several = [one, { ...one, youth: "y2", name: "Orion Essai", version: 5 }];
  network(() => Response.json({ settled: true }));
  act(() => tick(several));
  await pass(11);
  expect(seen).toEqual([
    {
      path: "/api/v1/caseload/gestures",
      match: null,
      body: {
        gesture: "done",
        on: "2026-11-20",
        words: "Compte rendu inventé",
        targets: [
          { youth_id: "y1", rule: "M15", version: 3 },
          { youth_id: "y2", rule: "M15", version: 5 },
        ],
      },
    },
  ]);
  expect(refused.value.size).toBe(0);
  network(() => Response.json({ code: "conflict", detail: "Déjà fait." }, { status: 409 }));
  act(() => tick(several));
  await pass(11);
  expect(seen).toHaveLength(1);
  expect([...refused.value.keys()]).toEqual(["y1/M15", "y2/M15"]);
});
