/** What every screen of this space may need of its person: where they stand, and who they are. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { keep, readKept } from "../../platform/kept.ts";
import type { Entry } from "../../platform/queue.ts";
import { onSent } from "../../platform/sending.ts";
import { readPeople } from "../../services/appointments/reading.ts";
import type { Milestone, Milestones } from "../../services/autonomy/milestones.ts";
import { readLocalContacts } from "../../services/contacts/local.ts";
import { readThread, readThreads, threadName } from "../../services/conversations/reading.ts";
import type { Home } from "../../services/desk/home.ts";
import type { Notices } from "../../services/desk/notices.ts";
import { readNumbers, readNumberTypes } from "../../services/documents/numbers.ts";
import { readPapers, readPaperTypes } from "../../services/documents/papers.ts";
import { readGuidance } from "../../services/household/guidance.ts";
import { readSheets } from "../../services/household/sheets.ts";
import { type Me, readCircle } from "../../services/people/me.ts";
import { ANSWERS, readAnswers } from "../../services/rights/answers.ts";
import { readRights } from "../../services/rights/rights.ts";
import { readGuides } from "../../services/steps/guides.ts";
import { readSteps } from "../../services/steps/steps.ts";
import { heardFrom } from "./papers/with-me.ts";
import type { Kept } from "./parts.tsx";

export type Mine = {
  home: Kept<Home>;
  milestones: Kept<Milestones>;
  me: Kept<Me>;
  notices: Kept<Notices>;
};

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
  if (done) {
    home.put(read => withoutToDo(read, done.rule));
    milestones.put(read => withDone(read, done));
  }
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

/** So many threads can be read again without network, even never opened here. */
const THREADS_WARM = 3;

/** Reads, without being asked, the small lists one may need without network. A failure is nothing: they are read later. */
export async function warm(): Promise<void> {
  try {
    await keep("paper-types", await readPaperTypes());
    await keep("circle", await readCircle());
    await keep("guides", await readGuides());
    await keep("steps", await readSteps("me"));
    await keep("appointment-people", await readPeople("me"));
    await keep("number-types", await readNumberTypes());
    await keep("rights", await readRights());
    await keep(ANSWERS, await readAnswers());
    await keep("local-contacts", await readLocalContacts());
    await keep("numbers", await readNumbers());
    await keep("household", await readGuidance());
    await keep("sheets", await readSheets());
    const { items } = await readThreads();
    for (const { id } of items.filter(one => one.begun).slice(0, THREADS_WARM))
      await keep(threadName(id), await readThread(id));
    const papers = await readPapers();
    await keep("papers", papers);
    await heardFrom(papers.items);
  } catch {
    // No network, or closed meanwhile.
  }
}
