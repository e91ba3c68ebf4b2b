/** The steps of a journey follow what is said on its page, so that its dates are spoken of. */

import { today } from "../../../platform/clock.ts";
import { enqueue, entries } from "../../../platform/queue.ts";
import type { Told } from "../../../services/household/told.ts";
import { standingOf } from "../../../services/steps/standing.ts";
import { readSteps, stepWrite } from "../../../services/steps/steps.ts";
import { useRead, useSent } from "../parts.tsx";
import { heard } from "../steps/use-steps.ts";
import { h } from "./household-words.ts";

/** Moves steps; one that stands so already is left alone. Where one is, is read first if this phone never did. */
export function useTell(): (told: readonly Told[]) => Promise<void> {
  const steps = useRead("steps", () => readSteps("me"));
  useSent("step:", (entry, answer) => heard(steps, entry, answer));
  return async told => {
    if (told.length > 0 && !steps.latest()) await steps.refresh();
    for (const { journey, step, state, on } of told) {
      const read = steps.latest();
      if (!read) return;
      const now = standingOf(read, entries.value, journey, step);
      if (now.state === state) continue;
      const at = { journey, step, version: now.version, title: h("step.told") };
      await enqueue(stepWrite("me", at, { state, on: on > today() ? today() : on }));
    }
  };
}
