/** Which rows of a table are in the page, and in which place of it. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

export type Span = { from: number; to: number };

/** Rows in sight: what a slow machine draws in one frame. */
export const AT_ONCE = Math.min(24, Math.max(12, Math.floor((globalThis.innerHeight || 800) / 66)));
/** Up to here every row is in the page, to be looked for, printed and read in one go; beyond, those around the eyes. */
const ALL = 72;
const AROUND = 12;

/** The rows to hold when the one at `first` is the first in sight. On a phone rows are cards of any height: all of them. */
export function heldAround(first: number, total: number, narrow = false): Span {
  if (total <= ALL || narrow) return { from: 0, to: total };
  const from = Math.max(0, Math.min(first, total - AT_ONCE) - AROUND);
  return { from, to: Math.min(total, from + AT_ONCE + 2 * AROUND) };
}

/** A step towards the rows to hold; straight to them when nothing held is of use. */
export function nextSpan(now: Span, wanted: Span): Span {
  if (now.to <= wanted.from || now.from >= wanted.to) return wanted;
  return {
    from: now.from > wanted.from ? Math.max(wanted.from, now.from - AROUND) : wanted.from,
    to: now.to < wanted.to ? Math.min(wanted.to, now.to + AROUND) : wanted.to,
  };
}

const narrow = (): boolean => globalThis.innerWidth < 700;

/**
 * The rows in the page: all of them on arrival; after another question those in sight, then more each frame. A reading
 * that comes again for the same question changes nothing: nobody's place jumps. `start` is the row one comes back to.
 */
export function useSpan(
  body: RefObject<HTMLTableSectionElement>,
  question: string | undefined,
  total: number,
  start: number,
): Span & { height: number } {
  const sight = useRef({ first: Math.max(0, start), height: 41 }).current;
  const [now, setNow] = useState({ question, ...heldAround(sight.first, total, narrow()) });
  const [printing, setPrinting] = useState(false);
  const first = Math.min(sight.first, Math.max(0, total - AT_ONCE));
  const held = now.question === question ? now : { from: first, to: first + AT_ONCE };
  const wanted = printing ? { from: 0, to: total } : heldAround(first, total, narrow());
  const span = printing
    ? wanted
    : { from: Math.max(0, Math.min(held.from, total - 1)), to: Math.min(held.to, total) };
  useEffect(() => {
    const next = nextSpan(span, wanted);
    if (now.question !== question || next.from !== now.from || next.to !== now.to)
      setNow({ question, ...next });
  }, [question, span.from, span.to, wanted.from, wanted.to]);
  useLayoutEffect(() => {
    const row = body.current?.querySelector("tr");
    if (row && total > ALL) sight.height = row.offsetHeight || sight.height;
  }, [question, total > ALL]);
  useEffect(() => {
    const look = (): void => {
      const table = body.current?.closest("table")?.getBoundingClientRect();
      if (!table) return;
      const before = sight.first;
      sight.first = Math.max(0, Math.floor(-table.top / sight.height));
      if (Math.abs(before - sight.first) > AROUND / 3) setNow(last => ({ ...last }));
    };
    const print = (): void => setPrinting(true);
    const printed = (): void => setPrinting(false);
    addEventListener("scroll", look, { passive: true, capture: true });
    addEventListener("beforeprint", print);
    addEventListener("afterprint", printed);
    return () => {
      removeEventListener("scroll", look, { capture: true });
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", printed);
    };
  }, []);
  return { ...span, height: sight.height };
}

/**
 * The place in the page of each row. Asked the same question, a row keeps its own, whoever comes before it: the keyboard
 * stays on the person it was on. Another question takes the places as they stand: what is drawn there only changes its
 * words, which a slow machine does at once.
 */
export function usePlaces(question: string | undefined, ids: string[]): number[] {
  const kept = useRef({ question, of: new Map<string, number>(), next: 0 });
  const { of: before, next } = kept.current;
  const free = kept.current.question === question ? undefined : [...before.values()];
  let fresh = next;
  const places = ids.map((id, n) => (free ? free[n] : before.get(id)) ?? fresh++);
  kept.current = { question, of: new Map(ids.map((id, n) => [id, places[n] as number])), next: fresh };
  return places;
}
