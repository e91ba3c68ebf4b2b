/** Four corners: their area, their order, their size. */
import type { Point, Quad } from "./pixels.ts";

/** Twice the area, above zero for corners that go clockwise on screen. */
export function signedArea(points: Point[]): number {
  return points.reduce((sum, a, i) => {
    const b = points[(i + 1) % points.length] as Point;
    return sum + a.x * b.y - b.x * a.y;
  }, 0);
}

export function areaOf(corners: Quad): number {
  return Math.abs(signedArea(corners)) / 2;
}

/** Clockwise and without a dent. */
export function convex(corners: Quad): boolean {
  return corners.every((b, i) => {
    const a = corners[(i + 3) % 4] as Point;
    const c = corners[(i + 1) % 4] as Point;
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0;
  });
}

/** Width and height of what the corners hold: the longer of two facing sides. */
export function sizeOf([a, b, c, d]: Quad): { width: number; height: number } {
  const far = (m: Point, n: Point): number => Math.hypot(m.x - n.x, m.y - n.y);
  return { width: Math.max(far(a, b), far(d, c)), height: Math.max(far(a, d), far(b, c)) };
}
