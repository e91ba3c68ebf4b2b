import { describe, expect, test } from "vitest";
import { utf8 } from "../../src/platform/bytes.ts";
import { bindPages } from "../../src/services/documents/pages-pdf.ts";
import { depositWrite } from "../../src/services/documents/papers.ts";
import { judge, kindOf } from "../../src/services/documents/pictures.ts";
import { plain, sizeText } from "../../src/spaces/young/papers/kinds.ts";
import { keptPaperIds } from "../../src/spaces/young/papers/with-me.ts";

const bytes = (...values: (number | string)[]): Blob =>
  new Blob(values.map(value => (typeof value === "string" ? utf8(value) : new Uint8Array([value]))));

describe("what a file is", () => {
  test.each([
    ["a photo", bytes(0xff, 0xd8, 0xff, "rest"), "picture"],
    ["a PNG", bytes(0x89, "PNG and so on"), "picture"],
    ["a WebP", bytes("RIFF1234WEBP"), "picture"],
    ["a PDF", bytes("%PDF-1.7 and so on"), "pdf"],
    ["a heic photo", bytes("....ftypheic"), "unknown"],
    ["a text called photo.jpg", new File(["bonjour"], "photo.jpg", { type: "image/jpeg" }), "unknown"],
    ["an empty file", new Blob([]), "empty"],
    ["a PDF over 15 Mio", new Blob(["%PDF-1.7", new Uint8Array(16 * 1024 * 1024)]), "too_big"],
  ])("%s is told by its bytes, not by its name", async (_, file, kind) =>
    expect(await kindOf(file)).toBe(kind),
  );
});

/** 40 × 40 points, each drawn by `light` (0 to 255). */
function pixels(light: (x: number, y: number) => number): Uint8ClampedArray {
  const made = new Uint8ClampedArray(40 * 40 * 4);
  for (let i = 0; i < 1600; i += 1) made.fill(light(i % 40, Math.floor(i / 40)), i * 4, i * 4 + 4);
  return made;
}

describe("a photo of a paper", () => {
  test("with sharp lines is good", () => {
    const lines = pixels(x => (x % 4 < 2 ? 20 : 230));
    expect(judge(lines, 40, 40)).toBe("good");
  });
  test("without an edge is a little blurred", () => {
    const soft = pixels(x => 120 + x);
    expect(judge(soft, 40, 40)).toBe("blur");
  });
  test("at night is too dark", () => {
    const night = pixels(x => (x % 4 < 2 ? 5 : 40));
    expect(judge(night, 40, 40)).toBe("dark");
  });
});

test("two sides make one PDF of two pages, each picture unchanged and every object where the table says", async () => {
  const first = { jpeg: utf8("\xff\xd8 first side"), width: 1600, height: 1000 };
  const second = { jpeg: utf8("\xff\xd8 second side"), width: 1000, height: 1600 };
  const raw = new Uint8Array(await bindPages([first, second]).arrayBuffer());
  const text = Array.from(raw, byte => String.fromCharCode(byte)).join("");
  expect(text).toContain("/Count 2 /Kids [3 0 R 6 0 R]");
  expect(text).toContain("/MediaBox [0 0 595 372]");
  expect(text).toContain("/MediaBox [0 0 595 952]");
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(table, table + 4)).toBe("xref");
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(found => Number(found[1]));
  expect(offsets).toHaveLength(8);
  offsets.forEach((offset, i) => {
    expect(text.slice(offset).startsWith(`${i + 1} 0 obj`)).toBe(true);
  });
  const length = Number(/\/DCTDecode \/Length (\d+)/.exec(text)?.[1]);
  expect(length).toBe(first.jpeg.length);
});

test("a deposit says its kind and its title in a header a name with accents survives", () => {
  const write = depositWrite("01", { type: "id_card", title: "Carte d'identité" });
  const said = write.headers?.["X-Cap18-Paper"] ?? "";
  expect(said).toMatch(/^[\w-]+$/);
  expect(write).toMatchObject({ method: "PUT", path: "/api/v1/documents/01/content", subject: "paper:01" });
});

test("a search without accents finds what has some", () => {
  expect(plain("Carte d'Identité")).toContain(plain("identite"));
});

test.each([
  [300, "1 Ko"],
  [655_360, "640 Ko"],
  [1_258_291, "1,2 Mo"],
])("%i bytes is written %s", (size, text) => expect(sizeText(size)).toBe(text));

test("papers kept with me are counted by paper, not by page", () => {
  expect(keptPaperIds(["home", "page:a:1", "page:a:2", "page:b:1", "paper-types"])).toEqual(["a", "b"]);
});
