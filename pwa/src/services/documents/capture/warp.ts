/** The paper seen from straight above: each point of the new picture is read where the photo shows it. */
import type { Point, Quad, Rgba } from "./pixels.ts";
import { sizeOf } from "./quads.ts";
import { outlineOf, type Shape } from "./shapes.ts";

/** A quarter turn to the right, 0 to 3 times. */
export type Turns = 0 | 1 | 2 | 3;

const LEAST = 40;
/** A side within this share of what the kind of paper says takes its exact proportions. */
const ALIKE = 0.13;

/** The size of the straightened picture: the paper's own proportions, never larger than what was photographed. */
export function straightSize(corners: Quad, shape: Shape): { width: number; height: number } {
  const { ratio, longest } = outlineOf(shape);
  let { width, height } = sizeOf(corners);
  const lying = width >= height;
  const seen = lying ? width / height : height / width;
  if (ratio && Math.abs(seen / ratio - 1) < ALIKE) {
    if (lying) height = width / ratio;
    else width = height / ratio;
  }
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(LEAST, Math.round(width * scale)),
    height: Math.max(LEAST, Math.round(height * scale)),
  };
}

/** The same corners, named after the picture was turned: the new top left comes first. */
export function turned(corners: Quad, turns: Turns): Quad {
  return corners.map((_, i) => corners[(i - turns + 4) % 4]) as Quad;
}

/** x and y of the photo for a place (u, v) of the unit square: (a u + b v + c, d u + e v + f) / (g u + h v + 1). */
export type Projection = {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
  g: number;
  h: number;
};

export function projection([p0, p1, p2, p3]: Quad): Projection {
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const dx1 = p1.x - p2.x;
  const dx2 = p3.x - p2.x;
  const dy1 = p1.y - p2.y;
  const dy2 = p3.y - p2.y;
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole;
  const h = (dx1 * sy - sx * dy1) / whole;
  return {
    a: p1.x - p0.x + g * p1.x,
    b: p3.x - p0.x + h * p3.x,
    c: p0.x,
    d: p1.y - p0.y + g * p1.y,
    e: p3.y - p0.y + h * p3.y,
    f: p0.y,
    g,
    h,
  };
}

export function placeOf({ a, b, c, d, e, f, g, h }: Projection, u: number, v: number): Point {
  const w = g * u + h * v + 1;
  return { x: (a * u + b * v + c) / w, y: (d * u + e * v + f) / w };
}

/** Reads every point of the new picture between the four points of the photo around it. */
export function straighten(photo: Rgba, corners: Quad, width: number, height: number): Rgba {
  const { a, b, c, d, e, f, g, h } = projection(corners);
  const { data: from } = photo;
  const to = new Uint8ClampedArray(width * height * 4);
  const row = photo.width * 4;
  const lastX = photo.width - 1.001;
  const lastY = photo.height - 1.001;
  let out = 0;
  for (let j = 0; j < height; j += 1) {
    const v = (j + 0.5) / height;
    const cx = b * v + c;
    const cy = e * v + f;
    const cw = h * v + 1;
    for (let i = 0; i < width; i += 1) {
      const u = (i + 0.5) / width;
      const w = 1 / (g * u + cw);
      let x = (a * u + cx) * w;
      let y = (d * u + cy) * w;
      x = x < 0 ? 0 : x > lastX ? lastX : x;
      y = y < 0 ? 0 : y > lastY ? lastY : y;
      const left = x | 0;
      const top = y | 0;
      const fx = ((x - left) * 256) | 0;
      const fy = ((y - top) * 256) | 0;
      const w11 = (fx * fy) >> 8;
      const w10 = fx - w11;
      const w01 = fy - w11;
      const w00 = 256 - fx - w01;
      const at = top * row + left * 4;
      const under = at + row;
      to[out] = mix(from[at], from[at + 4], from[under], from[under + 4], w00, w10, w01, w11);
      to[out + 1] = mix(from[at + 1], from[at + 5], from[under + 1], from[under + 5], w00, w10, w01, w11);
      to[out + 2] = mix(from[at + 2], from[at + 6], from[under + 2], from[under + 6], w00, w10, w01, w11);
      to[out + 3] = 255;
      out += 4;
    }
  }
  return { data: to, width, height };
}

type Value = number | undefined;

/** Four neighbours, each with its weight of 256. */
function mix(a: Value, b: Value, c: Value, d: Value, wa: number, wb: number, wc: number, wd: number): number {
  return ((a as number) * wa + (b as number) * wb + (c as number) * wc + (d as number) * wd) >> 8;
}
