/** Invented photos of invented papers, drawn point by point: their corners are known exactly. */
import type { Point, Quad, Rgba } from "../../src/services/documents/capture/pixels.ts";
import { projection } from "../../src/services/documents/capture/warp.ts";

export type Drawing = {
  width: number;
  height: number;
  corners: Quad;
  /** Colour of the bare paper, and of what it lies on. */
  paper?: [number, number, number];
  table?: [number, number, number];
  /** Lines of print; `none` for a blank sheet. */
  print?: "text" | "card" | "none";
  /** Planks of a table, under the paper. */
  planks?: boolean;
  /** Light at the far corner over light at the near one. */
  shade?: number;
  noise?: number;
};

type Colour = [number, number, number];

/** A number between -1 and 1 that looks like chance and is the same at each run. */
function grain(x: number, y: number): number {
  const s = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453;
  return 2 * (s - Math.floor(s)) - 1;
}

export function draw(drawing: Drawing): Rgba {
  const { width, height, corners, shade = 1, noise = 3 } = drawing;
  const data = new Uint8ClampedArray(width * height * 4);
  const inverse = inverseOf(corners);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      // Four readings a point: edges as soft as a lens makes them.
      const sum: Colour = [0, 0, 0];
      for (const [dx, dy] of [
        [-0.25, -0.25],
        [0.25, -0.25],
        [-0.25, 0.25],
        [0.25, 0.25],
      ] as const) {
        const colour = colourAt(drawing, inverse(x + dx, y + dy), x, y);
        for (let k = 0; k < 3; k += 1) sum[k as 0] += colour[k as 0] / 4;
      }
      const light = 1 + (shade - 1) * ((x / width + y / height) / 2);
      const at = (y * width + x) * 4;
      const speck = noise * grain(x, y);
      for (let k = 0; k < 3; k += 1) data[at + k] = sum[k as 0] * light + speck;
      data[at + 3] = 255;
    }
  return { data, width, height };
}

function colourAt(drawing: Drawing, { x: u, y: v }: Point, x: number, y: number): Colour {
  const { paper = [238, 236, 230], table = [96, 74, 58], print = "text", planks = false } = drawing;
  if (u < 0 || u > 1 || v < 0 || v > 1) {
    const dark = planks && (x + 0.35 * y) % 170 < 4 ? 0.55 : 1;
    return table.map(value => value * dark) as Colour;
  }
  return inked(print, u, v) ? [42, 44, 58] : paper;
}

function inked(print: Drawing["print"], u: number, v: number): boolean {
  if (print === "none") return false;
  if (print === "card") {
    if (u > 0.06 && u < 0.3 && v > 0.25 && v < 0.85) return true;
    return u > 0.38 && u < 0.92 && v > 0.2 && v < 0.9 && letters(u * 1.6, v, 9);
  }
  return u > 0.1 && u < 0.9 && v > 0.08 && v < 0.92 && letters(u, v, 26);
}

/** Strokes standing in lines, words apart. */
function letters(u: number, v: number, lines: number): boolean {
  const line = v * lines;
  if (line % 1 > 0.45) return false;
  const stroke = u * 90;
  return stroke % 1 < 0.45 && grain(Math.floor(stroke / 6), Math.floor(line)) > -0.6;
}

/** Place on the paper (0 to 1 both ways) of a point of the photo. */
function inverseOf(corners: Quad): (x: number, y: number) => Point {
  const { a, b, c, d, e, f, g, h } = projection(corners);
  return (x, y) => {
    const m00 = a - g * x;
    const m01 = b - h * x;
    const m10 = d - g * y;
    const m11 = e - h * y;
    const det = m00 * m11 - m01 * m10;
    return { x: ((x - c) * m11 - (y - f) * m01) / det, y: ((y - f) * m00 - (x - c) * m10) / det };
  };
}

/** Out of focus by this many points: a box, three times over. */
export function blurred({ data, width, height }: Rgba, radius: number, only?: "across"): Rgba {
  let from = Float32Array.from(data);
  const line = (length: number, lines: number, step: number, next: number): void => {
    const to = from.slice();
    for (let l = 0; l < lines; l += 1)
      for (let k = 0; k < 3; k += 1) {
        const base = l * next + k;
        const value = (i: number): number =>
          from[base + Math.max(0, Math.min(length - 1, i)) * step] as number;
        let sum = 0;
        for (let i = -radius; i <= radius; i += 1) sum += value(i);
        for (let i = 0; i < length; i += 1) {
          to[base + i * step] = sum / (2 * radius + 1);
          sum += value(i + radius + 1) - value(i - radius);
        }
      }
    from = to;
  };
  for (let turn = 0; turn < (only ? 1 : 3); turn += 1) {
    line(width, height, 4, width * 4);
    if (!only) line(height, width, width * 4, 4);
  }
  return { data: Uint8ClampedArray.from(from), width, height };
}

/** A lamp reflected: a round patch lost in white. */
export function withGlare(picture: Rgba, at: Point, radius: number): Rgba {
  const data = picture.data.slice();
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      const far = Math.hypot(x - at.x, y - at.y) / radius;
      if (far > 1.4) continue;
      const add = 255 * Math.min(1, Math.max(0, 1.4 - far) / 0.4);
      const i = (y * picture.width + x) * 4;
      for (let k = 0; k < 3; k += 1) data[i + k] = (data[i + k] as number) + add;
    }
  return { ...picture, data };
}

/** The same scene with this share of its light. */
export function dimmed(picture: Rgba, share: number): Rgba {
  return { ...picture, data: picture.data.map((value, i) => (i % 4 === 3 ? 255 : value * share)) };
}

/** Corners of a sheet of this size, turned by degrees and leaning away by `tilt`, in the middle of a photo. */
export function sheet(
  photo: { width: number; height: number },
  size: { width: number; height: number },
  degrees = 0,
  tilt = 0,
  shift: Point = { x: 0, y: 0 },
): Quad {
  const angle = (degrees * Math.PI) / 180;
  const place = (sx: number, sy: number): Point => {
    const narrower = 1 - (tilt * (1 - sy)) / 2;
    const x = (sx * size.width * narrower) / 2;
    const y = (sy * size.height) / 2;
    return {
      x: photo.width / 2 + shift.x + x * Math.cos(angle) - y * Math.sin(angle),
      y: photo.height / 2 + shift.y + x * Math.sin(angle) + y * Math.cos(angle),
    };
  };
  return [place(-1, -1), place(1, -1), place(1, 1), place(-1, 1)];
}
