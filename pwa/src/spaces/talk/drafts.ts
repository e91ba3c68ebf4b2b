/** Words begun and not sent: sealed on a young person's phone, in the memory of the open session elsewhere. */
import { forget, keep, readKept } from "../../platform/kept.ts";
import { session } from "../../platform/session.ts";

const begun = new Map<string, string>();
const nameOf = (thread: string): string => `draft:${thread}`;

session.subscribe(({ state }) => {
  if (state !== "open") begun.clear();
});

export async function readDraft(thread: string): Promise<string> {
  return begun.get(thread) ?? (await readKept<string>(nameOf(thread)))?.value ?? "";
}

export function keepDraft(thread: string, text: string): void {
  begun.set(thread, text);
  void (text ? keep(nameOf(thread), text) : forget(nameOf(thread)));
}
