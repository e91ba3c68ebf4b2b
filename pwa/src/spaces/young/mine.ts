/** What every screen of this space may need of its person: where they stand, and who they are. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { keep } from "../../platform/kept.ts";
import type { Entry } from "../../platform/queue.ts";
import type { Milestone, Milestones } from "../../services/autonomy/milestones.ts";
import type { Home } from "../../services/desk/home.ts";
import { readPaperTypes } from "../../services/documents/papers.ts";
import { type Me, readCircle } from "../../services/people/me.ts";
import type { Kept } from "./parts.tsx";

export type Mine = { home: Kept<Home>; milestones: Kept<Milestones>; me: Kept<Me> };

export const MineContext = createContext<Mine | undefined>(undefined);

export function useMine(): Mine {
  const mine = useContext(MineContext);
  if (!mine) throw new Error("This screen is drawn inside the young person's space.");
  return mine;
}

/** A milestone said done has arrived: every screen shows it, even before anything can be read again. */
export function arrived({ home, milestones }: Mine, entry: Entry, answer: unknown): void {
  const rule = entry.subject.split(":")[1];
  const done = answer as Milestone | undefined;
  if (home.value) home.put({ ...home.value, to_do: home.value.to_do.filter(one => one.rule !== rule) });
  if (milestones.value && done?.rule)
    milestones.put({
      ...milestones.value,
      items: milestones.value.items.map(one => (one.rule === rule ? done : one)),
    });
  void home.refresh();
  void milestones.refresh();
}

/** Reads, without being asked, the small lists one may need without network. A failure is nothing: they are read later. */
export async function warm(): Promise<void> {
  try {
    await keep("paper-types", await readPaperTypes());
    await keep("circle", await readCircle());
  } catch {
    // No network, or closed meanwhile.
  }
}
