/** Pictures as numbers: what every step of a capture reads and writes. Pure: no canvas, no clock. */

export type Point = { x: number; y: number };
/** The corners of a paper, clockwise from its top left. */
export type Quad = [Point, Point, Point, Point];
/** Red, green, blue, alpha, row after row: as a canvas gives them. */
export type Rgba = { data: Uint8ClampedArray; width: number; height: number };
/** One value a point, 0 to 255. */
export type Plane = { data: Float32Array; width: number; height: number };

/** Light as the eye weighs it. */
export function luma(r: number, g: number, b: number): number {
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

type Sizes = { width: number; height: number; step: number };

function smaller(picture: Rgba, longest: number, skip: number): Sizes {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
    // A point of the small picture averages many of a large one: reading some of them shows as much.
    step: Math.max(1, Math.floor(skip / scale)),
  };
}

/** The light of a picture, made smaller by averaging so that its longest side is at most `longest`. */
export function planeOf(picture: Rgba, longest: number): Plane {
  const { width, height, step } = smaller(picture, longest, 0.84);
  const { data } = picture;
  const sums = new Float32Array(width * height);
  const counts = new Uint16Array(width * height);
  const columns = columnsOf(picture.width, width);
  for (let y = 0; y < picture.height; y += step) {
    const row = Math.min(height - 1, Math.floor((y * height) / picture.height)) * width;
    let at = y * picture.width * 4;
    for (let x = 0; x < picture.width; x += step) {
      const to = row + (columns[x] as number);
      add(sums, to, luma(data[at] as number, data[at + 1] as number, data[at + 2] as number));
      add(counts, to, 1);
      at += 4 * step;
    }
  }
  for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] as number) / (counts[i] || 1);
  return { data: sums, width, height };
}

/** Red, green and blue apart: on wood a paper stands out in the blue where its light alone would not. */
export function channelsOf(picture: Rgba, longest: number): [Plane, Plane, Plane] {
  const { width, height, step } = smaller(picture, longest, 0.5);
  const { data } = picture;
  const [red, green, blue] = [0, 1, 2].map(() => new Float32Array(width * height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const counts = new Uint16Array(width * height);
  const columns = columnsOf(picture.width, width);
  for (let y = 0; y < picture.height; y += step) {
    const row = Math.min(height - 1, Math.floor((y * height) / picture.height)) * width;
    let at = y * picture.width * 4;
    for (let x = 0; x < picture.width; x += step) {
      const to = row + (columns[x] as number);
      add(red, to, data[at] as number);
      add(green, to, data[at + 1] as number);
      add(blue, to, data[at + 2] as number);
      add(counts, to, 1);
      at += 4 * step;
    }
  }
  for (let i = 0; i < counts.length; i += 1) {
    const n = counts[i] || 1;
    for (const one of [red, green, blue]) one[i] = (one[i] as number) / n;
  }
  return [red, green, blue].map(one => ({ data: one, width, height })) as [Plane, Plane, Plane];
}

function add(values: Float32Array | Uint16Array | Uint32Array, at: number, more: number): void {
  values[at] = (values[at] as number) + more;
}

/** In which column of the small picture each column of the large one falls. */
function columnsOf(large: number, small: number): Uint16Array {
  return Uint16Array.from({ length: large }, (_, x) => Math.min(small - 1, Math.floor((x * small) / large)));
}

/** Softened by 1 4 6 4 1 in both directions: print melts away, the edge of a paper stays. */
export function soften({ data, width, height }: Plane): Plane {
  const across = new Float32Array(data.length);
  const both = new Float32Array(data.length);
  five(data, across, width, height, 1, width);
  five(across, both, height, width, width, 1);
  return { data: both, width, height };
}

function five(
  from: Float32Array,
  to: Float32Array,
  length: number,
  lines: number,
  step: number,
  next: number,
): void {
  const last = length - 1;
  for (let line = 0; line < lines; line += 1) {
    const base = line * next;
    const value = (i: number): number => from[base + Math.max(0, Math.min(last, i)) * step] as number;
    for (let i = 0; i < length; i += 1)
      to[base + i * step] =
        (value(i - 2) + 4 * value(i - 1) + 6 * value(i) + 4 * value(i + 1) + value(i + 2)) / 16;
  }
}

/** The value under which this share (0 to 1) of values between 0 and 255 stands, to a quarter. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const counts = new Uint32Array(1024);
  for (let i = 0; i < values.length; i += 1)
    add(counts, Math.max(0, Math.min(1023, (values[i] as number) * 4)) | 0, 1);
  let left = Math.floor(share * values.length);
  for (let bin = 0; bin < 1024; bin += 1) {
    left -= counts[bin] as number;
    if (left < 0) return bin / 4;
  }
  return 255;
}
