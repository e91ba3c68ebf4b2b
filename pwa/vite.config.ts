import { defineConfig } from "vitest/config";
import { cap18 } from "./build/plugin.ts";
import { jsx } from "./build/shared.ts";

const api = process.env.CAP18_DEV_API ?? "http://localhost:8000";

export default defineConfig({
  plugins: [cap18()],
  oxc: { jsx },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { host: "127.0.0.1", proxy: { "/api": api } },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    restoreMocks: true,
    // setup.ts makes each file a page just opened; every core works.
    pool: "threads",
    isolate: false,
    maxWorkers: "100%",
  },
});
