/** Can it be read? What a person at a counter would say of the picture, before it is kept. Only a hint: one may keep it. */
import { luma, type Plane, planeOf, quantile, type Rgba } from "./pixels.ts";

/** In the order in which they are said: the first one found is what to mend first. */
export const verdicts = ["cut", "dark", "glare", "blur", "far", "good"] as const;
export type Verdict = (typeof verdicts)[number];

/** What was measured; the rule below turns it into a verdict. */
export type Looks = {
  /** A side of the paper runs out of the photo. */
  cut: boolean;
  /** Light of the bare paper, or of what is brightest around it, 0 to 255. */
  paper: number;
  /** Share of the paper burnt white by a lamp or a window, 0 to 1. */
  burnt: number;
  /** 0 sharp, 1 all washed out. */
  blur: number;
  /** 0 when both directions are as sharp, towards 1 when the hand moved. */
  moved: number;
  /** Longest side of the paper in the photo, in points. */
  longest: number;
};

const DARK = 95;
const BURNT = 0.012;
const BLURRED = 0.58;
const MOVED = 0.62;
const NEAR = 640;

export function verdictOf({ cut, paper, burnt, blur, moved, longest }: Looks): Verdict {
  if (cut) return "cut";
  if (paper < DARK) return "dark";
  if (burnt > BURNT) return "glare";
  if (blur > BLURRED || moved > MOVED) return "blur";
  return longest < NEAR ? "far" : "good";
}

const READ = 1000;

/**
 * Measures a straightened picture, before its contrast is raised. `longest`: its longest side in the photo itself.
 * `scene`: light of what is brightest in the photo, for a dark paper is not a dark photo.
 */
export function looksOf(picture: Rgba, cut: boolean, longest: number, scene: number): Looks {
  const plane = planeOf(picture, READ);
  const paper = Math.max(scene, quantile(sparse(plane), 0.8));
  return { cut, paper, burnt: burntShare(picture), blur: blurOf(plane), moved: movedOf(plane), longest };
}

/** Light of what is brightest in a photo, but for its sparks. */
export function sceneOf(photo: Rgba): number {
  return quantile(planeOf(photo, 200).data, 0.97);
}

function sparse({ data }: Plane): Float32Array {
  return data.filter((_, i) => i % 17 === 0);
}

const CELL = 20;
const FULL = 249;
const WHITE_PAPER = 222;

/** Cells lost in white while the rest of the paper is not: a reflection hides what is under it. */
function burntShare({ data, width, height }: Rgba): number {
  let burnt = 0;
  let cells = 0;
  const others: number[] = [];
  const cell = Math.max(6, Math.round((CELL * Math.max(width, height)) / READ));
  for (let top = 0; top + cell <= height; top += cell)
    for (let left = 0; left + cell <= width; left += cell) {
      let full = 0;
      let n = 0;
      let light = 0;
      for (let y = top; y < top + cell; y += 3)
        for (let x = left; x < left + cell; x += 3) {
          const at = (y * width + x) * 4;
          const value = luma(data[at] as number, data[at + 1] as number, data[at + 2] as number);
          light += value;
          if (value >= FULL) full += 1;
          n += 1;
        }
      cells += 1;
      if (full >= 0.92 * n) burnt += 1;
      else others.push(light / n);
    }
  if (cells === 0 || others.length < cells / 3) return 0;
  return quantile(others, 0.75) < WHITE_PAPER ? burnt / cells : 0;
}

const NOISE = 4;
const WINDOW = 4;
const STRONGEST = 0.997;
const PLAIN = 24;

/**
 * How little is lost when the picture is softened once more: much in a sharp one, nothing in a blurred one. Points
 * without any change say nothing.
 */
export function blurOf(plane: Plane): number {
  return Math.max(washed(plane, 1), washed(plane, plane.width));
}

/** A hand that moved washes out one direction alone: how much weaker its strongest changes are than the other's. */
export function movedOf(plane: Plane): number {
  const across = strongest(plane, 1);
  const down = strongest(plane, plane.width);
  const most = Math.max(across, down);
  return most < PLAIN ? 0 : 1 - Math.min(across, down) / most;
}

function washed({ data, width, height }: Plane, step: number): number {
  let before = 0;
  let lost = 0;
  for (let y = WINDOW + 1; y < height - WINDOW - 1; y += 1)
    for (let x = WINDOW + 1; x < width - WINDOW - 1; x += 1) {
      const at = y * width + x;
      const here = Math.abs((data[at] as number) - (data[at - step] as number));
      if (here < NOISE) continue;
      // Softened over nine points in a line, the change between two neighbours is that between the two ends.
      const ends = (data[at + WINDOW * step] as number) - (data[at - (WINDOW + 1) * step] as number);
      const soft = Math.abs(ends) / (2 * WINDOW + 1);
      before += here;
      if (here > soft) lost += here - soft;
    }
  return before === 0 ? 0 : 1 - lost / before;
}

/** The change between two neighbours that three in a thousand pass. */
function strongest({ data, width, height }: Plane, step: number): number {
  const counts = new Float64Array(256);
  let n = 0;
  for (let y = WINDOW; y < height - WINDOW; y += 1)
    for (let x = WINDOW; x < width - WINDOW; x += 1) {
      const at = y * width + x;
      const here = Math.abs((data[at] as number) - (data[at - step] as number)) | 0;
      counts[here] = (counts[here] as number) + 1;
      n += 1;
    }
  let left = n * (1 - STRONGEST);
  for (let value = 255; value > 0; value -= 1) {
    left -= counts[value] as number;
    if (left <= 0) return value;
  }
  return 0;
}
