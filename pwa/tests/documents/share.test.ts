import { describe, expect, test } from "vitest";
import { type Answers, endOf, noAnswers, readAnswers } from "../../src/spaces/young/papers/ShareAnswers.tsx";
import { partsOf } from "../../src/ui/index.ts";

const ON = "2026-11-22";
const answers = (some: Partial<Answers>): Answers => ({ ...noAnswers, why: " Pour le logement ", ...some });

describe("a sharing", () => {
  test("lasts thirty days and only shows, when nothing else is said", () => {
    expect(readAnswers(answers({}), ON)).toEqual({
      share: { purpose: "Pour le logement", mode: "view", ends_on: "2026-12-22" },
    });
  });
  test.each([
    ["week", "2026-11-29"],
    ["month", "2026-12-22"],
    ["quarter", "2027-02-22"],
  ] as const)("of a %s ends on %s", (until, day) => expect(endOf(answers({ until }), ON)).toBe(day));
  test("of one side only shows, whatever was chosen before", () => {
    expect(readAnswers(answers({ side: "2", mode: "download" }), ON)).toMatchObject({
      share: { side: 2, mode: "view" },
    });
  });
  test.each([
    ["yesterday", "2026-11-21"],
    ["more than twelve months away", "2027-11-23"],
    ["31 February", "2027-02-31"],
  ])("until %s is refused beside the date", (_, day) => {
    const read = readAnswers(answers({ until: "other", other: partsOf(day) }), ON);
    expect("errors" in read && Object.keys(read.errors)).toEqual(["ends_on"]);
  });
  test("until the last day allowed is kept", () => {
    const read = readAnswers(answers({ until: "other", other: partsOf("2027-11-22") }), ON);
    expect(read).toMatchObject({ share: { ends_on: "2027-11-22" } });
  });
});
