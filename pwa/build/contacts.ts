/** `npm run contacts`: the numbers of the Urgence page, taken from the law's data, which alone may hold a number. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shared.ts";

const top = join(root, "..");
const target = join(root, "src", "services", "contacts", "contacts.json");
const python = [join(top, ".venv", "bin", "python"), "python3"].find(
  path => !path.includes("/") || existsSync(path),
);

const said = execFileSync(python ?? "python3", ["-m", "backend.law.export_contacts"], {
  cwd: top,
  encoding: "utf8",
});
const text = `${JSON.stringify(JSON.parse(said), null, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  console.error(
    "The numbers of the Urgence page are older than the law's data: run `npm run contacts` and commit.",
  );
  process.exitCode = 1;
}
