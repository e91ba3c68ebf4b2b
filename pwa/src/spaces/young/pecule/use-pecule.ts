/** The estimate as this phone shows it: what was read, added up again with the answers that have not left yet. */
import { entries } from "../../../platform/queue.ts";
import { type Pecule, readPecule, withAnswers, type YearAnswer } from "../../../services/pecule/pecule.ts";
import { unsaid } from "../../../services/rights/answers.ts";
import { useRead, useSent } from "../parts.tsx";

const YEAR = /^pecule\.(\d{4})$/;

export function usePecule() {
  const read = useRead("pecule", readPecule);
  useSent("answers:", read.refresh);
  const waiting = Object.entries(unsaid(entries.value)).flatMap(([code, value]) => {
    const year = YEAR.exec(code)?.[1];
    return year && value ? [[Number(year), value as YearAnswer] as const] : [];
  });
  const value: Pecule | undefined = read.value && withAnswers(read.value, Object.fromEntries(waiting));
  return { ...read, value, counted_here: value !== undefined && value !== read.value };
}
