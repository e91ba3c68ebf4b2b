import { describe, expect, test } from "vitest";
import { utf8 } from "../../src/platform/bytes.ts";
import { bindPages } from "../../src/services/documents/pages-pdf.ts";
import { depositWrite } from "../../src/services/documents/papers.ts";
import { kindOf } from "../../src/services/documents/pictures.ts";
import { plain, sizeText } from "../../src/spaces/young/papers/kinds.ts";
import { keptPaperIds } from "../../src/spaces/young/papers/with-me.ts";

const bytes = (...values: (number | string)[]): Blob =>
  new Blob(values.map(value => (typeof value === "string" ? utf8(value) : new Uint8Array([value]))));

/** The first bytes of a photo: what the camera says of itself, then its size. */
function jpegOf(width: number, height: number): Blob {
  const said = new Uint8Array([0xff, 0xe1, 0, 6, 1, 2, 3, 4]);
  const frame = [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3];
  return new Blob([new Uint8Array([0xff, 0xd8]), said, new Uint8Array(frame)]);
}

describe("what a file is", () => {
  test.each([
    ["a photo", bytes(0xff, 0xd8, 0xff, "rest"), "picture"],
    ["a PNG", bytes(0x89, "PNG and so on"), "picture"],
    ["a WebP", bytes("RIFF1234WEBP"), "picture"],
    ["a PDF", bytes("%PDF-1.7 and so on"), "pdf"],
    ["a heic photo", bytes("....ftypheic"), "unknown"],
    ["a text called photo.jpg", new File(["bonjour"], "photo.jpg", { type: "image/jpeg" }), "unknown"],
    ["an empty file", new Blob([]), "empty"],
    ["a photo of 60 million points", jpegOf(6700, 9000), "too_many_pixels"],
    ["a photo of 48 million points", jpegOf(6000, 8000), "picture"],
    [
      "a PNG of 60 million points",
      bytes(0x89, "PNG\r\n\x1a\n....IHDR", 0, 0, 0x1a, 0x2c, 0, 0, 0x23, 0x28),
      "too_many_pixels",
    ],
    ["a photo cut short", bytes(0xff, 0xd8, 0xff, 0xe1, 0x00), "picture"],
    ["a PDF over 15 Mio", new Blob(["%PDF-1.7", new Uint8Array(16 * 1024 * 1024)]), "too_big"],
  ])("%s is told by its bytes, not by its name", async (_, file, kind) =>
    expect(await kindOf(file)).toBe(kind),
  );
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
