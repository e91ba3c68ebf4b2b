import { today } from "../../../platform/clock.ts";
import { readPapers, readPaperTypes } from "../../../services/documents/papers.ts";
import { standingOf } from "../papers/fresh.tsx";
import { useRead } from "../parts.tsx";

/** Whether a kind of paper is in the safe and still good; known to this phone alone. */
export function useHasPaper(): (code: string) => boolean {
  const types = useRead("paper-types", readPaperTypes);
  const papers = useRead("papers", readPapers);
  return code => {
    const mine = papers.value?.items.find(one => one.type === code);
    return mine !== undefined && standingOf(mine, types.value ?? [], today())?.state !== "too_old";
  };
}
