/** Where the paper is in a photo: the four-sided outline that best explains the straight edges seen. */
import { crossing, type Line, type Slopes, slopesOf, strongestLines } from "./lines.ts";
import { channelsOf, type Plane, type Point, planeOf, type Quad, type Rgba, soften } from "./pixels.ts";
import { areaOf, convex, signedArea, sizeOf } from "./quads.ts";
import { refine } from "./refine.ts";
import { outlineOf, type Shape } from "./shapes.ts";

/** The corners in points of the picture. `cut`: a side of the paper runs out of the photo. */
export type Found = { corners: Quad; cut: boolean; score: number };

const SMALL = 320;
const FINE = 1000;
const MOST_LINES = 22;
const LEAST_AREA = 0.05;
const LEAST_SCORE = 0.42;
const LEAST_SIDE = 0.22;

type Side = Line & { border: boolean };
type Pair = { a: Side; b: Side; nx: number; ny: number };

/** Looks for one paper. Undefined when no outline is plain enough to be trusted. */
export function findPaper(picture: Rgba, shape: Shape): Found | undefined {
  const planes = channelsOf(picture, SMALL).map(soften);
  const slopes = slopesOf(planes);
  const best = [1, -1]
    .map(inside => bestQuad(slopes, planes, inside, shape))
    .reduce((one, other) => (score(other) > score(one) ? other : one));
  if (!best) return undefined;
  const scale = picture.width / slopes.width;
  const small = best.corners;
  const fine = planeOf(picture, FINE);
  const toFine = fine.width / slopes.width;
  const refined = refine(fine, scaled(small, toFine), best.inside, best.sides);
  const corners = scaled(refined, picture.width / fine.width);
  return { corners: inBounds(corners, picture, scale), cut: best.cut, score: best.score };
}

type Candidate = { corners: Quad; score: number; cut: boolean; inside: number; sides: boolean[] };

function score(one: Candidate | undefined): number {
  return one?.score ?? 0;
}

/** `inside` is 1 for a paper brighter than what it lies on, -1 for a darker one. */
function bestQuad(slopes: Slopes, planes: Plane[], inside: number, shape: Shape): Candidate | undefined {
  const { width, height } = slopes;
  const lines: Side[] = [
    ...strongestLines(slopes, MOST_LINES).map(line => ({ ...facing(line, inside), border: false })),
    ...borders(width, height),
  ];
  const pairs = opposite(lines, Math.min(width, height));
  let best: Candidate | undefined;
  for (const [i, one] of pairs.entries())
    for (const other of pairs.slice(i + 1)) {
      if (Math.abs(one.nx * other.nx + one.ny * other.ny) > 0.55) continue;
      const found = judged(one, other, slopes, planes, inside, shape);
      if (found && found.score > score(best)) best = found;
    }
  return best && best.score >= LEAST_SCORE ? best : undefined;
}

/** The same line, its normal looking towards the inside of the paper. */
function facing({ nx, ny, at, votes }: Line, inside: number): Line {
  return { nx: nx * inside, ny: ny * inside, at: at * inside, votes };
}

/** The frame itself: a paper may run out of the photo. */
function borders(width: number, height: number): Side[] {
  const side = (nx: number, ny: number, at: number): Side => ({ nx, ny, at, votes: 0, border: true });
  return [side(1, 0, 1), side(-1, 0, 2 - width), side(0, 1, 1), side(0, -1, 2 - height)];
}

/** Lines that look at each other, far enough apart to hold a paper. */
function opposite(lines: Side[], short: number): Pair[] {
  const pairs: Pair[] = [];
  for (const [i, a] of lines.entries())
    for (const b of lines.slice(i + 1)) {
      if (a.border && b.border) continue;
      if (a.nx * b.nx + a.ny * b.ny > -0.8) continue;
      if (-b.at - a.at < 0.15 * short) continue;
      const long = Math.hypot(a.nx - b.nx, a.ny - b.ny);
      pairs.push({ a, b, nx: (a.nx - b.nx) / long, ny: (a.ny - b.ny) / long });
    }
  return pairs;
}

