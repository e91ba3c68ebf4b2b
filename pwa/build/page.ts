/** index.html: critical CSS inlined, first screen written in, and the hash the server puts in its CSP. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, sha256 } from "./shared.ts";

const stylesheet = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/;

type Contact = {
  id: string;
  number_display: string;
  tel_uri: string | null;
  sms_uri: string | null;
  words: string;
};

/** What is shown where scripts do not run: the emergency numbers, taken from the same data as the Urgence page. */
function withoutScript(): string {
  const path = join(root, "src", "services", "contacts", "contacts.json");
  const contacts = JSON.parse(readFileSync(path, "utf8")) as (Contact & { level: string })[];
  const links = contacts
    .filter(contact => contact.level === "emergency")
    .map(one => `<a href="${one.tel_uri ?? one.sms_uri}">${one.number_display}</a> ${one.words}`);
  return `Cap 18 a besoin de JavaScript. En danger ?<br>${links.join("<br>")}`;
}

export function finishPage(outDir: string, shell: string): void {
  const path = join(outDir, "index.html");
  let page = readFileSync(path, "utf8");
  const link = stylesheet.exec(page);
  if (!link?.[1]) throw new Error("index.html has no stylesheet to inline.");
  const css = readFileSync(join(outDir, link[1]), "utf8").trim();
  // Replacement by a function: `$&` and friends in the CSS must stay as they are.
  page = page.replace(stylesheet, () => `<style>${css}</style>`);
  if (stylesheet.test(page)) throw new Error("index.html asks for a second stylesheet before the paint.");
  page = page.replace("<!--shell-->", () => shell);
  page = page.replace("<!--noscript-->", withoutScript);
  if (!page.includes(shell)) throw new Error("index.html has no place for the first screen.");
  writeFileSync(path, page);
  // Parts that come later name this file among what they need: it is there, and has nothing left to say.
  writeFileSync(join(outDir, link[1]), "/* in the page */\n");
  const csp = { style: [`sha256-${sha256(css, "base64")}`] };
  writeFileSync(join(outDir, "csp.json"), `${JSON.stringify(csp, null, 2)}\n`);
}
