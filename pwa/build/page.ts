/** index.html: critical CSS inlined, first screen written in, and the hash the server puts in its CSP. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./shared.ts";

const stylesheet = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/;

export function finishPage(outDir: string, shell: string): void {
  const path = join(outDir, "index.html");
  let page = readFileSync(path, "utf8");
  const link = stylesheet.exec(page);
  if (!link?.[1]) throw new Error("index.html has no stylesheet to inline.");
  const css = readFileSync(join(outDir, link[1]), "utf8").trim();
  // Replacement by a function: `$&` and friends in the CSS must stay as they are.
  page = page.replace(stylesheet, () => `<style>${css}</style>`);
  if (stylesheet.test(page)) throw new Error("index.html asks for a second stylesheet before the paint.");
  page = page.replace("<!--shell-->", () => shell);
  if (!page.includes(shell)) throw new Error("index.html has no place for the first screen.");
  writeFileSync(path, page);
  rmSync(join(outDir, link[1]));
  const csp = { style: [`sha256-${sha256(css, "base64")}`] };
  writeFileSync(join(outDir, "csp.json"), `${JSON.stringify(csp, null, 2)}\n`);
}
