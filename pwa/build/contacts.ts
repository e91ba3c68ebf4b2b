/** `npm run contacts`: the contacts, taken from the law's data, which alone may hold a number: Urgence apart, it must weigh little. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shared.ts";

const top = join(root, "..");
const folder = join(root, "src", "services", "contacts");
const python = [join(top, ".venv", "bin", "python"), "python3"].find(
  path => !path.includes("/") || existsSync(path),
);

for (const [name, which] of [
  ["contacts.json", []],
  ["everybody.json", ["all"]],
] as const) {
  const said = execFileSync(python ?? "python3", ["-m", "backend.law.export_contacts", ...which], {
    cwd: top,
    encoding: "utf8",
  });
  const target = join(folder, name);
  const text = `${JSON.stringify(JSON.parse(said), null, 2)}\n`;
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
    console.error(`${name} is older than the law's data: run \`npm run contacts\` and commit.`);
    process.exitCode = 1;
  }
}
