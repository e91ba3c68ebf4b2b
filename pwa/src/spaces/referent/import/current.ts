/** The import under way in this tab: its number to come back to it, its file while the page lives. */
import { signal } from "@preact/signals";
import { session } from "../../../platform/session.ts";

const KEY = "cap18.import";

/** The file chosen, to be sent again once its columns are matched: nothing of it was kept on the server. */
export const chosenFile = signal<File | undefined>(undefined);
export const chosenTeam = signal<string | undefined>(undefined);

session.subscribe(now => {
  if (now.state !== "open") chosenFile.value = undefined;
});

/** A number says nothing of anybody. */
export function remember(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Storage refused: the address of the page still names the import.
  }
}

export function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forgetImport(): void {
  chosenFile.value = undefined;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
