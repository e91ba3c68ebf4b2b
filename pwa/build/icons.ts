/** `npm run icons`: draws the app's icon (the mark on deep blue) as SVG and as PNG, maskable. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { root } from "./shared.ts";

const SIZE = 512;
const CENTRAL = 300; // the mark stays whole under any mask
const SCALE = CENTRAL / 24;
const GROUND = [0x12, 0x3a, 0x5e] as const;
const NEEDLE = [0xf2, 0x8c, 0x28] as const;
const LINES = [0xfb, 0xf7, 0xf0] as const;

type Point = [x: number, y: number];
type Colour = readonly [number, number, number];

// The mark of SCREENS §1 in its box of 24, moved up by 0.4 so that its middle is the icon's.
const needle: Point[] = [
  [12, 2],
  [16, 16],
  [12, 13],
  [8, 16],
];
const strokes: [from: Point, to: Point, width: number][] = [
  [[2, 19.5], [22, 19.5], 2.4],
  [[8, 22.8], [16, 22.8], 1.6],
];
const offset = (SIZE - CENTRAL) / 2;
const place = ([x, y]: Point): Point => [x * SCALE + offset, (y - 0.4) * SCALE + offset];

function inside(shape: Point[], [x, y]: Point): boolean {
  let within = false;
  shape.forEach(([ax, ay], i) => {
    const [bx, by] = shape[(i + 1) % shape.length] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

function onLine([ax, ay]: Point, [bx, by]: Point, width: number, [x, y]: Point): boolean {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) <= width / 2;
}

const drawnNeedle = needle.map(place);
const drawnStrokes = strokes.map(([a, b, width]) => [place(a), place(b), width * SCALE] as const);

function colourAt(point: Point): Colour {
  if (inside(drawnNeedle, point)) return NEEDLE;
  return drawnStrokes.some(([a, b, width]) => onLine(a, b, width, point)) ? LINES : GROUND;
}

/** RGB rows, each pixel the mean of 16 samples. */
function pixels(size: number): Buffer {
  const step = SIZE / size;
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0];
      for (let i = 0; i < 16; i += 1) {
        const colour = colourAt([
          (x + ((i % 4) + 0.5) / 4) * step,
          (y + (Math.floor(i / 4) + 0.5) / 4) * step,
        ]);
        colour.forEach((part, c) => {
          sum[c] = (sum[c] ?? 0) + part;
        });
      }
      sum.forEach((part, c) => {
        rows[y * (size * 3 + 1) + 1 + x * 3 + c] = Math.round(part / 16);
      });
    }
  return rows;
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

function png(size: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(pixels(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const hex = (colour: Colour): string => `#${colour.map(part => part.toString(16).padStart(2, "0")).join("")}`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">
  <rect width="${SIZE}" height="${SIZE}" fill="${hex(GROUND)}"/>
  <g transform="translate(${offset} ${offset}) scale(${SCALE}) translate(0 -.4)" fill="none" stroke-linecap="round">
    <path d="M12 2 16 16 12 13 8 16Z" fill="${hex(NEEDLE)}"/>
    <path d="M2 19.5H22" stroke="${hex(LINES)}" stroke-width="2.4"/>
    <path d="M8 22.8H16" stroke="${hex(LINES)}" stroke-width="1.6"/>
  </g>
</svg>
`;

const folder = join(root, "public", "icons");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "cap18.svg"), svg);
for (const size of [192, 512]) writeFileSync(join(folder, `cap18-${size}.png`), png(size));
