/** What the build and its own small builds share: how JSX is written, where things are. */
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const jsx = { runtime: "automatic", importSource: "preact" } as const;

/** Every file under a folder, as paths with `/` relative to it. */
export function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const walk = (place: string): void => {
    for (const name of readdirSync(place)) {
      const path = join(place, name);
      if (statSync(path).isDirectory()) walk(path);
      else found.push(relative(folder, path).split(sep).join("/"));
    }
  };
  walk(folder);
  return found.sort();
}

export function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

export function sha256(text: string | Buffer, encoding: "base64" | "hex"): string {
  return createHash("sha256").update(text).digest(encoding);
}
