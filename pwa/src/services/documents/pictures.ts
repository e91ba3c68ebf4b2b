/** What was photographed or chosen, made ready on the phone: upright, not heavier than needed, and its own faults said. */

export type Verdict = "good" | "blur" | "dark";
/** A picture as it will be sent: JPEG, upright, without what the camera wrote beside it. */
export type Picture = { blob: Blob; width: number; height: number; verdict: Verdict };

export const MOST_BYTES = 15 * 1024 * 1024;
export const ACCEPT = "image/jpeg,application/pdf,image/png,image/webp";

/** Enough to read the smallest print of an A4 page. */
const LONGEST = 2600;
const QUALITY = 0.85;
const LOOK = 320;
/** Below, the picture is too dark (mean light, 0 to 255) or has no sharp edge (variance of the Laplacian). */
const DARK = 55;
const BLUR = 40;

export type Kind = "pdf" | "picture" | "empty" | "too_big" | "unknown";

/** What a file is, by its first bytes: a name may lie. */
export async function kindOf(file: Blob): Promise<Kind> {
  if (file.size === 0) return "empty";
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.startsWith("%PDF-")) return file.size > MOST_BYTES ? "too_big" : "pdf";
  const picture =
    text.startsWith("\xff\xd8\xff") ||
    text.startsWith("\x89PNG") ||
    (text.startsWith("RIFF") && text.endsWith("WEBP"));
  // A heavy picture is made lighter here; a heavy file of another kind is not ours to change.
  return picture ? "picture" : "unknown";
}

/** Reads a picture and makes it ready. Throws when the phone cannot draw it. */
export async function prepare(file: Blob): Promise<Picture> {
  const drawn = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    const scale = Math.min(1, LONGEST / Math.max(drawn.width, drawn.height));
    const width = Math.max(1, Math.round(drawn.width * scale));
    const height = Math.max(1, Math.round(drawn.height * scale));
    const blob = await jpeg(paint(drawn, width, height));
    return { blob, width, height, verdict: verdictOf(drawn) };
  } finally {
    drawn.close();
  }
}

function paint(drawn: ImageBitmap, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d", { willReadFrequently: width <= LOOK });
  if (!pen) throw new Error("This phone cannot draw a picture.");
  pen.fillStyle = "white"; // a transparent picture becomes paper, not a black page
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(drawn, 0, 0, width, height);
  return canvas;
}

function jpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error("This phone cannot write a picture."))),
      "image/jpeg",
      QUALITY,
    ),
  );
}

function verdictOf(drawn: ImageBitmap): Verdict {
  const scale = Math.min(1, LOOK / Math.max(drawn.width, drawn.height));
  const small = paint(
    drawn,
    Math.max(3, Math.round(drawn.width * scale)),
    Math.max(3, Math.round(drawn.height * scale)),
  );
  const pen = small.getContext("2d");
  if (!pen) return "good";
  return judge(pen.getImageData(0, 0, small.width, small.height).data, small.width, small.height);
}

/** Judges pixels (RGBA, rows): light first, then edges. Only a hint: the person may always keep the picture. */
export function judge(pixels: ArrayLike<number>, width: number, height: number): Verdict {
  const grey = new Float32Array(width * height);
  let light = 0;
  for (let i = 0; i < grey.length; i += 1) {
    const at = i * 4;
    const value = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
    grey[i] = value;
    light += value;
  }
  if (light / grey.length < DARK) return "dark";
  return edges(grey, width, height) < BLUR ? "blur" : "good";
}

function edges(grey: Float32Array, width: number, height: number): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const value =
        4 * (grey[at] ?? 0) -
        (grey[at - 1] ?? 0) -
        (grey[at + 1] ?? 0) -
        (grey[at - width] ?? 0) -
        (grey[at + width] ?? 0);
      sum += value;
      squares += value * value;
      count += 1;
    }
  }
  const mean = sum / count;
  return squares / count - mean * mean;
}
