import { describe, expect, it } from "vitest";
import { type Pecule, type PeculeYear, withAnswers } from "../../src/services/pecule/pecule.ts";
import { answersWrite, unsaid } from "../../src/services/rights/answers.ts";

const year = (year: number, counts: PeculeYear["counts"], amount?: number): PeculeYear => ({
  year,
  counts,
  why: "Exemple",
  ...(amount !== undefined && { amount }),
});

const read: Pecule = {
  on: "2026-11-22",
  certainty: "theoretical_maximum",
  total: 413.69,
  years: [year(2024, "no"), year(2022, "counted", 413.69)],
  ask: [
    {
      year: 2023,
      on: "2023-07-31",
      would: { judge: year(2023, "counted", 420.05), unsure: year(2023, "to_check") },
    },
    { year: 2021, on: "2021-07-31", answer: "judge", would: { judge: year(2021, "counted", 390.74) } },
  ],
  opens_on: "2027-04-02",
  closes_on: "2057-04-02",
};

describe("the estimate added up on the phone", () => {
  it("takes in an answer that has not left, in its place and in the sum", () => {
    const here = withAnswers(read, { 2023: "judge" });
    expect(here.years.map(one => one.year)).toEqual([2024, 2023, 2022]);
    expect(here.total).toBe(833.74);
    expect(here.ask?.[0]?.answer).toBe("judge");
  });

  it("is the one that was read when nothing new was answered", () => {
    expect(withAnswers(read, {})).toBe(read);
    expect(withAnswers(read, { 2021: "judge" })).toBe(read);
  });

  it("does not promise: to check stays to check, very unlikely stays so whatever is answered", () => {
    const none: Pecule = { ...read, certainty: "nothing", total: 0, years: [] };
    expect(withAnswers(none, { 2023: "unsure" }).certainty).toBe("to_check");
    expect(withAnswers(none, { 2023: "judge" }).certainty).toBe("theoretical_maximum");
    const alone: Pecule = { ...none, certainty: "very_unlikely", unlikely: true };
    expect(withAnswers(alone, { 2023: "judge" }).certainty).toBe("very_unlikely");
  });

  it("reads answers in the order they were given", () => {
    const writes = [
      answersWrite({ "pecule.2023": "parents" }, "a"),
      answersWrite({ "pecule.2023": "judge" }, "b"),
    ];
    expect(unsaid(writes)).toEqual({ "pecule.2023": "judge" });
  });
});
