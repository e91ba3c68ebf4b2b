/** The catalogues and the app's own text: what may never be written, and every key a sentence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, root } from "./shared.ts";

const src = join(root, "src");
const refused: [RegExp, string][] = [
  [/coffre-fort numérique/i, "say « mes papiers » or « espace documents » (DESIGN §6)"],
  [/\bOups\b/i, "an error says what is kept and what to do"],
  [/\bplacée?\b|cas social/i, "words that hurt: « tu es accompagné par l'ASE » (plain-language.md §8)"],
];
/** A phone number lives in the law's data alone; the app's copy is generated. Dates, sizes and years are not numbers. */
const phone = /\b(0\d([ .]?\d\d){4}|0 ?8\d\d( ?\d){6})\b|tel:\d|sms:\d/;

const said: string[] = [];
for (const name of filesUnder(src)) {
  if (!/\.(json|tsx?|css)$/.test(name) || name.startsWith("services/contacts/")) continue;
  const text = readFileSync(join(src, name), "utf8");
  if (phone.test(text))
    said.push(`${name}: a phone number stands here; it belongs to backend/law (contacts.md).`);
  if (!name.startsWith("text/")) continue;
  for (const [pattern, why] of refused)
    if (pattern.test(text)) said.push(`${name}: ${pattern.source}: ${why}`);
  if (name.endsWith(".json")) said.push(...emptyIn(name, JSON.parse(text) as Record<string, unknown>));
}

function emptyIn(file: string, catalogue: Record<string, unknown>): string[] {
  return Object.entries(catalogue)
    .filter(([, value]) => !complete(value))
    .map(([key]) => `${file}: ${key} is no sentence, no { tu, vous }, no { one, other }.`);
}

function complete(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (typeof value !== "object" || value === null) return false;
  const keys = Object.keys(value).sort().join();
  return (keys === "tu,vous" || keys === "one,other") && Object.values(value).every(complete);
}

for (const sentence of said) console.error(sentence);
if (said.length) process.exitCode = 1;
