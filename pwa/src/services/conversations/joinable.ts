/** What may be named in a message: appointments to come, steps still to do, one's papers. */
import { around, readAgenda } from "../appointments/reading.ts";
import type { Appointment } from "../appointments/types.ts";
import { readPapers } from "../documents/papers.ts";
import { type Guide, readGuides } from "../steps/guides.ts";
import { advanceOf, guidesFor, readIn } from "../steps/standing.ts";
import { readSteps, type Steps } from "../steps/steps.ts";
import type { Target } from "./types.ts";

const MOST = 12;

/** The appointments to come of a young person. */
export async function appointmentsOf(youth: string, day: string): Promise<Target[]> {
  const { items } = await readAgenda(around(day), youth);
  return items
    .filter((one): one is Appointment => one.access === "full" && (one.starts ?? "") >= day)
    .slice(0, MOST)
    .map(({ id, title }) => ({ kind: "appointment", ref: id, title }));
}

/** One's own papers, by the names one gave them. */
export async function myPapers(): Promise<Target[]> {
  const { items } = await readPapers();
  return items.map(({ id, title }) => ({ kind: "paper", ref: id, title }));
}

/** The steps still to do of the journeys one sees, those begun first; the most useful of the others after. */
export async function openStepsOf(youth: string): Promise<Target[]> {
  const [guides, steps] = await Promise.all([readGuides(), readSteps(youth)]);
  return openSteps(guides, steps).slice(0, MOST);
}

function openSteps(guides: Guide[], steps: Steps): Target[] {
  const read = readIn(steps);
  const mine = guidesFor(guides, steps, read);
  const begun = steps.journeys.flatMap(one => {
    const guide = mine.find(({ code }) => code === one.code);
    const next = guide && advanceOf(guide, read).next;
    return next ? [{ journey: one.code, step: next.code }] : [];
  });
  const others = (steps.now ?? []).filter(one => !begun.some(({ journey }) => journey === one.journey));
  return [...begun, ...others].flatMap(({ journey, step }) => {
    const guide = mine.find(({ code }) => code === journey);
    const found = guide?.steps.find(one => one.code === step);
    return found ? [{ kind: "step" as const, ref: `${journey}/${step}`, title: found.title }] : [];
  });
}
