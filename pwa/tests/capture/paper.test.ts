import { describe, expect, test, vi } from "vitest";
import { findPaper } from "../../src/services/documents/capture/paper.ts";
import type { Quad } from "../../src/services/documents/capture/pixels.ts";
import type { Shape } from "../../src/services/documents/capture/shapes.ts";
import { type Drawing, draw, sheet } from "./drawn.ts";

// A photo is drawn point by point: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const photo = { width: 900, height: 675 };
const a4 = { width: 420, height: 594 };
const card = { width: 560, height: 353 };
const dark: Drawing["table"] = [96, 74, 58];

type Row = [string, Shape, Omit<Drawing, "width" | "height">];

const seen: Row[] = [
  ["a page laid straight", "page", { corners: sheet(photo, a4) }],
  ["a page turned by eight degrees", "page", { corners: sheet(photo, { width: 390, height: 551 }, 8) }],
  ["a page seen from the side", "page", { corners: sheet(photo, { width: 450, height: 600 }, -5, 0.3) }],
  ["a page on planks", "page", { corners: sheet(photo, { width: 390, height: 551 }, 4, 0.15), planks: true }],
  ["a page on a pale table", "page", { corners: sheet(photo, a4, 3, 0.1), table: [205, 198, 186] }],
  ["a page in a dim corner", "page", { corners: sheet(photo, a4, 3, 0.1), shade: 0.4, noise: 6 }],
  ["a blank sheet", "page", { corners: sheet(photo, a4, 2), print: "none" }],
  [
    "a card with tints",
    "card",
    { corners: sheet(photo, card, -7, 0.12), print: "card", paper: [190, 214, 226] },
  ],
  [
    "a card far away",
    "card",
    { corners: sheet(photo, { width: 290, height: 183 }, 11, 0.12), print: "card", planks: true },
  ],
  [
    "a dark booklet on a white table",
    "booklet",
    {
      corners: sheet(photo, { width: 600, height: 423 }, -6, 0.1),
      paper: [70, 30, 40],
      table: [220, 216, 208],
      print: "none",
    },
  ],
  ["a page upside down", "page", { corners: sheet(photo, a4, 0, -0.2) }],
];

/** The largest distance between a corner found and the corner drawn, in thousandths of the photo's diagonal. */
function off(found: Quad, drawn: Quad): number {
  const far = found.map((corner, i) => Math.hypot(corner.x - drawn[i as 0].x, corner.y - drawn[i as 0].y));
  return (1000 * Math.max(...far)) / Math.hypot(photo.width, photo.height);
}

describe("the corners of", () => {
  test.each(seen)("%s are found to four thousandths of the photo", (_, shape, drawing) => {
    const found = findPaper(draw({ ...photo, table: dark, ...drawing }), shape);
    expect(found?.cut).toBe(false);
    expect(off(found?.corners as Quad, drawing.corners)).toBeLessThan(4);
  });
});

const cut: [string, Quad][] = [
  ["on the right", sheet(photo, { width: 420, height: 530 }, 2, 0, { x: 315, y: 0 })],
  ["at the bottom", sheet(photo, a4, 2, 0, { x: 0, y: 225 })],
  ["on two sides", sheet(photo, a4, 2, 0, { x: 300, y: 225 })],
];

describe("a page that runs out of the photo", () => {
  test.each(cut)("%s is told", (_, corners) => {
    expect(findPaper(draw({ ...photo, corners }), "page")?.cut).toBe(true);
  });
});

const nowhere: [string, Omit<Drawing, "width" | "height">][] = [
  [
    "a table alone",
    { corners: sheet(photo, { width: 9, height: 9 }, 0, 0, { x: 9000, y: 0 }), planks: true },
  ],
  ["a page that fills the photo", { corners: sheet(photo, { width: 1400, height: 1400 }) }],
];

describe("no corner is invented on", () => {
  test.each(nowhere)("%s", (_, drawing) => {
    expect(findPaper(draw({ ...photo, ...drawing }), "page")).toBeUndefined();
  });
});
