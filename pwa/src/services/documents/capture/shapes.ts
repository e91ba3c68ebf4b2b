/** The papers there are, by their outline. */

/** `card`: 85.6 × 54 mm. `booklet`: a page of a passport, 125 × 88 mm. `page`: A4. `slip`: a third of A4. `ticket`: any. */
export type Shape = "card" | "booklet" | "page" | "slip" | "ticket";

type Outline = {
  /** Long side over short side; undefined when it may be anything. */
  ratio: number | undefined;
  /** Held upright or lying down in the frame. */
  upright: boolean;
  /** Longest side of the straightened picture, in points: enough for its smallest print. */
  longest: number;
  /** White paper with print: its ground is brought to white. A card keeps its tints and its portrait. */
  printed: boolean;
};

const outlines: Record<Shape, Outline> = {
  card: { ratio: 1.586, upright: false, longest: 1700, printed: false },
  booklet: { ratio: 1.42, upright: false, longest: 1800, printed: false },
  page: { ratio: Math.SQRT2, upright: true, longest: 2048, printed: true },
  slip: { ratio: 2.12, upright: false, longest: 1900, printed: true },
  ticket: { ratio: undefined, upright: true, longest: 1900, printed: true },
};

export function outlineOf(shape: Shape): Outline {
  return outlines[shape];
}

/** The outline behind a drawn model (`card-photo`, `page-stamp`, …); an unknown one is read by its first word. */
export function shapeOf(model: string | undefined, fallback: string | undefined): Shape {
  const first = model?.split("-")[0] ?? "";
  if (first in outlines) return first as Shape;
  return fallback !== undefined && fallback in outlines ? (fallback as Shape) : "page";
}
