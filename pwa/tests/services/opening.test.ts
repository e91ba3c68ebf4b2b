import { expect, test } from "vitest";
import list from "../../src/services/contacts/contacts.json";
import { checkedOn, contacts, firstContacts, linkOf, ofLevel } from "../../src/services/contacts/contacts.ts";
import { hoursInWords, type Opening, openingAt, readHours } from "../../src/services/contacts/opening.ts";
import { table } from "../table.ts";

type Table = {
  cases: { name: string; hours: string; at: string; said: string }[];
  words: { hours: string; said: string }[];
  refused: string[];
};
const opening = table<Table>("tests/rules/contacts/opening.yaml");

const utc = (at: Date | undefined): string => at?.toISOString().replace(".000Z", "Z") ?? "never";

const said = (found: Opening): string => {
  if (found.open) return found.always ? "always" : `until ${utc(found.until)}`;
  return `opens ${utc(found.opens)}`;
};

test.each(opening.cases)("a line is open or closed: $name", ({ hours, at, said: expected }) => {
  expect(said(openingAt(hours, new Date(at)))).toBe(expected);
});

test.each(opening.words)("hours are said in words: $hours", ({ hours, said: expected }) => {
  expect(hoursInWords(hours)).toBe(expected);
});

test.each(opening.refused)("hours nobody understands are refused, never guessed: « %s »", written => {
  expect(() => readHours(written)).toThrow();
});

test("every number shown has a source, a day checked, hours that read, and a link in plain digits", () => {
  expect(contacts.length).toBeGreaterThanOrEqual(9);
  for (const contact of contacts) {
    expect(contact.source, contact.id).not.toBe("");
    expect(contact.checked_on, contact.id).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(linkOf(contact), contact.id).toMatch(/^(tel|sms):\d+$/);
    expect(linkOf(contact)?.split(":")[1]).toBe(contact.number_display.replace(/\D/g, ""));
    expect(() => readHours(contact.hours)).not.toThrow();
  }
});

test("112 and 114 come first, 3114 is on the page, and no number stands twice", () => {
  expect(firstContacts().map(contact => contact.number_display)).toEqual(["112", "114"]);
  const numbers = [...firstContacts(), ...ofLevel("emergency"), ...ofLevel("listening")].map(
    contact => contact.number_display,
  );
  for (const number of ["119", "115", "15", "17", "18", "3114"]) expect(numbers).toContain(number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("a number without a source is no button", () => {
  const shown = new Set(contacts.map(contact => contact.id));
  for (const contact of list) if (!contact.button) expect(shown).not.toContain(contact.id);
  expect(checkedOn()).toMatch(/^\d{4}-\d\d-\d\d$/);
});
