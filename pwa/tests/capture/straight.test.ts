import { describe, expect, test } from "vitest";
import { raiseContrast } from "../../src/services/documents/capture/light.ts";
import { planeOf, type Quad, quantile } from "../../src/services/documents/capture/pixels.ts";
import { areaOf, convex } from "../../src/services/documents/capture/quads.ts";
import { shapeOf } from "../../src/services/documents/capture/shapes.ts";
import {
  placeOf,
  projection,
  straighten,
  straightSize,
  turned,
} from "../../src/services/documents/capture/warp.ts";
import { draw, sheet } from "./drawn.ts";

const photo = { width: 800, height: 1000 };
const leaning = sheet(photo, { width: 560, height: 792 }, 5, 0.25);
const square: Quad = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
];

describe("a leaning paper", () => {
  test("has each of its corners where the photo shows it", () => {
    const place = projection(leaning);
    const seen = [placeOf(place, 0, 0), placeOf(place, 1, 0), placeOf(place, 1, 1), placeOf(place, 0, 1)];
    seen.forEach((corner, i) => {
      expect(corner.x).toBeCloseTo(leaning[i as 0].x, 6);
      expect(corner.y).toBeCloseTo(leaning[i as 0].y, 6);
    });
  });

  test("comes out without any of the table around it", () => {
    const { width, height } = straightSize(leaning, "page");
    const flat = straighten(draw({ ...photo, corners: leaning, print: "none" }), leaning, width, height);
    const { data } = planeOf(flat, 200);
    expect(quantile(data, 0.01)).toBeGreaterThan(200);
  });

  test("takes the exact proportions of its kind, and keeps its own when they are far from them", () => {
    const page = straightSize(leaning, "page");
    expect(page.height / page.width).toBeCloseTo(Math.SQRT2, 2);
    const long = straightSize(sheet(photo, { width: 200, height: 900 }), "page");
    expect(long.height / long.width).toBeCloseTo(4.5, 1);
    const receipt = straightSize(sheet(photo, { width: 300, height: 400 }), "ticket");
    expect(receipt.height / receipt.width).toBeCloseTo(4 / 3, 1);
  });

  test("is never drawn larger than what was photographed, nor heavier than its print needs", () => {
    expect(straightSize(sheet(photo, { width: 140, height: 198 }), "page").height).toBeLessThan(200);
    expect(straightSize(sheet(photo, { width: 4000, height: 5657 }), "page").height).toBe(2048);
  });
});

test("turned to the right, the corner at the bottom left comes first", () => {
  expect(turned(square, 1)[0]).toEqual({ x: 0, y: 100 });
  expect(turned(square, 2)[0]).toEqual({ x: 100, y: 100 });
  expect(turned(square, 3)[0]).toEqual({ x: 100, y: 0 });
  expect(turned(square, 0)).toEqual(square);
});

test("corners that cross hold no paper", () => {
  expect(convex(square)).toBe(true);
  expect(convex([square[0], square[2], square[1], square[3]])).toBe(false);
  expect(areaOf(square)).toBe(10_000);
});

describe("contrast", () => {
  test("brings the ground of a page to white under a shadow, and leaves the print dark", () => {
    const flat = draw({
      width: 600,
      height: 800,
      corners: sheet({ width: 600, height: 800 }, { width: 1200, height: 1600 }),
      shade: 0.45,
    });
    const before = planeOf(flat, 100).data;
    expect(quantile(before, 0.95) - quantile(before, 0.4)).toBeGreaterThan(40);
    raiseContrast(flat, true);
    const light = planeOf(flat, 800);
    const corner = (x: number, y: number): number => {
      const around: number[] = [];
      for (let dy = 0; dy < 60; dy += 1)
        for (let dx = 0; dx < 60; dx += 1) around.push(light.data[(y + dy) * light.width + x + dx] as number);
      return quantile(around, 0.8);
    };
    expect(corner(20, 20)).toBeGreaterThan(240);
    expect(corner(500, 700)).toBeGreaterThan(240);
    expect(quantile(light.data, 0.02)).toBeLessThan(70);
  });

  test("keeps the tint of a card: no colour is lost in white", () => {
    const flat = draw({
      width: 400,
      height: 252,
      corners: sheet({ width: 400, height: 252 }, { width: 800, height: 504 }),
      paper: [150, 180, 190],
      print: "card",
    });
    raiseContrast(flat, false);
    const at = (130 * 400 + 390) * 4;
    const [r, g, b] = [...flat.data.slice(at, at + 3)] as [number, number, number];
    expect(b).toBeGreaterThan(215);
    expect(g / b).toBeGreaterThan(0.85);
    expect(r / b).toBeGreaterThan(0.62);
    expect(r / b).toBeLessThan(0.88);
  });
});

test.each([
  ["card-photo", "card", "card"],
  ["card-chip", "card", "card"],
  ["booklet", "card", "booklet"],
  ["page-stamp", "page", "page"],
  ["slip-bank", "page", "slip"],
  [undefined, "card", "card"],
  ["hologram", "page", "page"],
  [undefined, undefined, "page"],
])("the model %s of a %s is straightened as a %s", (model, shape, outline) =>
  expect(shapeOf(model, shape)).toBe(outline),
);
