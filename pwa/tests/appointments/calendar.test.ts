import { expect, test } from "vitest";
import {
  dayByKey,
  daysAfter,
  mondayOf,
  monthGrid,
  monthsAfter,
  weekOf,
} from "../../src/services/appointments/grid.ts";
import { clocksDiffer, wallOf } from "../../src/services/appointments/zones.ts";

test("a month is whole weeks from Monday to Sunday, its first and last days inside", () => {
  const weeks = monthGrid("2026-11-22");
  expect(weeks.map(week => week[0])).toEqual([
    "2026-10-26",
    "2026-11-02",
    "2026-11-09",
    "2026-11-16",
    "2026-11-23",
    "2026-11-30",
  ]);
  expect(weeks.at(-1)?.at(-1)).toBe("2026-12-06");
});

test("February of 2027 begins on a Monday and fills four weeks", () => {
  const weeks = monthGrid("2027-02-14");
  expect(weeks).toHaveLength(4);
  expect(weeks[0]?.[0]).toBe("2027-02-01");
  expect(weeks[3]?.[6]).toBe("2027-02-28");
});

test("a Sunday belongs to the week of the Monday before", () => {
  expect(mondayOf("2026-11-22")).toBe("2026-11-16");
  expect(weekOf("2026-11-23")).toHaveLength(7);
  expect(weekOf("2026-11-23").at(-1)).toBe("2026-11-29");
});

test("days and months are counted through clock changes, leap years and short months", () => {
  expect(daysAfter("2026-10-24", 2)).toBe("2026-10-26");
  expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29");
  expect(monthsAfter("2027-01-31", 1)).toBe("2027-02-28");
  expect(monthsAfter("2026-12-15", 1)).toBe("2027-01-15");
  expect(monthsAfter("2027-03-31", -1)).toBe("2027-02-28");
});

test.each([
  ["ArrowLeft", "2026-11-21"],
  ["ArrowRight", "2026-11-23"],
  ["ArrowUp", "2026-11-15"],
  ["ArrowDown", "2026-11-29"],
  ["Home", "2026-11-16"],
  ["End", "2026-11-22"],
  ["PageUp", "2026-10-22"],
  ["PageDown", "2026-12-22"],
  ["a", undefined],
])("in a grid of days the key %s goes from Sunday 22 November to %s", (key, to) => {
  expect(dayByKey("2026-11-22", key)).toBe(to);
});

// The same instant on the clocks of five authorities: 3 December 2026, 18 h UTC.
test.each([
  ["Europe/Paris", "2026-12-03", "19:00"],
  ["America/Guadeloupe", "2026-12-03", "14:00"],
  ["America/Miquelon", "2026-12-03", "15:00"],
  ["Indian/Reunion", "2026-12-03", "22:00"],
  ["Indian/Mayotte", "2026-12-03", "21:00"],
])("in %s the clock says %s, %s", (zone, day, time) => {
  expect(wallOf("2026-12-03T18:00:00Z", zone)).toEqual({ day, time });
});

test("a day that has begun in La Réunion is still the day before in Paris", () => {
  expect(wallOf("2026-12-03T21:30:00Z", "Indian/Reunion")).toEqual({ day: "2026-12-04", time: "01:30" });
  expect(wallOf("2026-12-03T21:30:00Z", "Europe/Paris")).toEqual({ day: "2026-12-03", time: "22:30" });
});

test("an hour says whose it is when two clocks disagree, and only then", () => {
  expect(clocksDiffer("2026-12-03T18:00:00Z", "Indian/Reunion", "Europe/Paris")).toBe(true);
  expect(clocksDiffer("2026-12-03T18:00:00Z", "Europe/Brussels", "Europe/Paris")).toBe(false);
});
