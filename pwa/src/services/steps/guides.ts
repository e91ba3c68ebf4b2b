/** The journeys: what to do, step by step. The same for everybody; kept on the phone for the days without network. */
import { api, unwrap } from "../../platform/http.ts";
import type { Domain } from "../../ui/index.ts";

export type GuideStep = {
  code: string;
  title: string;
  /** One to three short sentences. */
  text: string[];
  channel: "site" | "phone" | "office" | "post" | "app" | "home";
  /** Codes of kinds of papers. */
  papers?: string[];
  where?: { label: string; url?: string };
  /** A line of the sheet of contacts. */
  contact?: string;
  lasts?: string;
  blocked?: { when: string; do: string; go?: string }[];
  /** The kind of paper to keep. */
  keep?: string;
  doubt?: string;
  /** Written by the authority of the reader. */
  local?: boolean;
  /** A line of the authority's own contacts. */
  local_contact?: string;
};

export type Guide = {
  code: string;
  domain: Domain;
  rank: number;
  title: string;
  goal: string;
  audience: { words: string; from_months?: number; until_months?: number; foreign?: boolean };
  steps: GuideStep[];
  legal: string[];
  sources: { title: string; checked_on: string; mark: "V" | "M" }[];
  checked_on: string;
  author: string;
  /** Steps that are ways to the same thing: one is enough. */
  one_of?: string[][];
  after?: string[];
  unlocks?: string[];
  /** The initials it uses, in plain words. */
  words?: Record<string, string>;
};

export function readGuides(): Promise<Guide[]> {
  return unwrap<{ items: Guide[] }>(api.GET("/api/v1/guides")).then(({ items }) => items);
}

/** The age in whole months of someone born on a day, on another. Pure. */
export function monthsOld(age: { years: number; months: number }): number {
  return age.years * 12 + age.months;
}

/** Journeys by domain, in the order of the domains first met by rank; what is for this age comes before the rest. Pure. */
export function byDomain(guides: readonly Guide[]): { domain: Domain; guides: Guide[] }[] {
  const found = new Map<Domain, Guide[]>();
  for (const guide of guides) found.set(guide.domain, [...(found.get(guide.domain) ?? []), guide]);
  return [...found].map(([domain, some]) => ({ domain, guides: some.sort((a, b) => a.rank - b.rank) }));
}

/** Whether a journey is for somebody of this age: not too early, not over. Pure. */
export function isForAge({ audience }: Guide, months: number): boolean {
  return (
    months >= (audience.from_months ?? 0) &&
    (audience.until_months === undefined || months < audience.until_months)
  );
}
