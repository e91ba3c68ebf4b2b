import { describe, expect, test, vi } from "vitest";
import { findPaper } from "../../src/services/documents/capture/paper.ts";
import type { Quad, Rgba } from "../../src/services/documents/capture/pixels.ts";
import {
  type Looks,
  looksOf,
  sceneOf,
  type Verdict,
  verdictOf,
} from "../../src/services/documents/capture/verdict.ts";
import { straighten, straightSize } from "../../src/services/documents/capture/warp.ts";
import { blurred, dimmed, draw, sheet, withGlare } from "./drawn.ts";

// A photo is drawn point by point: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const fine: Looks = { cut: false, paper: 220, burnt: 0, blur: 0.3, moved: 0.2, longest: 1500 };

/** A table a professional can check: what was measured, what is said. The first fault is the first to mend. */
const rule: [string, Partial<Looks>, Verdict][] = [
  ["all is well", {}, "good"],
  ["a side is out of the photo", { cut: true }, "cut"],
  ["out of the photo, and dark", { cut: true, paper: 40 }, "cut"],
  ["a dark room", { paper: 70 }, "dark"],
  ["an evening lamp is enough", { paper: 130 }, "good"],
  ["a lamp reflected on two hundredths", { burnt: 0.02 }, "glare"],
  ["a spark", { burnt: 0.002 }, "good"],
  ["out of focus", { blur: 0.7 }, "blur"],
  ["a hand that moved", { moved: 0.75 }, "blur"],
  ["a little soft", { blur: 0.5 }, "good"],
  ["taken from afar", { longest: 400 }, "far"],
  ["just near enough", { longest: 640 }, "good"],
];

describe("the verdict when", () => {
  test.each(rule)("%s: %j is %s", (_, looks, verdict) =>
    expect(verdictOf({ ...fine, ...looks })).toBe(verdict),
  );
});

const photo = { width: 1000, height: 1200 };
const corners = sheet(photo, { width: 740, height: 1046 }, 2);
const base = draw({ ...photo, corners });

function said(picture: Rgba): Verdict {
  const found = findPaper(picture, "page");
  const laid = (found?.corners ?? corners) as Quad;
  const { width, height } = straightSize(laid, "page");
  const flat = straighten(picture, laid, width, height);
  return verdictOf(looksOf(flat, found?.cut ?? false, Math.max(width, height), sceneOf(picture)));
}

const photos: [string, () => Rgba, Verdict][] = [
  ["as it should be", () => base, "good"],
  ["with a shadow across", () => draw({ ...photo, corners, shade: 0.5 }), "good"],
  ["of a blank sheet", () => draw({ ...photo, corners, print: "none" }), "good"],
  ["with the grain of a cheap phone", () => draw({ ...photo, corners, noise: 12 }), "good"],
  ["out of focus", () => blurred(base, 2), "blur"],
  ["of a hand that moved", () => blurred(base, 5, "across"), "blur"],
  ["at night", () => dimmed(base, 0.3), "dark"],
  ["under a lamp", () => withGlare(dimmed(base, 0.8), { x: 450, y: 500 }, 90), "glare"],
  [
    "cut at the bottom",
    () => draw({ ...photo, corners: sheet(photo, { width: 740, height: 1046 }, 2, 0, { x: 0, y: 300 }) }),
    "cut",
  ],
  ["from afar", () => draw({ ...photo, corners: sheet(photo, { width: 300, height: 424 }, 2) }), "far"],
];

describe("a drawn photo", () => {
  test.each(photos)("%s is judged", (_, picture, verdict) => expect(said(picture())).toBe(verdict));
});
