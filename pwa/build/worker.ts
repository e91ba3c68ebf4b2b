/** Builds the service worker alone, with the list of files it keeps, and that of files it keeps for adults. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { filesUnder, jsx, root, sha256 } from "./shared.ts";

// Fonts other than the first alphabet come when a page needs them; the style guide is for us alone.
const left = /\.br$|\.txt$|^csp\.json$|^sw\.js$|^icons\/.*\.png$|^assets\/public-design-/;
const hashed = /^assets\/.*-[\w-]{8}\.\w+$/;

export type Kept = { url: string; revision: string | null };

export function precacheList(outDir: string, ofAdults: string[] = []): Kept[] {
  return filesUnder(outDir)
    .filter(name => !left.test(name) && !ofAdults.includes(name))
    .map(name => ({
      url: name === "index.html" ? "/index.html" : `/${name}`,
      revision: hashed.test(name) ? null : sha256(readFileSync(join(outDir, name)), "hex").slice(0, 16),
    }));
}

export async function buildServiceWorker(outDir: string, ofAdults: string[]): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    oxc: { jsx },
    define: {
      __PRECACHE__: JSON.stringify(precacheList(outDir, ofAdults)),
      __ADULTS__: JSON.stringify(ofAdults.filter(name => !left.test(name)).map(name => `/${name}`)),
      "process.env.NODE_ENV": '"production"',
    },
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      lib: { entry: "src/sw/worker.ts", formats: ["iife"], name: "cap18", fileName: () => "sw.js" },
    },
  });
}
