/** The steps of the person of this phone: read, moved, taken back; offline as well. */
import { today } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import { type Entry, enqueue, entries, type Write } from "../../../platform/queue.ts";
import { cancel } from "../../../platform/sending.ts";
import { session } from "../../../platform/session.ts";
import type { Guide, GuideStep } from "../../../services/steps/guides.ts";
import { guidesFor, type Standing, standingOf } from "../../../services/steps/standing.ts";
import {
  journeyWrite,
  type Progress,
  progressOf,
  readSteps,
  type Said,
  type Sight,
  type State,
  type Steps,
  sightWrite,
  stepSubject,
  stepWrite,
  withProgress,
} from "../../../services/steps/steps.ts";
import { toast } from "../../../ui/index.ts";
import { UNDO } from "../done.ts";
import { type Kept, useRead, useSent } from "../parts.tsx";
import { d } from "./doing-words.ts";

export type MySteps = {
  steps: Kept<Steps>;
  stateOf: (journey: string, step: string) => Standing;
  progressOf: (journey: string) => Progress | undefined;
  /** The journeys as they concern this person. */
  mine: (guides: readonly Guide[]) => Guide[];
  /** What the server refused, or answered otherwise, for a step. */
  asked: (journey: string, step: string) => Entry | undefined;
  setState: (
    guide: Pick<Guide, "code">,
    step: Pick<GuideStep, "code" | "title">,
    state: State,
    said?: Partial<Said>,
  ) => Promise<void>;
  /** The step blocks, and somebody is asked at the same time: it leaves with the request, nothing more is said. */
  setBlocked: (
    guide: Pick<Guide, "code">,
    step: Pick<GuideStep, "code" | "title">,
    said: Pick<Said, "note" | "told">,
  ) => Promise<void>;
  setJourney: (guide: Guide, state: "finished" | "todo") => Promise<void>;
  setSight: (guide: Guide, sight: Sight) => Promise<void>;
};

/** The civil day where this person is followed: what was done today is never said to be done tomorrow. */
export function myDay(): string {
  const now = session.value;
  return today(now.state === "open" ? now.who.zone : undefined);
}

export function useSteps(): MySteps {
  const steps = useRead("steps", () => readSteps("me"));
  useSent("step:", (entry, answer) => heard(steps, entry, answer));
  useSent("sight:", (entry, answer) => heard(steps, entry, answer));
  const stateOf = (journey: string, step: string): Standing =>
    standingOf(steps.value, entries.value, journey, step);
  const write = (journey: string, step: Pick<GuideStep, "code" | "title">, said: Said): Write => {
    const { version } = stateOf(journey, step.code);
    return stepWrite("me", { journey, step: step.code, version, title: step.title }, said);
  };
  return {
    steps,
    stateOf,
    mine: guides => guidesFor(guides, steps.value, stateOf),
    progressOf: journey => steps.value?.journeys.find(one => one.code === journey),
    asked: (journey, step) =>
      entries.value.find(one => one.subject === stepSubject(journey, step) && one.state !== "waiting"),
    setState: async (guide, step, state, said = {}) => {
      const body: Said = { state, on: said.on ?? myDay(), ...(said.note && { note: said.note }) };
      await leave(await enqueue({ ...write(guide.code, step, body), hold: UNDO }));
    },
    setBlocked: async (guide, step, said) => {
      await enqueue(write(guide.code, step, { state: "blocked", on: myDay(), ...said }));
    },
    setJourney: async (guide, state) => {
      await leave(await enqueue({ ...journeyWrite(guide, state, myDay()), hold: UNDO }));
    },
    setSight: async (guide, sight) => {
      await enqueue(sightWrite(guide, sight));
      steps.put(read => withSight(read, guide.code, sight));
    },
  };
}

/** Kept on this phone: said once it is, with the time to take it back before it leaves. */
async function leave(id: string): Promise<void> {
  toast(d(online.value ? "said" : "said.offline"), {
    seconds: UNDO / 1000,
    undo: () => {
      void cancel(id).then(() => toast(d("undone")));
    },
  });
}

/** What the server answered to a write stands at once, its version too: the next write is made from it. */
export function heard(steps: Kept<Steps>, entry: Entry, answer: unknown): void {
  const found = progressOf(entry, answer);
  if (found) steps.put(read => withProgress(read, found));
  void steps.refresh();
}

function withSight(steps: Steps, code: string, seen_by: Sight): Steps {
  return { ...steps, journeys: steps.journeys.map(one => (one.code === code ? { ...one, seen_by } : one)) };
}
