/** « Toujours avec moi »: at most five papers, chosen one by one, their pages sealed under the local key (WEB-05). */
import { now } from "../../../platform/clock.ts";
import { KEPT_DAYS } from "../../../platform/db.ts";
import { forget, keepBytes, keptNames, readKeptBytes } from "../../../platform/kept.ts";
import { type Paper, readPage } from "../../../services/documents/papers.ts";

export const MOST = 5;
const DAY = 24 * 60 * 60 * 1000;

/** A new version of a paper is another picture: the number is part of the name. */
function nameOf({ id, number = 1 }: Pick<Paper, "id" | "number">, page: number): string {
  return `page:${id}:${page}:${number}`;
}

/** The papers among what is kept here. */
export function keptPaperIds(names: string[]): string[] {
  const pages = names.filter(name => name.startsWith("page:"));
  return [...new Set(pages.map(name => name.split(":")[1] ?? ""))];
}

export async function isKept(id: string): Promise<boolean> {
  return keptPaperIds(await keptNames()).includes(id);
}

/** Keeps every page of a paper, or none. `full`: five are kept already. `closed`: this phone has no code of its own. */
export async function keepPaper(paper: Paper): Promise<"kept" | "full" | "closed"> {
  const had = keptPaperIds(await keptNames());
  if (!had.includes(paper.id) && had.length >= MOST) return "full";
  const pages: Blob[] = [];
  for (let n = 1; n <= paper.pages; n += 1) pages.push(await readPage(paper.id, n));
  await dropPaper(paper.id);
  for (const [i, page] of pages.entries()) {
    const bytes = new Uint8Array(await page.arrayBuffer());
    if (!(await keepBytes(nameOf(paper, i + 1), bytes))) {
      await dropPaper(paper.id);
      return "closed";
    }
  }
  return "kept";
}

export async function dropPaper(id: string): Promise<void> {
  const names = (await keptNames()).filter(name => name.startsWith(`page:${id}:`));
  await Promise.all(names.map(forget));
}

/** One page as it was kept; undefined when it was not, or when this phone heard nothing of us for seven days. */
export async function keptPage(paper: Pick<Paper, "id" | "number">, page: number): Promise<Blob | undefined> {
  const name = nameOf(paper, page);
  const kept = await readKeptBytes(name);
  if (!kept) return undefined;
  if (now().getTime() - kept.at.getTime() > KEPT_DAYS * DAY) {
    await forget(name);
    return undefined;
  }
  return new Blob([kept.value], { type: "image/webp" });
}

/**
 * The server was just heard: the seven days begin again for what is still mine; a paper deleted elsewhere leaves this
 * phone, a paper that has a newer version is kept again.
 */
export async function heardFrom(papers: Paper[]): Promise<void> {
  const names = await keptNames();
  for (const id of keptPaperIds(names)) {
    const paper = papers.find(one => one.id === id);
    if (!paper || paper.damaged) await dropPaper(id);
    else if (!names.includes(nameOf(paper, 1))) await keepPaper(paper).catch(() => undefined);
    else await renew(names.filter(name => name.startsWith(`page:${id}:`)));
  }
}

async function renew(names: string[]): Promise<void> {
  for (const name of names) {
    const kept = await readKeptBytes(name);
    if (kept) await keepBytes(name, kept.value);
  }
}
