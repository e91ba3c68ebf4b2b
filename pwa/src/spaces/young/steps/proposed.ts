/** What the journeys propose on the home, beside the dates. */
import { entries } from "../../../platform/queue.ts";
import { readGuides } from "../../../services/steps/guides.ts";
import { guidesFor, nowOf, standingOf } from "../../../services/steps/standing.ts";
import { readSteps } from "../../../services/steps/steps.ts";
import { useRead, useSent } from "../parts.tsx";
import { useHasPaper } from "./has-paper.ts";
import { reasonText } from "./reason.ts";

export type Proposed = { href: string; title: string; why: string };

/** The first steps to do, each with its reason; none while they are not known. */
export function useProposed(most: number): Proposed[] {
  const guides = useRead("guides", readGuides);
  const steps = useRead("steps", () => readSteps("me"));
  const has = useHasPaper();
  useSent("step:", steps.refresh);
  if (most <= 0 || !guides.value || !steps.value) return [];
  const known = steps.value;
  const read = (journey: string, step: string) => standingOf(known, entries.value, journey, step);
  const all = guidesFor(guides.value, known, read);
  return nowOf(known, all, read, has)
    .slice(0, most)
    .map(one => ({
      href: `/jeune/demarches/${one.journey}/${one.step}`,
      title: one.guide.title,
      why: reasonText(one.reason, all),
    }));
}
