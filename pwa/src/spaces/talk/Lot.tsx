import { useEffect, useRef, useState } from "preact/hooks";
import type { Message } from "../../services/conversations/types.ts";
import type { Children } from "../../ui/index.ts";

/** How far from what is in sight something is still drawn: bubbles, and the places of bubbles. */
const AROUND = { bubbles: "1000px 0px", places: "4000px 0px" };
type Around = keyof typeof AROUND;
/** A bubble with its time, and each line of it, in pixels: only until the lot was drawn once. */
const BUBBLE = 84;
const LINE = 27;
const SIGNS = 32;

type Seen = (near: boolean, height: number) => void;
const told = new WeakMap<Element, Seen>();
const eyes: Partial<Record<Around, IntersectionObserver>> = {};

function tell(entries: IntersectionObserverEntry[]): void {
  for (const one of entries) told.get(one.target)?.(one.isIntersecting, one.boundingClientRect.height);
}

function watch(element: Element, around: Around, seen: Seen): () => void {
  const eye = eyes[around] ?? new IntersectionObserver(tell, { rootMargin: AROUND[around] });
  eyes[around] = eye;
  told.set(element, seen);
  eye.observe(element);
  return () => eye.unobserve(element);
}

function guess(messages: Message[]): number {
  return messages.reduce((sum, { text }) => sum + BUBBLE + LINE * Math.ceil(text.length / SIGNS), 0);
}

type LotProps = {
  messages: Message[];
  /** Drawn wherever it stands: the thread is short, or this is its end. */
  always: boolean;
  /** What it draws: bubbles, or lots of them. */
  of: Around;
  children: () => Children;
};

/** Some messages of a long thread: far from what is in sight, their place is kept and nothing of them is drawn. */
export function Lot({ messages, always, of, children }: LotProps) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef<number>();
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (always || !box.current) return;
    return watch(box.current, of, (now, tall) => {
      if (!now && tall > 0) height.current = tall;
      setNear(now);
    });
  }, [always]);
  const drawn = always || near;
  return (
    <div
      ref={box}
      class="talk-lot"
      data-first={messages[0]?.seq}
      data-last={messages.at(-1)?.seq}
      style={drawn ? undefined : { blockSize: `${height.current ?? guess(messages)}px` }}
    >
      {drawn && children()}
    </div>
  );
}

const PATIENCE = 60;

/** Brings a message in sight, drawn or not yet, and gives it the focus. */
export function reach(seq: number, id: string): void {
  const look = (left: number): void => {
    const there = document.getElementById(id);
    (there ?? placeOf(seq))?.scrollIntoView({ block: "center" });
    if (!there && left > 0) requestAnimationFrame(() => look(left - 1));
    there?.querySelector("button")?.focus({ preventScroll: true });
  };
  look(PATIENCE);
}

/** The smallest place that holds a message. */
function placeOf(seq: number): HTMLElement | undefined {
  const lots = [...document.querySelectorAll<HTMLElement>(".talk-lot")];
  return lots.findLast(one => Number(one.dataset.first) <= seq && seq <= Number(one.dataset.last));
}
