/** Papers to bring, beside those kept on this phone. The comparison is made here and never sent (DESIGN §11.16). */
import type { Paper } from "../documents/papers.ts";

export type ToBring = {
  code: string;
  label: string;
  /** `unknown`: the list of papers cannot be read on this phone now. */
  state: "kept" | "past" | "missing" | "unknown";
};

/**
 * Each paper asked for, with what this phone knows of it on a day: kept, kept but past its end date, or missing.
 * `labels` are the names of the types; `kept` is undefined when the list was never read here.
 */
export function toBring(
  codes: string[],
  labels: ReadonlyMap<string, string>,
  kept: readonly Pick<Paper, "type" | "expires_on">[] | undefined,
  on: string,
): ToBring[] {
  return codes.map(code => ({ code, label: labels.get(code) ?? code, state: stateOf(code, kept, on) }));
}

function stateOf(
  code: string,
  kept: readonly Pick<Paper, "type" | "expires_on">[] | undefined,
  on: string,
): ToBring["state"] {
  if (!kept) return "unknown";
  const found = kept.filter(paper => paper.type === code);
  if (found.length === 0) return "missing";
  return found.some(paper => !paper.expires_on || paper.expires_on >= on) ? "kept" : "past";
}

/** What to find before going, in the order it was asked. */
export function missingOf(papers: readonly ToBring[]): ToBring[] {
  return papers.filter(({ state }) => state === "missing" || state === "past");
}
