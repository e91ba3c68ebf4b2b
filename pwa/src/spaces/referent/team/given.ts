import { type Given, takeBack } from "../../../services/handovers/giving.ts";
import { toast } from "../../../ui/index.ts";
import { fullName } from "../caseload/index.ts";
import { h } from "../handovers/words.ts";
import { stale } from "../live.ts";
import { said, t } from "../words.ts";

/** Says that files were given, with « Annuler »: the young persons hear nothing before ten minutes. */
export function sayGiven(
  given: Given,
  refresh: () => Promise<void>,
  one?: { first_name: string; last_name: string },
): void {
  stale("caseload:");
  const text = one
    ? t("assign.done", { name: fullName(one) })
    : h(given.ends_on ? "absent.done" : "give.done", { n: given.count, name: fullName(given.referent) });
  toast(text, { undo: () => void undoGiven(given, refresh) });
}

/** Takes it back, and says what became of it. */
export async function undoGiven(given: Given, refresh: () => Promise<void>): Promise<void> {
  try {
    await takeBack(given.id);
    toast(h("give.back"));
  } catch (cause) {
    toast(said(cause));
  }
  stale("caseload:");
  await refresh();
}
