import { useState } from "preact/hooks";
import { readMilestones } from "../../../services/autonomy/milestones.ts";
import type { Case } from "../../../services/desk/caseload.ts";
import type { Target } from "../ticking.ts";
import { said, t } from "../words.ts";
import { fullName } from "./sentences.tsx";

/** The milestones to tick from the list, each read as it is now: its version goes with the gesture. */
export function useTargets() {
  const [targets, setTargets] = useState<Target[]>([]);
  const [error, setError] = useState<string>();
  const take = async (cases: Case[]): Promise<void> => {
    setError(undefined);
    try {
      const found = await Promise.all(cases.map(targetOf));
      const known = found.filter(one => one !== undefined);
      setTargets(known);
      if (known.length === 0) setError(t("done.nothing"));
    } catch (cause) {
      setError(said(cause));
    }
  };
  return { targets, error, take, close: () => setTargets([]) };
}

async function targetOf(one: Case): Promise<Target | undefined> {
  const { items } = await readMilestones(one.id);
  const found = items.find(({ rule }) => rule === one.urgency.rule);
  if (!found || found.done_on || found.state === "waived" || found.applies === "no") return undefined;
  return { youth: one.id, name: fullName(one), rule: found.rule, title: found.title, version: found.version };
}
