import { expect, test } from "vitest";
import list from "../../src/services/contacts/contacts.json";
import { checkedOn, contacts, firstContacts, linkOf, ofLevel } from "../../src/services/contacts/contacts.ts";
import { type Opening, openingAt, readHours } from "../../src/services/contacts/opening.ts";
import { hour } from "../../src/text/dates.ts";

const said = (opening: Opening): string => {
  if (opening.open) return opening.always ? "always" : `open until ${hour(opening.until)}`;
  return opening.opens ? `opens ${opening.opens.toISOString()}` : "never";
};

test.each([
  // hours as written, instant, what is said. Paris is UTC+1 in winter, UTC+2 in summer.
  ["24/7", "2026-11-22T03:00:00Z", "always"],
  ["Mo-Su 09:00-23:00", "2026-11-22T07:59:00Z", "opens 2026-11-22T08:00:00.000Z"],
  ["Mo-Su 09:00-23:00", "2026-11-22T08:00:00Z", "open until 23 h"],
  ["Mo-Su 09:00-23:00", "2026-11-22T21:59:00Z", "open until 23 h"],
  ["Mo-Su 09:00-23:00", "2026-11-22T22:00:00Z", "opens 2026-11-23T08:00:00.000Z"],
  ["Mo-Su 09:00-23:00", "2026-07-01T07:00:00Z", "open until 23 h"],
  ["Mo-Su 08:00-02:00", "2026-11-23T00:30:00Z", "open until 2 h"],
  ["Mo-Su 08:00-02:00", "2026-11-23T01:30:00Z", "opens 2026-11-23T07:00:00.000Z"],
  ["Mo-Fr 09:00-11:45,13:00-16:00", "2026-11-23T11:00:00Z", "opens 2026-11-23T12:00:00.000Z"],
  ["Mo-Fr 09:00-11:45,13:00-16:00", "2026-11-20T15:30:00Z", "opens 2026-11-23T08:00:00.000Z"],
  ["Mo-Fr 10:00-19:00; Sa 09:00-12:00", "2026-11-21T10:00:00Z", "open until 12 h"],
  // The clocks go back on 25 October 2026, and forward on 28 March 2027: the line opens at 9 h all the same.
  ["Mo-Su 09:00-23:00", "2026-10-24T22:00:00Z", "opens 2026-10-25T08:00:00.000Z"],
  ["Mo-Su 09:00-23:00", "2027-03-27T23:30:00Z", "opens 2027-03-28T07:00:00.000Z"],
])("%s at %s: %s", (hours, at, expected) => {
  expect(said(openingAt(hours, new Date(at)))).toBe(expected);
});

test("hours we do not understand are refused, never guessed", () => {
  expect(() => readHours("PH off")).toThrow();
  expect(() => readHours("Mo-Xx 09:00-12:00")).toThrow();
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
