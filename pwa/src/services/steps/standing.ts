/** Where one stands, with what this phone has said and the server has not heard yet. Pure. */
import type { Entry } from "../../platform/queue.ts";
import type { Guide } from "./guides.ts";
import { type Now, type Progress, type Said, type State, type Steps, stepSubject } from "./steps.ts";

export type Standing = {
  state: State;
  since?: string;
  /** The version the next write is made from, those that wait counted. */
  version: number;
  note?: string;
  by?: "young" | "referent";
  /** Said here, not yet heard by the server. */
  waiting: boolean;
};

type Queue = readonly Pick<Entry, "subject" | "state" | "body">[];

/** One step: as the server has it, then as this phone says. */
export function standingOf(steps: Steps | undefined, queue: Queue, journey: string, step: string): Standing {
  const known = steps?.journeys.find(one => one.code === journey)?.steps[step];
  const about = [stepSubject(journey, step), stepSubject(journey, "")];
  const said = queue.filter(one => about.includes(one.subject) && one.state === "waiting");
  let { state, version }: { state: State; version: number } = known ?? { state: "todo", version: 0 };
  for (const one of said) {
    const next = one.body as Said;
    // A whole journey leaves alone the steps that stand so already.
    if (one.subject === about[0] || next.state !== state) version += 1;
    state = next.state;
  }
  const last = said.at(-1)?.body as Said | undefined;
  if (!last) return { ...known, state, version, waiting: false };
  return {
    state,
    since: last.on,
    version,
    waiting: true,
    by: "young",
    ...(last.note && { note: last.note }),
  };
}

export type Read = (journey: string, step: string) => Standing;

/** What the server said, and no phone added to it. */
export function readIn(steps: Steps): Read {
  return (journey, step) => standingOf(steps, [], journey, step);
}

/**
 * The journeys as they concern this person: without the steps that are not for them, nor the other ways to what is done.
 * A step somebody touched stays.
 */
export function guidesFor(guides: readonly Guide[], steps: Steps | undefined, read: Read): Guide[] {
  return guides.map(guide => {
    const left = steps?.left?.[guide.code];
    if (!left && !guide.one_of) return guide;
    const stays = ({ code }: { code: string }): boolean => {
      const { version, state } = read(guide.code, code);
      const others = guide.one_of?.find(group => group.includes(code))?.filter(one => one !== code) ?? [];
      const covered = others.some(one => read(guide.code, one).state === "finished");
      return state === "finished" || (!covered && (version > 0 || !left?.includes(code)));
    };
    return { ...guide, steps: guide.steps.filter(stays) };
  });
}

/** How many steps of a journey are done, and the first that is not. */
export function advanceOf(
  guide: Guide,
  read: Read,
): { done: number; next: Guide["steps"][number] | undefined } {
  const open = guide.steps.filter(step => read(guide.code, step.code).state !== "finished");
  return { done: guide.steps.length - open.length, next: open[0] };
}

const FOLLOW = 1;
const BLOCKED = 3;
const ELSEWHERE: State[] = ["sent", "waiting"];

/**
 * What to do now, in the server's order, with what this phone did since: a step done gives its place to the next one.
 * Among those that press alike, the ones whose papers are all in the safe come first: only this phone knows it.
 */
export function nowOf(
  steps: Steps,
  guides: readonly Guide[],
  read: Read,
  has: (paper: string) => boolean,
): (Now & { guide: Guide; ready: boolean })[] {
  const found = (steps.now ?? []).flatMap(one => {
    const guide = guides.find(({ code }) => code === one.journey);
    const shown = guide && stillNow(one, guide, read);
    return shown ? [shown] : [];
  });
  const withPapers = found.map(one => ({ ...one, ready: isReady(one, has) }));
  return withPapers.sort((a, b) => a.level - b.level || byDay(a, b) || Number(b.ready) - Number(a.ready));
}

function byDay(a: Now, b: Now): number {
  return (a.due_on ?? "9999").localeCompare(b.due_on ?? "9999");
}

function stillNow(one: Now, guide: Guide, read: Read): (Now & { guide: Guide }) | undefined {
  const asked = read(guide.code, one.step);
  if (one.level === FOLLOW && !asked.waiting) return { ...one, guide };
  const { next } = advanceOf(guide, read);
  if (!next) return undefined;
  const standing = read(guide.code, next.code);
  if (ELSEWHERE.includes(standing.state)) return undefined;
  if (standing.waiting && standing.state === "blocked")
    return { ...one, guide, step: next.code, level: BLOCKED, reason: { code: "blocked" } };
  return { ...one, guide, step: next.code };
}

function isReady({ guide, step }: { guide: Guide; step: string }, has: (paper: string) => boolean): boolean {
  const papers = guide.steps.find(one => one.code === step)?.papers ?? [];
  return papers.length > 0 && papers.every(has);
}

/** Who sees a journey before one chose: the referent, but for health and parenthood (as the server does). */
export function sightOf(
  guide: Guide,
  progress: Progress | undefined,
): { referent: boolean; mentor: boolean } {
  return (
    progress?.seen_by ?? { referent: guide.domain !== "sante" && guide.domain !== "parent", mentor: false }
  );
}
