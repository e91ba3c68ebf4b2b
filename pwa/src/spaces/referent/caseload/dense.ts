/** « Serré »: rows of 32 px instead of 40, a choice of this browser. */
import { signal } from "@preact/signals";

const KEY = "cap18.dense";

export const dense = signal(kept());

export function chooseDense(on: boolean): void {
  dense.value = on;
  try {
    localStorage.setItem(KEY, on ? "1" : "");
  } catch {
    // Storage refused: the choice holds until the page closes.
  }
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) === "1";
  } catch {
    return false;
  }
}
