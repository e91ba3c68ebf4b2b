/** What a file is before anything is done with it: told by its first bytes, for a name may lie. */

export const MOST_BYTES = 15 * 1024 * 1024;
export const ACCEPT = "image/jpeg,application/pdf,image/png,image/webp";
/** Beyond, a phone has not the memory to draw it. */
export const MOST_PIXELS = 50_000_000;

export type Kind = "pdf" | "picture" | "empty" | "too_big" | "too_many_pixels" | "unknown";

const HEAD = 512 * 1024;

export async function kindOf(file: Blob): Promise<Kind> {
  if (file.size === 0) return "empty";
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.startsWith("%PDF-")) return file.size > MOST_BYTES ? "too_big" : "pdf";
  const jpeg = text.startsWith("\xff\xd8\xff");
  const png = text.startsWith("\x89PNG");
  // A heavy picture is made lighter here; a heavy file of another kind is not ours to change.
  if (!jpeg && !png && !(text.startsWith("RIFF") && text.endsWith("WEBP"))) return "unknown";
  const bytes = new DataView(await file.slice(0, HEAD).arrayBuffer());
  const pixels = jpeg ? jpegPixels(bytes) : png ? pngPixels(bytes) : 0;
  return pixels > MOST_PIXELS ? "too_many_pixels" : "picture";
}

function pngPixels(bytes: DataView): number {
  return bytes.byteLength < 24 ? 0 : bytes.getUint32(16) * bytes.getUint32(20);
}

/** Marks of a JPEG that say its size: every start of frame, but the three that only look like one. */
function saysSize(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
}

/** 0 when the size is not said where it should be: the drawing itself will tell. */
function jpegPixels(bytes: DataView): number {
  let at = 2;
  while (at + 9 < bytes.byteLength && bytes.getUint8(at) === 0xff) {
    const mark = bytes.getUint8(at + 1);
    if (saysSize(mark)) return bytes.getUint16(at + 5) * bytes.getUint16(at + 7);
    at += 2 + bytes.getUint16(at + 2);
  }
  return 0;
}
