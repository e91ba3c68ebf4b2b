/** Straight edges of a picture: where light changes along a line, and on which side it is brighter. */
import { type Plane, quantile } from "./pixels.ts";

/** How light changes at each point: towards the brighter side, in the channel where it changes most. */
export type Slopes = {
  gx: Float32Array;
  gy: Float32Array;
  size: Float32Array;
  width: number;
  height: number;
  /** A change this large counts as an edge in full. */
  full: number;
};

/** Points (x, y) with x·nx + y·ny = at. (nx, ny) is of length 1 and looks towards the brighter side. */
export type Line = { nx: number; ny: number; at: number; votes: number };

const FAINT = 5;
const LARGE = 26;
const AMONG = 0.93;

export function slopesOf(planes: Plane[]): Slopes {
  const [{ width, height }] = planes as [Plane];
  const gx = new Float32Array(width * height);
  const gy = new Float32Array(width * height);
  const size = new Float32Array(width * height);
  for (const { data } of planes)
    for (let y = 1; y < height - 1; y += 1)
      for (let x = 1; x < width - 1; x += 1) {
        const at = y * width + x;
        const dx = sobel(data, at, 1, width);
        const dy = sobel(data, at, width, 1);
        const long = Math.sqrt(dx * dx + dy * dy);
        if (long <= (size[at] as number)) continue;
        size[at] = long;
        gx[at] = dx;
        gy[at] = dy;
      }
  const full = Math.min(LARGE, Math.max(FAINT, quantile(size, AMONG)));
  return { gx, gy, size, width, height, full };
}

/** Change along `along`, averaged over three lines `across`. */
function sobel(data: Float32Array, at: number, along: number, across: number): number {
  const change = (i: number): number => (data[i + along] as number) - (data[i - along] as number);
  return (change(at - across) + 2 * change(at) + change(at + across)) / 8;
}

const TURN = 360;
const SPREAD = 3;
const APART_DEGREES = 7;
const APART_POINTS = 5;

/** The strongest straight edges, each told from its neighbours: a vote for every point whose slope agrees. */
export function strongestLines(slopes: Slopes, most: number): Line[] {
  const { width, height } = slopes;
  const reach = Math.ceil(Math.hypot(width, height));
  const span = 2 * reach + 1;
  const votes = new Float32Array(TURN * span);
  vote(slopes, votes, reach, span);
  const found: Line[] = [];
  const floor = 0.1 * Math.min(width, height);
  for (;;) {
    const best = highest(votes);
    if (best < 0 || (votes[best] as number) < floor || found.length >= most) return found;
    const degree = Math.floor(best / span);
    const at = (best % span) - reach;
    const angle = (degree * Math.PI) / 180;
    found.push({ nx: Math.cos(angle), ny: Math.sin(angle), at, votes: votes[best] as number });
    clearAround(votes, degree, best % span, span);
  }
}

function vote(slopes: Slopes, votes: Float32Array, reach: number, span: number): void {
  const { gx, gy, size, width, height, full } = slopes;
  const cos = Float32Array.from({ length: TURN }, (_, i) => Math.cos((i * Math.PI) / 180));
  const sin = Float32Array.from({ length: TURN }, (_, i) => Math.sin((i * Math.PI) / 180));
  const floor = 0.35 * full;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const i = y * width + x;
      const here = size[i] as number;
      if (here < floor) continue;
      const weight = Math.min(1, here / full);
      const middle = Math.round((Math.atan2(gy[i] as number, gx[i] as number) * 180) / Math.PI);
      for (let d = -SPREAD; d <= SPREAD; d += 1) {
        const degree = (middle + d + TURN) % TURN;
        const at = Math.round(x * (cos[degree] as number) + y * (sin[degree] as number)) + reach;
        const cell = degree * span + at;
        votes[cell] = (votes[cell] as number) + weight;
      }
    }
}

function highest(votes: Float32Array): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < votes.length; i += 1) {
    const here = votes[i] as number;
    if (here > most) {
      most = here;
      best = i;
    }
  }
  return best;
}

function clearAround(votes: Float32Array, degree: number, at: number, span: number): void {
  for (let d = -APART_DEGREES; d <= APART_DEGREES; d += 1) {
    const row = ((degree + d + TURN) % TURN) * span;
    // Turned by d degrees, the same edge is seen a little nearer or farther.
    const wide = APART_POINTS + Math.abs(d);
    for (let p = Math.max(0, at - wide); p <= Math.min(span - 1, at + wide); p += 1) votes[row + p] = 0;
  }
}

/** Where two lines meet; undefined when they run almost alike. */
export function crossing(a: Pick<Line, "nx" | "ny" | "at">, b: Pick<Line, "nx" | "ny" | "at">) {
  const turn = a.nx * b.ny - a.ny * b.nx;
  if (Math.abs(turn) < 0.2) return undefined;
  return { x: (a.at * b.ny - b.at * a.ny) / turn, y: (b.at * a.nx - a.at * b.nx) / turn };
}
