/** What every screen of this space may need of its person: where they stand, and who they are. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { keep, readKept } from "../../platform/kept.ts";
import type { Entry } from "../../platform/queue.ts";
import { onSent } from "../../platform/sending.ts";
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

function withoutToDo(home: Home, rule: string): Home {
  return { ...home, to_do: home.to_do.filter(one => one.rule !== rule) };
}

function withDone(milestones: Milestones, done: Milestone): Milestones {
  return { ...milestones, items: milestones.items.map(one => (one.rule === done.rule ? done : one)) };
}

/** The milestone a write said done, as the server answers it. */
function doneBy(entry: Entry, answer: unknown): Milestone | undefined {
  const done = answer as Milestone | undefined;
  return entry.subject.startsWith("milestone:") && done?.rule ? done : undefined;
}

/** A milestone said done has arrived: every screen shows it, even before anything can be read again. */
export function arrived({ home, milestones }: Mine, entry: Entry, answer: unknown): void {
  const done = doneBy(entry, answer);
  if (done && home.value) home.put(withoutToDo(home.value, done.rule));
  if (done && milestones.value) milestones.put(withDone(milestones.value, done));
  void home.refresh();
  void milestones.refresh();
}

// Also when no screen of this space is drawn: what is kept must not show it again as still to do.
onSent((entry, answer) => {
  const done = doneBy(entry, answer);
  if (done) void keepArrived(done);
});

async function keepArrived(done: Milestone): Promise<void> {
  const [home, milestones] = await Promise.all([readKept<Home>("home"), readKept<Milestones>("milestones")]);
  if (home) await keep("home", withoutToDo(home.value, done.rule));
  if (milestones) await keep("milestones", withDone(milestones.value, done));
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