function judged(
  one: Pair,
  other: Pair,
  slopes: Slopes,
  planes: Plane[],
  inside: number,
  shape: Shape,
): Candidate | undefined {
  const { width, height } = slopes;
  const ring = [one.a, other.a, one.b, other.b];
  if (ring.filter(side => side.border).length > 2) return undefined;
  const met = ring.map((side, i) => crossing(side, ring[(i + 1) % 4] as Side));
  if (met.some(point => !point || !near(point, width, height))) return undefined;
  // Corner i lies between side i and side i + 1.
  const { corners, sides } = clockwise(met as Quad, ring);
  const area = areaOf(corners) / (width * height);
  if (area < LEAST_AREA || !convex(corners)) return undefined;
  const held = corners.map((from, i) => {
    const to = corners[(i + 1) % 4] as Point;
    const side = sides[i] as Side;
    return side.border
      ? borderHold(from, to, corners, planes[1] as Plane)
      : hold(from, to, side, slopes, planes, inside);
  });
  const weakest = Math.min(...held);
  if (weakest < LEAST_SIDE) return undefined;
  const mean = held.reduce((sum, value) => sum + value, 0) / 4;
  const cut = sides.some(side => side.border);
  // What is left of a cut paper has no proportions of its own.
  const alike = cut ? 0.9 : likeness(corners, shape);
  const score = (0.5 * mean + 0.5 * weakest) * area ** 0.2 * alike * squareness(corners);
  return { corners, score, cut, inside, sides: sides.map(side => !side.border) };
}

function near({ x, y }: Point, width: number, height: number): boolean {
  const over = 0.02;
  return x >= -over * width && x <= (1 + over) * width && y >= -over * height && y <= (1 + over) * height;
}

/** Corners clockwise from the top left, and the side that leaves each of them. */
function clockwise(met: Quad, ring: Side[]): { corners: Quad; sides: Side[] } {
  let items = met.map((point, i) => ({ point, side: ring[(i + 1) % 4] as Side }));
  if (signedArea(items.map(item => item.point)) < 0)
    items = met.map((point, i) => ({ point, side: ring[i] as Side })).reverse();
  const first = items.reduce((best, { point }, i) => {
    const at = items[best]?.point as Point;
    return point.x + point.y < at.x + at.y ? i : best;
  }, 0);
  const turned = items.map((_, i) => items[(first + i) % 4] as (typeof items)[number]);
  return { corners: turned.map(item => item.point) as Quad, sides: turned.map(item => item.side) };
}

const SAMPLES = 36;
const BEYOND = 0.8;
const OTHER = 5;
const HALF = 3;

/** How much of a side is really an edge, less what goes on beyond its two ends: a table runs on, a paper stops. */
function hold(from: Point, to: Point, side: Side, slopes: Slopes, planes: Plane[], inside: number): number {
  let kept = 0;
  for (let i = 0; i < SAMPLES; i += 1)
    kept += edgeAt(from, to, 0.03 + (0.94 * i) / (SAMPLES - 1), side, slopes, inside);
  let past = 0;
  for (const t of [-0.14, -0.11, -0.08, 1.08, 1.11, 1.14]) past += edgeAt(from, to, t, side, slopes, inside);
  return (kept / SAMPLES) * apart(from, to, side, planes, inside) - (BEYOND * past) / 6;
}

/** Share of a side beyond which something else than the paper lies: under a line of print the paper goes on. */
function apart(from: Point, to: Point, { nx, ny }: Side, planes: Plane[], inside: number): number {
  let told = 0;
  for (let i = 0; i < SAMPLES; i += 1) {
    const t = 0.04 + (0.92 * i) / (SAMPLES - 1);
    const x = from.x + (to.x - from.x) * t;
    const y = from.y + (to.y - from.y) * t;
    const differs = planes.some(plane => {
      const at = (off: number): number => lightAt(plane, x + nx * off, y + ny * off);
      const within = (at(4) + at(7)) / 2;
      return (within - at(-4)) * inside > OTHER && (within - at(-7)) * inside > OTHER;
    });
    if (differs) told += 1;
  }
  return told / SAMPLES;
}

