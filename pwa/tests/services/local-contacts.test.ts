import { expect, test } from "vitest";
import { allContacts, callOf, contactOf, groups, inGroup } from "../../src/services/contacts/all.ts";
import { asHelp, turning } from "../../src/services/contacts/local.ts";
import { printable } from "../../src/services/rights/card.ts";

const line = {
  id: "1",
  kind: "duty",
  name: "Astreinte inventée",
  words: "La nuit.",
  number: "01 99 00 00 01",
  hours: null,
  address: null,
  url: null,
  checked_on: "2026-11-20",
  rank: 0,
  version: 1,
};

test("a line a lead called can be tapped, one without number cannot", () => {
  expect(callOf(asHelp(line))).toBe("tel:0199000001");
  expect(callOf(asHelp({ ...line, number: null, url: "https://exemple.test" }))).toBeUndefined();
});

test("one's own département comes first, in the order asked, and takes the place of the national line of its kind", () => {
  const lines = ["duty", "adepape", "other"].map(kind => ({ ...line, kind, id: `of-${kind}` }));
  const asked = { local: ["adepape", "duty"], national: ["homeless115", "adepape", "touline"] };
  const ids = (given: typeof lines) => turning(asked, given).map(({ id }) => id);
  expect(ids(lines)).toEqual(["of-adepape", "of-duty", "homeless115", "touline"]);
  expect(ids([])).toEqual(asked.national);
});

test("a number nobody checked is never a tap, and never on the card", () => {
  const unchecked = allContacts.filter(one => !one.button);
  expect(unchecked.length).toBeGreaterThan(20);
  for (const one of unchecked) expect(callOf(one), one.id).toBeUndefined();
  const onCard = printable([asHelp(line)]).map(({ id }) => id);
  expect(onCard[0]).toBe("1");
  expect(onCard).toContain("pecule");
  expect(onCard).not.toContain("caf");
  expect(onCard).not.toContain("eu112");
});

test("every line but those of Urgence stands in one group, and a word finds it there", () => {
  const shown = groups.flatMap(group => inGroup(group, ""));
  const wanted = allContacts.filter(one => one.level !== "emergency");
  expect(shown.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
  expect(inGroup("logement", "loyr").map(({ id }) => id)).toContain("rent_arrears");
  expect(contactOf("nobody")).toBeUndefined();
});
