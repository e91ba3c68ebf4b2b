import { beforeEach, expect, test } from "vitest";
import { keep, keptNames, readKept } from "../../src/platform/kept.ts";
import { closeLocal, createDevice, removeDevice, setLocalCode } from "../../src/platform/local-seal.ts";
import type { Shot } from "../../src/spaces/young/papers/Capture.tsx";
import { dropDraft, keepDraft, readDraft } from "../../src/spaces/young/papers/draft.ts";

function shot(words: string): Shot {
  const picture = new Blob([words], { type: "image/jpeg" });
  const corners = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ] as Shot["scanned"]["corners"];
  const scanned = { picture, width: 170, height: 107, verdict: "good" as const, corners, found: true };
  return { source: picture, way: "find", turns: 0, scanned, url: `blob:${words}` };
}

const ROUNDS = 10;

beforeEach(async () => {
  await removeDevice();
  await createDevice();
  await setLocalCode("274913", ROUNDS);
});

test("the sides photographed before the phone closed are there again, in their order", async () => {
  await keepDraft("id_card", undefined, [shot("front"), shot("back")]);
  const found = await readDraft("id_card", undefined);
  expect(await Promise.all(found.map(one => one.scanned.picture.text()))).toEqual(["front", "back"]);
  expect(found[0]?.scanned).toMatchObject({ width: 170, height: 107, verdict: "good" });
});

test("photos taken quickly leave the last pages, never a mixture", async () => {
  void keepDraft("id_card", undefined, [shot("front")]);
  await keepDraft("id_card", undefined, [shot("other front"), shot("back")]);
  const found = await readDraft("id_card", undefined);
  expect(await Promise.all(found.map(one => one.scanned.picture.text()))).toEqual(["other front", "back"]);
});

test("another paper, or the newer version of one, does not take them", async () => {
  await keepDraft("id_card", undefined, [shot("front")]);
  expect(await readDraft("rib", undefined)).toEqual([]);
  expect(await readDraft("id_card", "0190-paper")).toEqual([]);
});

test("once kept or begun again, nothing of them stays", async () => {
  await keepDraft("id_card", undefined, [shot("front"), shot("back")]);
  await dropDraft();
  expect(await keptNames()).toEqual([]);
});

test("a message begun stays when a paper is kept", async () => {
  await keep("draft:0190-thread", "Bonjour");
  await keepDraft("id_card", undefined, [shot("front")]);
  await dropDraft();
  expect((await readKept("draft:0190-thread"))?.value).toBe("Bonjour");
});

test("pages taken out go with the next change", async () => {
  await keepDraft("id_card", undefined, [shot("front"), shot("back")]);
  await keepDraft("id_card", undefined, [shot("back")]);
  expect((await keptNames()).filter(name => name.includes(":"))).toHaveLength(1);
});

test("a closed phone shows none, and writes none", async () => {
  closeLocal();
  await keepDraft("id_card", undefined, [shot("front")]);
  expect(await readDraft("id_card", undefined)).toEqual([]);
});