function lightAt({ data, width, height }: Plane, x: number, y: number): number {
  const px = Math.min(width - 2, Math.max(1, Math.round(x)));
  const py = Math.min(height - 2, Math.max(1, Math.round(y)));
  return data[py * width + px] as number;
}

/** 0 to 1: the change of light across the side at this point of it, one point on either side included. */
function edgeAt(from: Point, to: Point, t: number, { nx, ny }: Side, slopes: Slopes, inside: number): number {
  const { gx, gy, width, height } = slopes;
  let most = 0;
  for (let off = -1; off <= 1; off += 1) {
    const x = Math.round(from.x + (to.x - from.x) * t + nx * off);
    const y = Math.round(from.y + (to.y - from.y) * t + ny * off);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = y * width + x;
    const across = ((gx[at] as number) * nx + (gy[at] as number) * ny) * inside;
    if (across > most) most = across;
  }
  return most / (most + HALF);
}

const AT_BORDER = 0.62;

/** A side lost beyond the frame holds if what touches the frame looks like the middle of the paper. */
function borderHold(from: Point, to: Point, corners: Quad, plane: Plane): number {
  const light = ({ x, y }: Point): number => lightAt(plane, x, y);
  const between = (a: Point, b: Point, t: number): Point => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  });
  const [a, b, c, d] = corners;
  const ground: number[] = [];
  const edge: number[] = [];
  for (let i = 1; i < 12; i += 1) {
    edge.push(light(between(from, to, i / 12)));
    ground.push(light(between(a, c, i / 12)), light(between(b, d, i / 12)));
  }
  const middle = ground.sort((m, n) => m - n)[Math.floor(ground.length * 0.6)] as number;
  const alike = edge.filter(value => Math.abs(value - middle) < 0.3 * middle + 8).length / edge.length;
  return AT_BORDER * alike;
}

/** 0.75 to 1: how far the sides stand from those of this kind of paper, lying or upright. */
function likeness(corners: Quad, shape: Shape): number {
  const { ratio } = outlineOf(shape);
  if (!ratio) return 1;
  const { width, height } = sizeOf(corners);
  const off = Math.abs(Math.log(Math.max(width, height) / Math.min(width, height) / ratio));
  return 1 - 0.25 * Math.min(1, off / 0.5);
}

function squareness(corners: Quad): number {
  const worst = Math.max(
    ...corners.map((b, i) => {
      const a = corners[(i + 3) % 4] as Point;
      const c = corners[(i + 1) % 4] as Point;
      const dot = (a.x - b.x) * (c.x - b.x) + (a.y - b.y) * (c.y - b.y);
      return Math.abs(dot) / (Math.hypot(a.x - b.x, a.y - b.y) * Math.hypot(c.x - b.x, c.y - b.y));
    }),
  );
  return worst > 0.7 ? 0 : 1 - 0.3 * worst;
}

function scaled(corners: Quad, by: number): Quad {
  return corners.map(({ x, y }) => ({ x: (x + 0.5) * by - 0.5, y: (y + 0.5) * by - 0.5 })) as Quad;
}

function inBounds(corners: Quad, { width, height }: Rgba, scale: number): Quad {
  // A paper that runs out is cut at the frame itself, not at the last point where a change can be seen.
  const to = (value: number, end: number): number =>
    value < 2.5 * scale
      ? Math.max(0, value < 1.5 * scale ? 0 : value)
      : value > end - 2.5 * scale
        ? end
        : value;
  return corners.map(({ x, y }) => ({ x: to(x, width - 1), y: to(y, height - 1) })) as Quad;
}
