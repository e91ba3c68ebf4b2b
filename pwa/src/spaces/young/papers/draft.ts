/** A paper begun and not yet kept: a phone that closes in the middle, sealed under its own key, loses no page of it. */
import { forgetWhole, keepWhole, readKept, readKeptBytes } from "../../../platform/kept.ts";
import type { Quad } from "../../../services/documents/capture/pixels.ts";
import type { Verdict } from "../../../services/documents/capture/verdict.ts";
import type { Shot } from "./Capture.tsx";

type Side = { width: number; height: number; verdict: Verdict };
type Draft = { type: string; replaces?: string; sides: Side[] };

const DRAFT = "paper-draft";
const WHOLE: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** One change at a time: two photos taken quickly write their pages one after the other. */
let last: Promise<unknown> = Promise.resolve();

function next<T>(work: () => Promise<T>): Promise<T> {
  const made = last.then(work);
  last = made.catch(() => undefined);
  return made;
}

/** Keeps the pages so far, in the place of any other paper begun. On a closed phone, nothing is written. */
export function keepDraft(type: string, replaces: string | undefined, shots: Shot[]): Promise<void> {
  return next(async () => {
    const pictures = shots.map(async ({ scanned }) => new Uint8Array(await scanned.picture.arrayBuffer()));
    const sides = shots.map(({ scanned: { width, height, verdict } }) => ({ width, height, verdict }));
    await keepWhole(DRAFT, { type, replaces, sides } satisfies Draft, await Promise.all(pictures));
  });
}

/** The pages of a paper of this type begun here; none when there is nothing whole to go on with. */
export async function readDraft(type: string, replaces: string | undefined): Promise<Omit<Shot, "url">[]> {
  const draft = (await readKept<Draft>(DRAFT))?.value;
  if (draft?.type !== type || draft.replaces !== replaces) return [];
  const shots: Omit<Shot, "url">[] = [];
  for (const [i, said] of draft.sides.entries()) {
    const kept = await readKeptBytes(`${DRAFT}:${i}`);
    if (!kept) return [];
    const picture = new Blob([kept.value], { type: "image/jpeg" });
    const scanned = { ...said, picture, corners: WHOLE, found: false };
    shots.push({ source: picture, way: "plain", turns: 0, scanned });
  }
  return shots;
}

/** It is in the queue now, or the person begins again. */
export function dropDraft(): Promise<void> {
  return next(() => forgetWhole(DRAFT));
}
