import { describe, expect, test } from "vitest";
import { addMonths, lastGoodDay, usualEnd } from "../../src/services/documents/freshness.ts";
import type { PaperType } from "../../src/services/documents/types.ts";
import { type Facts, factsOf, noFacts, readFacts } from "../../src/spaces/young/papers/DateFields.tsx";
import { partsOf } from "../../src/ui/index.ts";

const card: PaperType = {
  code: "id_card",
  label: "Carte d'identité",
  sides: 2,
  domain: "identite",
  icon: "id-card",
  shape: "card",
  expires: true,
  asks: ["issued_on", "expires_on", "holder"],
  validity: { kind: "expires", months: 120 },
};
const ON = "2026-11-22";
const facts = (issued: string, expires: string, holder = ""): Facts => ({
  issued: partsOf(issued),
  expires: partsOf(expires),
  holder,
});

test.each([
  ["2026-11-30", 3, "2027-02-28"],
  ["2027-11-30", 3, "2028-02-29"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2026-01-15", 12, "2027-01-15"],
])("%s, %i months later, is %s", (day, months, later) => expect(addMonths(day, months)).toBe(later));

test("less than three months after 12 December is true until 11 March, that day included", () => {
  expect(lastGoodDay("2026-12-12", 3)).toBe("2027-03-11");
});

test("the usual end of a card of ten years is proposed from the day it was made", () => {
  expect(usualEnd(card, "2026-11-20")).toBe("2036-11-19");
  expect(usualEnd({ ...card, validity: { kind: "none" } }, "2026-11-20")).toBeUndefined();
  expect(usualEnd(card, undefined)).toBeUndefined();
});

describe("the dates typed on a paper", () => {
  test("left empty are no dates, and the paper is kept all the same", () => {
    expect(readFacts(card, noFacts, ON)).toEqual({
      about: { issued_on: null, expires_on: null, holder: null },
    });
  });
  test("are sent with the name, its spaces cut", () => {
    expect(readFacts(card, facts("2026-11-02", "2036-11-01", " Nova M. "), ON)).toEqual({
      about: { issued_on: "2026-11-02", expires_on: "2036-11-01", holder: "Nova M." },
    });
  });
  test.each([
    ["a month of 13", facts("2026-13-01", ""), "issued_on", "issued_on-month"],
    ["a date of tomorrow", facts("2026-11-23", ""), "issued_on", "issued_on-year"],
    ["an end before the beginning", facts("2026-11-02", "2026-11-01"), "expires_on", "expires_on-year"],
    ["31 February", facts("2026-11-02", "2027-02-31"), "expires_on", "expires_on-day"],
  ])("%s is told beside its own box", (_, typed, asked, focus) => {
    const read = readFacts(card, typed, ON);
    expect(read).toMatchObject({ focus });
    expect("errors" in read && Object.keys(read.errors)).toEqual([asked]);
  });
  test("of a kind that asks nothing are left as they are", () => {
    expect(readFacts({ ...card, asks: [] }, facts("2026-11-02", ""), ON)).toEqual({ about: {} });
  });
  test("come back in their boxes", () => {
    expect(factsOf({ issued_on: "2026-11-02" })).toEqual(facts("2026-11-02", ""));
  });
});
