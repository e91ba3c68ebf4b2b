/** What every screen of this space may need of its person: where they stand, and who they are. */

import { signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Home } from "../../services/desk/home.ts";
import type { Me } from "../../services/people/me.ts";
import type { Kept } from "./parts.tsx";

export type Mine = { home: Kept<Home>; me: Kept<Me> };

export const MineContext = createContext<Mine | undefined>(undefined);

export function useMine(): Mine {
  const mine = useContext(MineContext);
  if (!mine) throw new Error("This screen is drawn inside the young person's space.");
  return mine;
}

const HIDDEN = "cap18.counter";

/** « Cacher le compte des jours »: a choice of this phone, for whoever looks over a shoulder. */
export const counterHidden = signal(read());

function read(): boolean {
  try {
    return localStorage.getItem(HIDDEN) === "1";
  } catch {
    return false;
  }
}

export function hideCounter(hidden: boolean): void {
  counterHidden.value = hidden;
  try {
    localStorage.setItem(HIDDEN, hidden ? "1" : "0");
  } catch {
    // Storage refused: the choice holds until the page closes.
  }
}
