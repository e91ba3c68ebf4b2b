import type { ComponentChildren } from "preact";

/** One part, with its name. */
export function Piece({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="piece" aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}
