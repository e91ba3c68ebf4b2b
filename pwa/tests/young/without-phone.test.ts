import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { removeDevice } from "../../src/platform/local-seal.ts";
import { lock, session } from "../../src/platform/session.ts";
import {
  closeServerToo,
  lookWithoutPhone,
  openedWithoutPhone,
} from "../../src/spaces/young/entry/without-phone.ts";

const open = { state: "open", space: "young", person_id: "p1" } as const;

/** The server, which says where this browser stands; answers what it was asked. */
function server(state: object | "cut"): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    if (state === "cut") throw new TypeError("Failed to fetch");
    return Response.json(state);
  });
  return asked;
}

beforeEach(async () => {
  await removeDevice();
  localStorage.clear();
  session.value = { state: "unknown" };
});
afterEach(() => vi.unstubAllGlobals());

describe("a browser without a slot of its own, at the door", () => {
  test("that nobody used is shown every way in", async () => {
    server({ state: "unknown" });
    expect(await lookWithoutPhone(false)).toEqual({ kind: "ways" });
  });

  test("whose storage was erased hears that its papers are still there, without network too", async () => {
    server({ state: "known", space: "young" });
    expect(await lookWithoutPhone(false)).toEqual({ kind: "evicted" });
    server("cut");
    expect(await lookWithoutPhone(true)).toEqual({ kind: "evicted" });
  });

  test("opened by four words asks for them again", async () => {
    server({ state: "known", space: "young" });
    openedWithoutPhone(open, "words");
    expect(await lookWithoutPhone(true)).toEqual({ kind: "words" });
  });

  test("opened by a demonstration's link comes back while its session lives", async () => {
    server({ ...open, demo: true });
    expect(await lookWithoutPhone(false)).toMatchObject({ kind: "open", who: { id: "p1", role: "young" } });
    server({ ...open, demo: false });
    expect((await lookWithoutPhone(false)).kind).not.toBe("open");
  });
});

test("closed here is closed on the server, unless somebody opened again meanwhile", async () => {
  const asked = server({});
  openedWithoutPhone(open, "words");
  lock();
  await closeServerToo();
  expect(asked).toContain("POST /api/v1/session/lock");
  asked.length = 0;
  openedWithoutPhone(open, "words");
  await closeServerToo();
  expect(asked).not.toContain("POST /api/v1/session/lock");
});
