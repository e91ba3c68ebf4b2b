/** Writes the `.br` copy the server sends as it is: compressing at each answer would cost a cheap server. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotli, filesUnder } from "./shared.ts";

const text = /\.(html|js|css|json|svg|webmanifest|txt)$/;

export function compressAll(outDir: string): void {
  for (const name of filesUnder(outDir)) {
    if (!text.test(name)) continue;
    const bytes = readFileSync(join(outDir, name));
    const small = brotli(bytes);
    if (small.length < bytes.length) writeFileSync(join(outDir, `${name}.br`), small);
  }
}
