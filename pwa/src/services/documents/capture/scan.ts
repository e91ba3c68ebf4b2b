/**
 * One photo, from what the lens saw to what is kept: found, straightened, brighter, judged, written again as JPEG.
 * Nothing the camera wrote beside the picture survives: the picture is drawn anew (UPL-05). Runs in a worker.
 */
import { raiseContrast } from "./light.ts";
import { findPaper } from "./paper.ts";
import type { Quad, Rgba } from "./pixels.ts";
import { sizeOf } from "./quads.ts";
import { outlineOf, type Shape } from "./shapes.ts";
import { looksOf, sceneOf, type Verdict, verdictOf } from "./verdict.ts";
import { straighten, straightSize, type Turns, turned } from "./warp.ts";

/** `find`: look for the paper. A quad: the person laid the corners (0 to 1 of the photo). `plain`: the photo as it was. */
export type Way = "find" | "plain" | Quad;

export type Order = {
  source: Blob | ImageBitmap;
  shape: Shape;
  way: Way;
  /** Quarter turns to the right. */
  turns: Turns;
};

export type Scanned = {
  picture: Blob;
  width: number;
  height: number;
  verdict: Verdict;
  /** Corners of the paper, 0 to 1 of the photo; those of the photo itself when no paper was found. */
  corners: Quad;
  found: boolean;
  /** The photo, upright and no heavier than needed, for another try; when it was not a file already. */
  source?: Blob;
};

/** Enough to read the smallest print of an A4 page that fills the photo. */
const LONGEST = 2400;
const QUALITY = 0.85;
const WHOLE: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** Throws when this phone cannot draw the photo. */
export async function scan({ source, shape, way, turns }: Order): Promise<Scanned> {
  const photo = await readPhoto(source);
  const outline = outlineOf(shape);
  const found = way === "find" ? findPaper(photo, shape) : undefined;
  const corners = found ? fractions(found.corners, photo) : Array.isArray(way) ? way : WHOLE;
  const laid = found !== undefined || Array.isArray(way);
  const inPhoto = turned(found?.corners ?? points(corners, photo), turns);
  const { width, height } = laid ? straightSize(inPhoto, shape) : wholeSize(photo, turns);
  const picture = straighten(photo, inPhoto, width, height);
  const { width: across, height: down } = sizeOf(inPhoto);
  const verdict = verdictOf(looksOf(picture, found?.cut ?? false, Math.max(across, down), sceneOf(photo)));
  if (laid) raiseContrast(picture, outline.printed);
  const kept = source instanceof Blob ? undefined : await written(photo);
  return {
    picture: await written(picture),
    width,
    height,
    verdict,
    corners,
    found: found !== undefined,
    ...(kept && { source: kept }),
  };
}

function wholeSize({ width, height }: Rgba, turns: Turns): { width: number; height: number } {
  return turns % 2 ? { width: height, height: width } : { width, height };
}

function fractions(corners: Quad, { width, height }: Rgba): Quad {
  return corners.map(({ x, y }) => ({ x: x / (width - 1), y: y / (height - 1) })) as Quad;
}

function points(corners: Quad, { width, height }: Rgba): Quad {
  return corners.map(({ x, y }) => ({ x: x * (width - 1), y: y * (height - 1) })) as Quad;
}

async function readPhoto(source: Blob | ImageBitmap): Promise<Rgba> {
  const drawn =
    source instanceof Blob ? await createImageBitmap(source, { imageOrientation: "from-image" }) : source;
  const scale = Math.min(1, LONGEST / Math.max(drawn.width, drawn.height));
  const width = Math.max(1, Math.round(drawn.width * scale));
  const height = Math.max(1, Math.round(drawn.height * scale));
  const pen = penOf(width, height);
  pen.fillStyle = "white"; // a transparent picture becomes paper, not a black page
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "medium";
  pen.drawImage(drawn, 0, 0, width, height);
  drawn.close();
  return pen.getImageData(0, 0, width, height);
}

type Pen = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

function penOf(width: number, height: number): Pen {
  const canvas =
    typeof OffscreenCanvas === "undefined" ? element(width, height) : new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d", { willReadFrequently: true }) as Pen | null;
  if (!pen) throw new Error("This phone cannot draw a picture.");
  return pen;
}

function element(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement("canvas"), { width, height });
}

async function written({ data, width, height }: Rgba): Promise<Blob> {
  const pen = penOf(width, height);
  pen.putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
  const { canvas } = pen;
  if ("convertToBlob" in canvas) return canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error("This phone cannot write a picture."))),
      "image/jpeg",
      QUALITY,
    ),
  );
}
