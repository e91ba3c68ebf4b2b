/** The money that may wait: an estimate, never a promise. */
import { api, unwrap } from "../../platform/http.ts";

export type PeculeYear = {
  year: number;
  counts: "counted" | "to_check" | "no";
  /** Euros, at most, without interest. */
  amount?: number;
  amount_to_check?: boolean;
  why: string;
  source?: string;
  /** It rests on one's own answer. */
  told?: boolean;
};

export type YearAnswer = "judge" | "parents" | "unsure" | "relative" | "home";
/** A year nobody knows: `on` is the day that counts. */
export type PeculeAsk = {
  year: number;
  on: string;
  answer?: YearAnswer;
  /** What each answer makes of the year. Absent from what was kept before an update. */
  would?: Partial<Record<YearAnswer, PeculeYear>>;
};

export type Pecule = {
  on: string;
  certainty: "theoretical_maximum" | "to_check" | "very_unlikely" | "nothing" | "not_estimable";
  total?: number;
  why?: string;
  years: PeculeYear[];
  ask?: PeculeAsk[];
  /** No answer changes that it is very unlikely. */
  unlikely?: boolean;
  opens_on: string;
  closes_on: string;
};

export function readPecule(): Promise<Pecule> {
  return unwrap<Pecule>(api.GET("/api/v1/youths/me/pecule"));
}

/** What is sure apart from what is still to confirm, in cents. Pure. */
export function parts({ years }: Pick<Pecule, "years">): { sure: number; toCheck: number } {
  const cents = (some: PeculeYear[]) =>
    some.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0);
  return {
    sure: cents(years.filter(one => !one.amount_to_check)),
    toCheck: cents(years.filter(one => one.amount_to_check)),
  };
}

export type YearAnswers = Partial<Record<number, YearAnswer>>;

/** The estimate with answers the service has not heard yet, added up here as it will add them up. Pure. */
export function withAnswers(pecule: Pecule, answers: YearAnswers): Pecule {
  const asked = pecule.ask ?? [];
  const said = asked.flatMap(one => {
    const year = one.would?.[answers[one.year] ?? "unsure"];
    return answers[one.year] && answers[one.year] !== one.answer && year ? [year] : [];
  });
  if (said.length === 0) return pecule;
  const years = [...pecule.years.filter(one => said.every(({ year }) => year !== one.year)), ...said].sort(
    (one, other) => other.year - one.year,
  );
  const cents = years.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0);
  const ask = asked.map(one => {
    const answer = answers[one.year] ?? one.answer;
    return { ...one, ...(answer && { answer }) };
  });
  return { ...pecule, years, ask, total: cents / 100, certainty: certaintyOf(pecule, years) };
}

function certaintyOf({ unlikely, certainty }: Pecule, years: PeculeYear[]): Pecule["certainty"] {
  if (unlikely) return certainty;
  if (years.some(one => one.counts === "counted")) return "theoretical_maximum";
  if (years.some(one => one.counts === "to_check")) return "to_check";
  return certainty === "very_unlikely" ? certainty : "nothing";
}
