import { afterEach, expect, test } from "vitest";
import { age, daysBetween, fullDate, hour, inDays, money, shortDate, when } from "../../src/text/dates.ts";
import { address, direction, languages, unbroken, words } from "../../src/text/index.ts";

afterEach(() => {
  address.value = "tu";
});

const t = words("test", {
  hello: "Bonjour {name}",
  ask: { tu: "Écris ton code.", vous: "Écrivez votre code." },
  steps: { one: "{n} étape", other: "{n} étapes" },
  left: { one: { tu: "Il te reste {n} jour", vous: "Il vous reste {n} jour" }, other: "{n} jours" },
});

test("a sentence takes its names", () => {
  expect(t("hello", { name: "Nova" })).toBe("Bonjour Nova");
  expect(t("hello")).toBe("Bonjour {name}");
});

test("tu and vous stand beside each other", () => {
  expect(t("ask")).toBe("Écris ton code.");
  address.value = "vous";
  expect(t("ask")).toBe("Écrivez votre code.");
});

test.each([
  [0, "0 étape"],
  [1, "1 étape"],
  [2, "2 étapes"],
  [1200, "1 200 étapes"],
])("%i is counted in French", (n, said) => {
  expect(t("steps", { n }).replace(/\s/g, " ")).toBe(said);
});

test("a count may speak in two ways too", () => {
  expect(t("left", { n: 1 }).replace(/\s/g, " ")).toBe("Il te reste 1 jour");
});

test("a line never ends inside « », before a question mark, or between a number and its unit", () => {
  expect(unbroken("« Papiers » : il te reste 31 jours ?")).toBe(
    "«\u00a0Papiers\u00a0»\u00a0: il te reste 31\u00a0jours\u00a0?",
  );
  expect(unbroken("18 h 02, le 3 mars")).toBe("18\u00a0h 02, le 3 mars");
});

test("only languages that exist are offered; Arabic scripts go from right to left", () => {
  expect(languages()[0]).toBe("fr");
  expect(new Set(languages()).size).toBe(languages().length);
  expect(direction("ar")).toBe("rtl");
  expect(direction("ps-AF")).toBe("rtl");
  expect(direction("fr")).toBe("ltr");
});

test("days are civil days, whatever the phone's own zone", () => {
  expect(fullDate("2026-12-24")).toBe("jeudi 24 décembre 2026");
  expect(shortDate("2026-12-24")).toBe("24/12/2026");
  expect(daysBetween("2026-11-23", "2026-12-24")).toBe(31);
  expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
  expect(inDays(1)).toBe("demain");
  expect(inDays(31)).toBe("dans 31 jours");
});

test.each([
  ["2026-12-03T13:00:00Z", "Europe/Paris", "jeudi 3 décembre, 14 h"],
  ["2026-12-03T13:02:00Z", "Europe/Paris", "jeudi 3 décembre, 14 h 02"],
  ["2026-12-03T23:30:00Z", "Europe/Paris", "vendredi 4 décembre, 0 h 30"],
  ["2026-12-03T23:30:00Z", "America/Guadeloupe", "jeudi 3 décembre, 19 h 30"],
])("%s in %s is %s", (instant, zone, said) => {
  expect(when(instant, zone)).toBe(said);
  expect(said.endsWith(hour(instant, zone))).toBe(true);
});

test.each([
  ["2009-06-24", "2026-11-22", 17, 4],
  ["2009-06-24", "2027-06-23", 17, 11],
  ["2009-06-24", "2027-06-24", 18, 0],
  ["2008-02-29", "2026-02-28", 17, 11],
  ["2008-02-29", "2026-03-01", 18, 0],
])("born on %s, on %s: %i years and %i months", (birth, on, years, months) => {
  expect(age(birth, on)).toEqual({ years, months });
});

test("sums are written as people write them", () => {
  expect(money(263_180).replace(/\s/g, " ")).toBe("2 631,80 €");
});
