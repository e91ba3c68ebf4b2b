/** The small plugin of Cap 18: after Vite wrote `dist/`, it makes what the server and a cheap phone need. */
import { join } from "node:path";
import type { Plugin } from "vite";
import { checkBudget } from "./budget.ts";
import { compressAll } from "./compress.ts";
import { finishPage } from "./page.ts";
import { cut } from "./parts.ts";
import { prerenderShell } from "./prerender.ts";
import { buildServiceWorker } from "./worker.ts";

export function cap18(): Plugin {
  let outDir = "";
  let asked = false;
  let adults = new Set<string>();
  const filesOfAdults: string[] = [];
  return {
    name: "cap18",
    apply: "build",
    async config({ build }) {
      if (build?.ssr || build?.lib) return;
      const { codeSplitting, ofAdults } = await cut();
      adults = ofAdults;
      return { build: { rolldownOptions: { output: { codeSplitting } } } };
    },
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
      asked = !config.build.ssr && !config.build.lib;
    },
    generateBundle(_, bundle) {
      for (const one of Object.values(bundle)) {
        // A file with nothing in it is nobody's.
        if (one.type !== "chunk" || one.moduleIds.length === 0) continue;
        if (!one.moduleIds.every(id => adults.has(id))) continue;
        filesOfAdults.push(one.fileName, ...(one.viteMetadata?.importedCss ?? []));
      }
    },
    buildEnd(error) {
      // closeBundle runs after a failed build too: it must not hide the reason.
      if (error) asked = false;
    },
    async closeBundle() {
      if (!asked) return;
      finishPage(outDir, await prerenderShell());
      await buildServiceWorker(outDir, filesOfAdults);
      compressAll(outDir);
      checkBudget(outDir, line => this.info(line));
    },
  };
}
