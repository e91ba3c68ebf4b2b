import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../build/shared.ts";

const top = join(root, "..");
const TO_JSON =
  "import json,sys,yaml; json.dump([yaml.load(open(one,encoding='utf-8'),yaml.CSafeLoader) for one in sys.argv[1:]],sys.stdout,default=str)";

function read(paths: string[]): unknown[] {
  const python = join(top, ".venv", "bin", "python");
  const said = execFileSync(existsSync(python) ? python : "python3", ["-c", TO_JSON, ...paths], {
    cwd: top,
    maxBuffer: 16_000_000,
  });
  return JSON.parse(said.toString("utf8")) as unknown[];
}

/** A table of cases that the server's tests read too: one truth for a rule that stands on both sides. */
export function table<T>(path: string): T {
  return read([path])[0] as T;
}

/** Every sheet of a folder, by the order of their names. */
export function sheets<T>(folder: string): T[] {
  const names = readdirSync(join(top, folder)).filter(name => name.endsWith(".yaml"));
  return read(names.sort().map(name => `${folder}/${name}`)) as T[];
}
