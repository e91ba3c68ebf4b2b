/** `npm run signs`: the words that ask for a second look, taken from the server's own table. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shared.ts";

const top = join(root, "..");
const target = join(root, "src", "services", "protection", "signs.json");
const python = [join(top, ".venv", "bin", "python"), "python3"].find(
  path => !path.includes("/") || existsSync(path),
);

const said = execFileSync(python ?? "python3", ["-m", "backend.services.protection.export_signs"], {
  cwd: top,
  encoding: "utf8",
});
const text = `${JSON.stringify(JSON.parse(said), null, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  console.error(
    "The phone's words that ask for a second look are older than the server's: run `npm run signs` and commit.",
  );
  process.exitCode = 1;
}
