import { useRef, useState } from "preact/hooks";
import type { Point, Quad } from "../../../services/documents/capture/pixels.ts";
import { areaOf, convex } from "../../../services/documents/capture/quads.ts";
import { Actions, Button } from "../../../ui/index.ts";
import { useId } from "../../../ui/use-id.ts";
import { p } from "./papers-words.ts";

type Props = {
  /** The photo as it was taken, as an address of this page. */
  url: string;
  /** 0 to 1 of the photo, clockwise from the top left. */
  corners: Quad;
  onDone: (corners: Quad) => unknown;
  onCancel: () => void;
};

const NAMES = ["capture.corner.1", "capture.corner.2", "capture.corner.3", "capture.corner.4"] as const;
const STEP = 0.01;
const STRIDE = 0.05;
const LEAST = 0.01;
const moves: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The four corners, laid by hand: dragged, tapped into place, or moved by the arrow keys. */
export function Corners({ url, corners: found, onDone, onCancel }: Props) {
  const [corners, setCorners] = useState(found);
  const [held, setHeld] = useState<number>();
  const stage = useRef<HTMLDivElement>(null);
  const hint = useId();

  const move = (which: number, to: Point): void => {
    const x = Math.min(1, Math.max(0, to.x));
    const y = Math.min(1, Math.max(0, to.y));
    const next = corners.map((corner, i) => (i === which ? { x, y } : corner)) as Quad;
    // Corners that cross hold no paper: the corner stays where it was.
    if (convex(next) && areaOf(next) > LEAST) setCorners(next);
  };
  const placeOf = (event: PointerEvent): Point => {
    const box = stage.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const press = (event: PointerEvent): void => {
    event.preventDefault();
    const at = placeOf(event);
    const far = corners.map(corner => Math.hypot(corner.x - at.x, corner.y - at.y));
    const nearest = far.indexOf(Math.min(...far));
    stage.current?.setPointerCapture(event.pointerId);
    stage.current?.querySelectorAll("button")[nearest]?.focus({ preventScroll: true });
    setHeld(nearest);
    move(nearest, at);
  };
  const key = (which: number) => (event: KeyboardEvent) => {
    const way = moves[event.key];
    const corner = corners[which];
    if (!way || !corner) return;
    event.preventDefault();
    const step = event.shiftKey ? STRIDE : STEP;
    move(which, { x: corner.x + way[0] * step, y: corner.y + way[1] * step });
  };
  const drawn = corners.map(({ x, y }) => `${x * 100},${y * 100}`).join(" ");
  const shown = held === undefined ? undefined : corners[held];
  return (
    <div class="stack">
      <p id={hint}>{p("capture.corners_hint")}</p>
      <div class="corner-place">
        <div
          ref={stage}
          class="corner-stage"
          onPointerDown={press}
          onPointerMove={event => held !== undefined && move(held, placeOf(event))}
          onPointerUp={() => setHeld(undefined)}
          onPointerCancel={() => setHeld(undefined)}
        >
          <img src={url} alt={p("capture.photo")} draggable={false} />
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <polygon class="corner-under" points={drawn} />
            <polygon class="corner-line" points={drawn} />
          </svg>
          {corners.map(({ x, y }, i) => (
            <button
              key={NAMES[i]}
              type="button"
              class="corner"
              aria-describedby={hint}
              style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
              onKeyDown={key(i)}
            >
              <span class="visually-hidden">
                {p(NAMES[i] as (typeof NAMES)[number], { x: Math.round(x * 100), y: Math.round(y * 100) })}
              </span>
            </button>
          ))}
          {shown && <Loupe url={url} at={shown} stage={stage.current} />}
        </div>
      </div>
      <Actions>
        <Button kind="filled" wide onClick={() => onDone(corners)}>
          {p("capture.corners_done")}
        </Button>
        <Button wide onClick={onCancel}>
          {p("capture.corners_cancel")}
        </Button>
      </Actions>
    </div>
  );
}

const LARGER = 3;

/** What the thumb hides, larger, on the other side of the photo. */
function Loupe({ url, at, stage }: { url: string; at: Point; stage: HTMLElement | null }) {
  if (!stage) return null;
  const { clientWidth: width, clientHeight: height } = stage;
  return (
    <div class="corner-loupe" data-side={at.x < 0.5 ? "far" : "near"} aria-hidden="true">
      <img
        src={url}
        alt=""
        style={{
          width: `${width * LARGER}px`,
          height: `${height * LARGER}px`,
          left: `calc(50% - ${at.x * width * LARGER}px)`,
          top: `calc(50% - ${at.y * height * LARGER}px)`,
        }}
      />
    </div>
  );
}
