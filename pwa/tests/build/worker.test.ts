import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { precacheList } from "../../build/worker.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "built-"));
  mkdirSync(join(folder, "assets"));
  mkdirSync(join(folder, "icons"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function kept(...names: string[]): string[] {
  for (const name of names) writeFileSync(join(folder, name), "x");
  return precacheList(folder).map(one => one.url);
}

it("keeps a piece of the app whatever letters its fingerprint ends with", () => {
  const pieces = ["assets/milestones-DwLlQcsw.js", "assets/home-aaaaacsp.json", "assets/home-icons_x.js"];
  expect(kept(...pieces)).toEqual(expect.arrayContaining(pieces.map(name => `/${name}`)));
});

it("leaves what the server alone reads, the worker itself and the style guide", () => {
  expect(
    kept(
      "index.html",
      "index.html.br",
      "sw.js",
      "csp.json",
      "icons/192.png",
      "assets/public-design-Design-aaaaaaaa.js",
    ),
  ).toEqual(["/index.html"]);
});

it("leaves the screens of adults to the devices that open them", () => {
  kept("index.html", "assets/young-aaaaaaaa.js", "assets/referent-aaaaaaaa.js");
  expect(precacheList(folder, ["assets/referent-aaaaaaaa.js"]).map(one => one.url)).toEqual([
    "/assets/young-aaaaaaaa.js",
    "/index.html",
  ]);
});
