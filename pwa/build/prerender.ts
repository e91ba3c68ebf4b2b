/** Draws the first screen at build time, so that a phone on a slow network reads words before any script. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { jsx, root } from "./shared.ts";

export async function prerenderShell(): Promise<string> {
  const outDir = join(root, "node_modules", ".cap18-prerender");
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    oxc: { jsx },
    ssr: { noExternal: true },
    build: {
      ssr: "src/prerender.tsx",
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: "shell.mjs" } },
    },
  });
  const made = (await import(`${pathToFileURL(join(outDir, "shell.mjs")).href}?${process.pid}`)) as {
    shell: () => string;
  };
  const html = made.shell();
  rmSync(outDir, { recursive: true, force: true });
  if (/\sstyle=/.test(html)) throw new Error("The first screen has a style attribute: the CSP refuses it.");
  return html;
}
