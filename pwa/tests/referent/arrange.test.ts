import { expect, test } from "vitest";
import type { Case, Caseload, Filter } from "../../src/services/desk/caseload.ts";
import { arrangeable, arranged } from "../../src/spaces/referent/caseload/arrange.ts";

/** Nova, Léo, Zoé and Ana, the most urgent first. */
const files = [
  one("1", "exemple|nova", "2009-05-04", 17, 3, ["late", "silent"]),
  one("2", "abri|leo", "2008-01-02", 18, null, ["silent"]),
  one("3", "exemple|zoe", "2009-05-04", 17, 40, ["late"]),
  one("4", "abri|ana", "2010-09-09", 16, 3, []),
];
const list = { on: "2026-11-23", total: 4, counts: {}, items: files, next: null } as unknown as Caseload;

function one(
  id: string,
  sorts_as: string,
  birth_date: string,
  years: number,
  silence_days: number | null,
  groups: Filter[],
): Case {
  return { id, sorts_as, birth_date, age: { years, months: 0 }, silence_days, groups } as unknown as Case;
}

test.each([
  ["as they press", { sort: "urgency" }, "1234"],
  ["by name", { sort: "name" }, "4213"],
  ["by birth, the eldest first, then by name", { sort: "age" }, "2134"],
  ["by silence: never, then the longest, then by name", { sort: "silence" }, "2341"],
  ["late ones", { sort: "urgency", filter: "late" }, "13"],
  ["silent ones by name", { sort: "name", filter: "silent" }, "21"],
  ["those of 17 by name", { sort: "name", age: 17 }, "13"],
  ["late at 16: nobody", { sort: "urgency", filter: "late", age: 16 }, ""],
] as const)("%s", (_, asked, expected) => {
  const made = arranged(list, asked);
  expect(made.items.map(({ id }) => id).join("")).toBe(expected);
  expect(made.total).toBe(expected.length);
});

test("the list it was made of is left as it was", () => {
  arranged(list, { sort: "name" });
  expect(files.map(({ id }) => id).join("")).toBe("1234");
});

test("a milestone, a colleague's files and the words of a name are the server's to find", () => {
  expect(arrangeable({ sort: "name", filter: "late", age: 17 }, " ")).toBe(true);
  expect(arrangeable({ sort: "urgency", rule: "M14" }, "")).toBe(false);
  expect(arrangeable({ sort: "urgency", referent: "0199" }, "")).toBe(false);
  expect(arrangeable({ sort: "urgency" }, "nova")).toBe(false);
});
