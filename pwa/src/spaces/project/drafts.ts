/** What is being typed in a line, until it is kept: closing the sheet by mistake loses nothing. In memory alone. */
import { session } from "../../platform/session.ts";
import type { Written } from "../../services/project/project.ts";

const drafts = new Map<string, Written>();

session.subscribe(now => {
  if (now.state !== "open") drafts.clear();
});

export function draftOf(name: string): Written | undefined {
  return drafts.get(name);
}

/** Keeps a draft, or forgets it. */
export function keepDraft(name: string, said: Written | undefined): void {
  if (said) drafts.set(name, said);
  else drafts.delete(name);
}
