/** The same outline, to a fraction of a point: each side is laid again on the edge seen in a larger picture. */
import { crossing } from "./lines.ts";
import type { Plane, Point, Quad } from "./pixels.ts";

type Straight = { nx: number; ny: number; at: number };

const SAMPLES = 64;
const REACH = 0.012;

/** `inside`: 1 when the paper is the brighter side. `seen[i]`: side i is a real edge, not the frame of the photo. */
export function refine(plane: Plane, corners: Quad, inside: number, seen: boolean[]): Quad {
  const reach = Math.max(4, Math.round(REACH * Math.hypot(plane.width, plane.height)));
  const lines = corners.map((from, i) => {
    const to = corners[(i + 1) % 4] as Point;
    const rough = through(from, to);
    return seen[i] ? (fitted(edgePoints(plane, from, to, rough, inside, reach), rough) ?? rough) : rough;
  });
  const exact = lines.map((line, i) => crossing(lines[(i + 3) % 4] as Straight, line));
  return corners.map((was, i) => {
    const now = exact[i];
    return now && Math.hypot(now.x - was.x, now.y - was.y) < 3 * reach ? now : was;
  }) as Quad;
}

/** The line through two corners of a clockwise outline, its normal looking inside. */
function through(from: Point, to: Point): Straight {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const nx = -(to.y - from.y) / long;
  const ny = (to.x - from.x) / long;
  return { nx, ny, at: from.x * nx + from.y * ny };
}

function edgePoints(
  { data, width, height }: Plane,
  from: Point,
  to: Point,
  { nx, ny }: Straight,
  inside: number,
  reach: number,
): Point[] {
  const light = (x: number, y: number): number => {
    const px = Math.max(0, Math.min(width - 1, Math.round(x)));
    const py = Math.max(0, Math.min(height - 1, Math.round(y)));
    return data[py * width + px] as number;
  };
  const points: Point[] = [];
  for (let i = 0; i < SAMPLES; i += 1) {
    const t = 0.04 + (0.92 * i) / (SAMPLES - 1);
    const x = from.x + (to.x - from.x) * t;
    const y = from.y + (to.y - from.y) * t;
    const change = (off: number): number => {
      const at = (k: number): number => light(x + nx * (off + k), y + ny * (off + k));
      return (at(1) + at(2) + at(3) - at(-1) - at(-2) - at(-3)) * inside;
    };
    let best = 0;
    let most = 24;
    for (let off = -reach; off <= reach; off += 1) {
      const here = change(off);
      if (here > most) {
        most = here;
        best = off;
      }
    }
    if (most === 24) continue;
    const before = change(best - 1);
    const after = change(best + 1);
    const bend = before - 2 * most + after;
    const exact = best + (bend < 0 ? (0.5 * (before - after)) / bend : 0);
    points.push({ x: x + nx * exact, y: y + ny * exact });
  }
  return points;
}

/** Least squares, then again without the points that stand apart. */
function fitted(points: Point[], rough: Straight): Straight | undefined {
  let kept = points;
  let line: Straight | undefined;
  for (let turn = 0; turn < 4; turn += 1) {
    if (kept.length < SAMPLES / 4) return line;
    line = leastSquares(kept, rough);
    const now = line;
    const off = kept.map(({ x, y }) => Math.abs(x * now.nx + y * now.ny - now.at));
    const usual = [...off].sort((a, b) => a - b)[Math.floor(off.length / 2)] as number;
    const limit = Math.max(0.8, 2.5 * usual);
    const next = kept.filter((_, i) => (off[i] as number) <= limit);
    if (next.length === kept.length) return line;
    kept = next;
  }
  return line;
}

function leastSquares(points: Point[], rough: Straight): Straight {
  const n = points.length;
  const mx = points.reduce((sum, { x }) => sum + x, 0) / n;
  const my = points.reduce((sum, { y }) => sum + y, 0) / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const { x, y } of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  // The normal is the direction in which the points spread least.
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy) + Math.PI / 2;
  let nx = Math.cos(angle);
  let ny = Math.sin(angle);
  if (nx * rough.nx + ny * rough.ny < 0) {
    nx = -nx;
    ny = -ny;
  }
  return { nx, ny, at: mx * nx + my * ny };
}
