import { expect, test } from "vitest";
import { changed } from "../../src/services/rights/answers.ts";
import type { Right } from "../../src/services/rights/rights.ts";
import { bornBetween, monthDay, type Standing, standing, toAsk } from "../../src/services/rights/rule.ts";
import { sheets, table } from "../table.ts";

type Case = {
  name: string;
  code: string;
  day: string;
  person: { born?: string; born_first?: string; born_last?: string; care?: string };
  said?: Record<string, string>;
  expect: Partial<Standing>;
};

const { cases } = table<{ cases: Case[] }>("tests/rules/rights/standing.yaml");
const rights = sheets<Right[]>("backend/law/rights")
  .flat()
  .filter(one => "title" in one);

test.each(cases)("where one stands: $name", ({ code, day, person, said = {}, expect: wanted }) => {
  const right = rights.find(one => one.code === code) as Right;
  const born = { born_first: person.born_first ?? person.born, born_last: person.born_last ?? person.born };
  const found = standing(right, { ...born, care: person.care } as never, said, day);
  expect({ ...found, because: [] }).toEqual({ missing: [], ...wanted, because: [] });
});

test("a month that has no such day opens on the first of the next", () => {
  expect(monthDay("2008-02-29", 216)).toBe("2026-03-01");
  expect(monthDay("2009-12-31", 2)).toBe("2010-03-01");
  expect(bornBetween("2009-02-01", "month")).toEqual({ born_first: "2009-02-01", born_last: "2009-02-28" });
});

test("only questions that still decide something are asked, the most waited for first", () => {
  const one = (state: Standing["state"], ...missing: string[]): Standing => ({ state, because: [], missing });
  const found = toAsk(
    [one("maybe", "income"), one("maybe", "housing", "income"), one("no", "bank"), one("soon", "child")],
    ["bank", "housing", "income", "child"],
  );
  expect(found).toEqual(["income", "housing", "child"]);
});

test("a change says only what it changes", () => {
  const before = { answers: { bank: "none", child: "no" } } as never;
  expect(changed(before, { bank: null, housing: "own" }).answers).toEqual({ child: "no", housing: "own" });
});
