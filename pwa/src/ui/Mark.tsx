/** The cap: a horizon and a needle. */

export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path class="mark-needle" d="M12 2 16 16 12 13 8 16Z" stroke-width="1.2" stroke-linejoin="round" />
      <path class="mark-line" d="M2 19.5H22" stroke-width="2.4" stroke-linecap="round" />
      <path class="mark-line" d="M8 22.8H16" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}

/** empty: the needle leans. offline: the horizon is broken. done: the needle stands. */
export function CapDrawing({ mood }: { mood: "empty" | "offline" | "done" }) {
  return (
    <svg class="cap-drawing mirror" viewBox="0 0 160 64" fill="none" aria-hidden="true">
      <path
        class="mark-line"
        d="M8 48H152"
        stroke-width="3"
        stroke-linecap="round"
        stroke-dasharray={mood === "offline" ? "6 6" : undefined}
      />
      <path class="mark-line" d="M60 58H100" stroke-width="2" stroke-linecap="round" />
      <path
        class="mark-needle"
        d="M80 6 89 40 80 33 71 40Z"
        stroke-width="2"
        stroke-linejoin="round"
        transform={mood === "done" ? undefined : "rotate(30 80 40)"}
      />
    </svg>
  );
}
