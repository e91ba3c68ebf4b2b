/** Drawn models of papers: where it goes in the frame, and what one sees when it is the right side. */

export type ModelProps = {
  /** `card-photo`, `card-chip`, `booklet`, `page-letter`, `page-stamp`, `page-table`, `page-form`, `page-code`, `page-lines`, `slip-bank`, `ticket`. */
  model?: string;
  /** For a model we have no drawing of. */
  shape?: string;
  /** 2: the back. */
  side?: number;
};

type Drawing = { width: number; height: number; parts: string[] };

const HIGH = 100;
const wide = { card: 159, booklet: 142, page: 71, slip: 212, ticket: 60 } as const;
type Kind = keyof typeof wide;

/** Each stroke of a model, inside its dashed edge. Our own drawings: no paper of the State is copied. */
const fronts: Record<string, string[]> = {
  "card-photo": [
    "M20 30h32v42H20z",
    "M36 44a7 7 0 1 1-.1 0M25 72c2-9 20-9 22 0",
    "M64 34h72M64 48h54M64 62h62M64 76h34",
  ],
  "card-chip": ["M22 40h26v22H22zM22 51h26M35 40v22", "M22 76h60M22 24h44", "M120 28h16v42h-16z"],
  booklet: [
    "M18 26h30v40H18z",
    "M33 38a6 6 0 1 1-.1 0M23 66c2-8 18-8 20 0",
    "M58 28h62M58 40h48M58 52h54",
    "M18 76h106M18 86h106",
  ],
  "page-letter": ["M16 18h20", "M42 28h16M42 33h12", "M16 46h40M16 53h40M16 60h40M16 67h26", "M40 82h16"],
  "page-stamp": [
    "M24 20h24",
    "M16 32h40M16 39h40M16 46h40M16 53h28",
    "M46 68a9 9 0 1 1-.1 0M46 73a4 4 0 1 1-.1 0",
    "M16 84h14",
  ],
  "page-table": ["M16 18h24", "M16 30h39v44H16zM16 41h39M16 52h39M16 63h39M36 30v44", "M38 84h17"],
  "page-form": [
    "M16 18h30",
    "M16 30h5v5h-5zM26 33h30M16 44h5v5h-5zM26 47h30M16 58h5v5h-5zM26 61h30",
    "M16 74h40v10H16z",
  ],
  "page-code": ["M16 18h24M16 26h18", "M16 44h39v14H16zM21 51h4M29 51h6M39 51h11", "M16 70h40M16 77h30"],
  "page-lines": ["M16 18h24M16 30h39M16 38h39M16 46h39M16 54h39M16 62h39M16 70h39M16 78h22"],
  slip: [
    "M20 26h54M20 38h38",
    "M20 54h172v16H20zM30 62h14M54 62h14M78 62h30M118 62h20",
    "M150 26h42M150 38h30M20 82h90",
  ],
  ticket: [
    "M18 18h24",
    "M16 32h28M16 41h28M16 50h28",
    "M16 64h28",
    "M18 74v12M22 74v12M25 74v12M30 74v12M33 74v12M38 74v12M42 74v12",
  ],
};

const backs: Record<string, string[]> = {
  "card-photo": ["M20 28h64M20 40h84M20 52h50", "M112 24h24v24h-24z", "M18 68h122M18 76h122M18 84h122"],
  "card-chip": ["M8 28h143M8 40h143", "M20 56h70M20 68h84M20 80h48"],
};

function kindOf(model: string | undefined, shape: string | undefined): Kind {
  const first = model?.split("-")[0] ?? "";
  if (first in wide) return first as Kind;
  return shape !== undefined && shape in wide ? (shape as Kind) : "page";
}

const usual: Record<Kind, string> = {
  card: "card-photo",
  booklet: "booklet",
  page: "page-letter",
  slip: "slip",
  ticket: "ticket",
};

function drawingOf({ model, shape, side = 1 }: ModelProps): Drawing {
  const kind = kindOf(model, shape);
  const name = model !== undefined && model in fronts ? model : usual[kind];
  const parts = (side > 1 ? (backs[name] ?? fronts["page-lines"]) : fronts[name]) ?? [];
  return { width: wide[kind], height: HIGH, parts };
}

/** Width over height of the frame that fits a model. */
export function ratioOf(model: ModelProps): number {
  const { width, height } = drawingOf(model);
  return width / height;
}

/** Each line twice, dark under light: it shows on a table as on a sheet. */
export function PaperModel(props: ModelProps) {
  const { width, height, parts } = drawingOf(props);
  const edge = { x: 7, y: 7, width: width - 14, height: height - 14, rx: 4 };
  return (
    <svg class="paper-model" viewBox={`0 0 ${width} ${height}`} fill="none" aria-hidden="true">
      <rect class="model-under" {...edge} />
      <rect class="model-edge" {...edge} />
      {parts.map(part => (
        <path key={part} class="model-part" d={part} />
      ))}
    </svg>
  );
}
