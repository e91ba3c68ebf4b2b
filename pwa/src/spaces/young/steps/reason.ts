/** Why a step comes now, in the person's words. */
import type { Guide } from "../../../services/steps/guides.ts";
import type { Reason } from "../../../services/steps/steps.ts";
import { d } from "./doing-words.ts";

export function reasonText(reason: Reason, guides: readonly Guide[]): string {
  if (reason.code === "follow") return reason.words ?? "";
  if (reason.code === "way_round") {
    const from = guides.find(one => one.code === reason.journey);
    return d("reason.way_round", { journey: from?.title ?? "" });
  }
  return d(`reason.${reason.code}`, { n: reason.days ?? reason.n ?? 0 });
}
