/**
 * Types of the API, made from its committed contract (`openapi.json` at the top of the repository).
 * `--check` writes nothing and fails when the committed types are not those of the contract.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { root } from "./shared.ts";

const contract = join(root, "..", "openapi.json");
const target = join(root, "src", "platform", "api-types.ts");
const head = "/** Made from openapi.json by `npm run types`. Do not edit. */\n";

if (existsSync(contract)) {
  const made = astToString(await openapiTS(JSON.parse(readFileSync(contract, "utf8"))));
  // Every call may carry the headers of the frame (If-Match, Idempotency-Key), whether or not the contract lists them.
  const text = head + made.replaceAll("header?: never;", "header?: Record<string, string>;");
  const now = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (process.argv.includes("--check")) {
    if (now !== text) {
      console.error("The API's types are older than openapi.json: run `npm run types` in pwa/ and commit.");
      process.exitCode = 1;
    }
  } else if (now !== text) writeFileSync(target, text);
} else if (!existsSync(target)) {
  console.error("openapi.json is missing: make it with `cap18 openapi`, then run `npm run types`.");
  process.exitCode = 1;
}
