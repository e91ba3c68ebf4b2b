/** « Toujours avec moi »: at most five papers, chosen one by one, their pages sealed under the local key (WEB-05). */
import { forget, keepBytes, keptNames, readKeptBytes } from "../../../platform/kept.ts";
import { type Paper, readPage } from "../../../services/documents/papers.ts";

export const MOST = 5;

function nameOf(id: string, page: number): string {
  return `page:${id}:${page}`;
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
  for (const [i, page] of pages.entries()) {
    const bytes = new Uint8Array(await page.arrayBuffer());
    if (!(await keepBytes(nameOf(paper.id, i + 1), bytes))) {
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

/** One page as it was kept; undefined when it was not. */
export async function keptPage(id: string, page: number): Promise<Blob | undefined> {
  const kept = await readKeptBytes(nameOf(id, page));
  return kept && new Blob([kept.value], { type: "image/webp" });
}
