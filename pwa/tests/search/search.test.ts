import { expect, test } from "vitest";
import { allContacts } from "../../src/services/contacts/all.ts";
import type { Right } from "../../src/services/rights/rights.ts";
import { docsOf } from "../../src/services/search/docs.ts";
import { makeIndex, search } from "../../src/services/search/search.ts";
import type { Guide } from "../../src/services/steps/guides.ts";
import { sheets } from "../table.ts";

const guides = sheets<Guide>("backend/guides/journeys");
const rights = sheets<Right[]>("backend/law/rights")
  .flat()
  .filter(one => "title" in one);
const index = makeIndex(docsOf(guides, rights, allContacts));
const first = (typed: string, most = 3): string[] =>
  search(index, typed)
    .slice(0, most)
    .map(({ kind, id }) => `${kind}:${id}`);

test.each([
  // what a thumb types, what must be among the first three
  ["ouvrir compte", "guide:bank-account-adult"],
  ["compte banque", "right:bank-account"],
  ["banqe refuse", "guide:bank-refusal"],
  ["pecule", "right:pecule"],
  ["pécul", "right:pecule"],
  ["LOGEMNT hlm", "guide:housing-social-request"],
  ["carte identité", "guide:id-card"],
  ["carte didentite", "guide:id-card"],
  ["apl", "right:housing-aid"],
  ["psy", "right:psychologist"],
  ["permis", "guide:mobility-licence"],
  ["caf", "contact:caf"],
  ["119", "contact:child119"],
  ["defenseur", "contact:ddd"],
  ["mision locale", "right:mission-locale"],
])("« %s » finds %s", (typed, wanted) => {
  expect(first(typed)).toContain(wanted);
});

test("words of the street lead to the words of offices", () => {
  expect(first("appart", 12).some(one => one.includes("housing"))).toBe(true);
  expect(first("taf", 8).some(one => one.includes("work") || one.includes("cej"))).toBe(true);
});

test("nothing typed finds nothing, and neither does a word nobody wrote", () => {
  expect(search(index, "  ")).toEqual([]);
  expect(search(index, "zzyzx")).toEqual([]);
});

test("each word more only takes away", () => {
  const one = new Set(search(index, "carte").map(({ kind, id }) => kind + id));
  const two = search(index, "carte identité").map(({ kind, id }) => kind + id);
  expect(two.every(id => one.has(id))).toBe(true);
});
