import { beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, database } from "../../src/platform/db.ts";
import { keepBytes, keptNames } from "../../src/platform/kept.ts";
import { createDevice, deleteLocal, setLocalCode } from "../../src/platform/local-seal.ts";
import type { Paper } from "../../src/services/documents/types.ts";
import { heardFrom, isKept, keepPaper, keptPage } from "../../src/spaces/young/papers/with-me.ts";

const DAY = 24 * 60 * 60 * 1000;
const paper = (id: string, some: Partial<Paper> = {}): Paper => ({
  id,
  title: id,
  type: "rib",
  kind: "pdf",
  pages: 1,
  size: 1,
  version: 1,
  deposited_at: "2026-11-01T10:00:00Z",
  depositor: "me",
  number: 1,
  ...some,
});

/** The server draws every page as these bytes. */
function drawing(words: string): void {
  vi.stubGlobal("fetch", async () => new Response(words, { headers: { "Content-Type": "image/webp" } }));
}

async function aged(days: number): Promise<void> {
  const db = await database();
  for (const row of await db.getAll("kept")) await db.put("kept", { ...row, at: row.at - days * DAY });
}

beforeEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase("cap18");
  await createDevice();
  await setLocalCode("274913", 1000);
  drawing("a page");
});

describe("a paper « toujours avec moi »", () => {
  test("is read again from this phone, and its bytes are not there in clear", async () => {
    expect(await keepPaper(paper("a"))).toBe("kept");
    expect(await (await keptPage(paper("a"), 1))?.text()).toBe("a page");
    const rows = await (await database()).getAll("kept");
    expect(new TextDecoder().decode(rows[0]?.body)).not.toContain("a page");
  });
  test("is one of five at most", async () => {
    for (const id of ["a", "b", "c", "d", "e"]) expect(await keepPaper(paper(id))).toBe("kept");
    expect(await keepPaper(paper("f"))).toBe("full");
    expect(await keepPaper(paper("a"))).toBe("kept");
  });
  test("goes after seven days without hearing from the server", async () => {
    await keepPaper(paper("a"));
    await aged(8);
    expect(await keptPage(paper("a"), 1)).toBeUndefined();
    expect(await keptNames()).toEqual([]);
  });
  test("stays as long as the server is heard", async () => {
    await keepPaper(paper("a"));
    await aged(6);
    await heardFrom([paper("a")]);
    await aged(6);
    expect(await keptPage(paper("a"), 1)).toBeDefined();
  });
  test("leaves this phone once it was deleted elsewhere", async () => {
    await keepPaper(paper("a"));
    await heardFrom([paper("b")]);
    expect(await isKept("a")).toBe(false);
  });
  test("is kept again when it has a newer version", async () => {
    await keepPaper(paper("a"));
    drawing("a newer page");
    await heardFrom([paper("a", { number: 2 })]);
    expect(await (await keptPage(paper("a", { number: 2 }), 1))?.text()).toBe("a newer page");
    expect(await keptPage(paper("a"), 1)).toBeUndefined();
  });
  test("goes with the local key", async () => {
    await keepPaper(paper("a"));
    await deleteLocal();
    expect(await keptPage(paper("a"), 1)).toBeUndefined();
    expect(await keepBytes("page:b:1:1", new Uint8Array([1]))).toBe(false);
  });
});
