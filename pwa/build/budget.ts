/** The bar of the first paint: what index.html needs, brotli, all counted. Over it, the build fails. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotli } from "./shared.ts";

const kB = 1000;
export const bars = { all: 40 * kB, script: 25 * kB };

/** First-paint bytes: the page and each script or stylesheet it names, in brotli bytes. */
export function firstPaint(outDir: string): { all: number; script: number; files: string[] } {
  const page = readFileSync(join(outDir, "index.html"));
  const asked = [...page.toString("utf8").matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
  const files = [...new Set(asked.map(found => found[1] as string))];
  const sizes = files.map(name => brotli(readFileSync(join(outDir, name))).length);
  const script = files.reduce((sum, name, i) => sum + (name.endsWith(".js") ? (sizes[i] ?? 0) : 0), 0);
  return { all: sizes.reduce((a, b) => a + b, brotli(page).length), script, files };
}

export function checkBudget(outDir: string, say: (line: string) => void): void {
  const { all, script, files } = firstPaint(outDir);
  const figures = `first paint ${(all / kB).toFixed(1)} kB br, of which script ${(script / kB).toFixed(1)} kB`;
  if (all > bars.all || script > bars.script)
    throw new Error(`Over the bar (40 kB, 25 kB of script): ${figures}. Files: ${files.join(", ")}`);
  say(figures);
}
