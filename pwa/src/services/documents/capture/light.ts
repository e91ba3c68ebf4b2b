/** Contrast raised: the ground of a printed page becomes white wherever the shadow of a hand fell; print becomes dark. */
import { luma, quantile, type Rgba } from "./pixels.ts";

const CELL = 32;
const WHITE = 246;
const MOST_GAIN = 2.4;
const MOST_STRETCH = 1.7;

/** Raises the contrast in place. `printed`: white paper with print; otherwise tints and portraits keep their balance. */
export function raiseContrast(picture: Rgba, printed: boolean): void {
  if (printed) whiten(picture);
  else stretch(picture);
}

type Ground = { values: Float32Array; columns: number; rows: number };

/** The light of the bare paper, cell by cell: what is brightest in each, but never far from the page as a whole. */
export function groundOf({ data, width, height }: Rgba): Ground {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const raw = new Float32Array(columns * rows);
  const seen = new Float32Array(64);
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      let n = 0;
      for (let y = r * CELL + 2; y < Math.min(height, (r + 1) * CELL); y += 4)
        for (let x = c * CELL + 2; x < Math.min(width, (c + 1) * CELL); x += 4) {
          const at = (y * width + x) * 4;
          seen[n] = luma(data[at] as number, data[at + 1] as number, data[at + 2] as number);
          n += 1;
        }
      raw[r * columns + c] = n ? quantile(seen.subarray(0, n), 0.85) : 0;
    }
  const floor = 0.55 * quantile(raw, 0.8);
  const values = new Float32Array(raw.length);
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      let sum = 0;
      let n = 0;
      for (let y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y += 1)
        for (let x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x += 1) {
          sum += Math.max(floor, raw[y * columns + x] as number);
          n += 1;
        }
      values[r * columns + c] = sum / n;
    }
  return { values, columns, rows };
}

function whiten(picture: Rgba): void {
  const { data, width, height } = picture;
  const ground = groundOf(picture);
  const gains = ground.values.map(value => Math.min(MOST_GAIN, Math.max(0.9, WHITE / Math.max(1, value))));
  const black = 0.75 * darkest(picture, gains, ground.columns);
  const curve = curveOf(Math.min(70, black), WHITE - 6);
  const row = new Float32Array(ground.columns);
  // Gains are at most MOST_GAIN, so that a value brought up stays within the curve.
  for (let y = 0; y < height; y += 1) {
    mixRows(gains, ground, y, row);
    let at = y * width * 4;
    for (let x = 0; x < width; x += 1) {
      const gain = mixed(row, x);
      data[at] = curve[((data[at] as number) * gain) | 0] as number;
      data[at + 1] = curve[((data[at + 1] as number) * gain) | 0] as number;
      data[at + 2] = curve[((data[at + 2] as number) * gain) | 0] as number;
      at += 4;
    }
  }
}

/** Gains of one row of points, between the two rows of cells around it. */
function mixRows(gains: Float32Array, { columns, rows }: Ground, y: number, row: Float32Array): void {
  const place = Math.max(0, Math.min(rows - 1, y / CELL - 0.5));
  const top = Math.floor(place);
  const under = Math.min(rows - 1, top + 1);
  const part = place - top;
  for (let c = 0; c < columns; c += 1)
    row[c] =
      (gains[top * columns + c] as number) * (1 - part) + (gains[under * columns + c] as number) * part;
}

function mixed(row: Float32Array, x: number): number {
  const place = x / CELL - 0.5;
  if (place <= 0) return row[0] as number;
  const left = place | 0;
  if (left >= row.length - 1) return row[row.length - 1] as number;
  const part = place - left;
  return (row[left] as number) * (1 - part) + (row[left + 1] as number) * part;
}

/** The light of the print once the ground is white. */
function darkest({ data, width, height }: Rgba, gains: Float32Array, columns: number): number {
  const seen: number[] = [];
  for (let y = 4; y < height; y += 7)
    for (let x = 4; x < width; x += 7) {
      const at = (y * width + x) * 4;
      const gain = gains[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] as number;
      seen.push(luma(data[at] as number, data[at + 1] as number, data[at + 2] as number) * gain);
    }
  return quantile(seen, 0.01);
}

/** Values brought so that `black` is 0 and `white` is 255. */
function curveOf(black: number, white: number): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 640 }, (_, i) => ((i - black) * 255) / (white - black));
}

/** One curve for the three channels, and none of them lost in white: a tint stays the tint it is. */
function stretch(picture: Rgba): void {
  const { data } = picture;
  const lows: number[] = [];
  const highs: number[] = [];
  for (let at = 0; at < data.length; at += 4 * 53) {
    const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
    lows.push(luma(r, g, b));
    highs.push(Math.max(r, g, b));
  }
  const black = Math.max(0, quantile(lows, 0.01) - 6);
  const white = Math.min(255, Math.max(black + 255 / MOST_STRETCH, quantile(highs, 0.985) + 6));
  const curve = curveOf(black, white);
  for (let at = 0; at < data.length; at += 4) {
    data[at] = curve[data[at] as number] as number;
    data[at + 1] = curve[data[at + 1] as number] as number;
    data[at + 2] = curve[data[at + 2] as number] as number;
  }
}
