import { beforeEach, expect, test } from "vitest";
import { missingOf, toBring } from "../../src/services/appointments/bring.ts";
import { byDay, comingAndPast, holidayOn } from "../../src/services/appointments/days.ts";
import { readMoment, readMoments } from "../../src/services/appointments/moments.ts";
import {
  eventText,
  lengthOf,
  momentsOf,
  movedText,
  whenOf,
  wholeWhen,
  zoneName,
} from "../../src/services/appointments/said.ts";
import type { Appointment, DatesOnly } from "../../src/services/appointments/types.ts";
import { address } from "../../src/text/index.ts";

beforeEach(() => {
  address.value = "tu";
});

const plain = (text: string): string => text.replace(/\u00a0/g, " ");

test("a time is said as people say it", () => {
  expect(plain(whenOf("2026-12-03T14:00"))).toBe("jeudi 3 décembre, 14 h");
  expect(plain(whenOf("2026-12-01T09:30"))).toBe("mardi 1er décembre, 9 h 30");
  expect(plain(momentsOf([{ starts: "2026-12-03T14:00" }, { starts: "2026-12-04T10:15" }]))).toBe(
    "jeudi 3 décembre, 14 h ou vendredi 4 décembre, 10 h 15",
  );
});

test.each([
  [45, "45 minutes"],
  [60, "1 heure"],
  [90, "1 h 30"],
  [120, "2 heures"],
])("%i minutes last « %s »", (minutes, words) => {
  expect(plain(lengthOf(minutes))).toBe(words);
});

// The same appointment, 3 December at 18 h UTC, on the clock of its authority, read on phones here and there.
test.each([
  ["Indian/Reunion", "2026-12-03T22:00", "Indian/Reunion", "Jeudi 3 décembre 2026, 22 h"],
  ["Indian/Reunion", "2026-12-03T22:00", "Europe/Paris", "Jeudi 3 décembre 2026, 22 h, heure de La Réunion"],
  [
    "America/Guadeloupe",
    "2026-12-03T14:00",
    "Europe/Paris",
    "Jeudi 3 décembre 2026, 14 h, heure de Guadeloupe",
  ],
  [
    "America/Cayenne",
    "2026-12-03T15:00",
    "America/Martinique",
    "Jeudi 3 décembre 2026, 15 h, heure de Guyane",
  ],
  ["Europe/Paris", "2026-12-03T19:00", "America/Miquelon", "Jeudi 3 décembre 2026, 19 h, heure de Paris"],
  ["Europe/Paris", "2026-12-03T19:00", "Europe/Brussels", "Jeudi 3 décembre 2026, 19 h"],
])(
  "an appointment of %s is shown on its own clock, said to be so on a phone set elsewhere",
  (zone, starts, phone, words) => {
    expect(plain(wholeWhen({ starts, starts_at: "2026-12-03T18:00:00Z" }, zone, phone))).toBe(words);
  },
);

test("a zone we have no name for is still the département's", () => {
  expect(zoneName("Pacific/Noumea")).toBe("heure du département");
});

const item = (more: Partial<Appointment>): Appointment =>
  ({
    status: "moved",
    place: { name: "", address: "", floor: "", way: "", phone: "" },
    before: null,
    ...more,
  }) as Appointment;

test("a move says what changed: the hour, the day, or the place", () => {
  const before = { starts: "2026-12-03T14:00", place: "" };
  expect(plain(movedText(item({ starts: "2026-12-03T15:00", before })) ?? "")).toBe(
    "L'heure change : 15 h, et plus 14 h. Tu peux venir ?",
  );
  expect(plain(movedText(item({ starts: "2026-12-04T14:00", before })) ?? "")).toContain(
    "Le jour change : vendredi 4 décembre, 14 h.",
  );
  const place = { name: "Mairie", address: "", floor: "", way: "", phone: "" };
  expect(plain(movedText(item({ starts: "2026-12-03T14:00", before, place })) ?? "")).toContain(
    "Le lieu change : Mairie.",
  );
  expect(movedText(item({ starts: "2026-12-03T14:00" }))).toBeUndefined();
});

test("what happened says who did it, the reader being « toi »", () => {
  const at = "2026-11-22T10:00:00Z";
  expect(plain(eventText({ at, act: "answered", by: "you", answer: "yes" }))).toBe(
    "Réponse : j'y serai, par toi",
  );
  expect(plain(eventText({ at, act: "closed", by: "Malik", status: "missed" }))).toBe(
    "Terminé : n'a pas eu lieu, par Malik",
  );
  expect(
    plain(
      eventText({
        at,
        act: "moved",
        by: "Malik",
        before: { starts: "2026-12-03T14:00", place: "" },
        after: { starts: "2026-12-03T15:00", place: "" },
      }),
    ),
  ).toBe("Changé : jeudi 3 décembre, 15 h, et plus jeudi 3 décembre, 14 h, par Malik");
});

const NOW = "2026-11-22T14:05";

test("a moment lacks a day, lacks an hour, is past, or is read", () => {
  expect(readMoment({ day: "", time: "" }, NOW)).toEqual({
    error: "Il manque le jour. Choisis un jour.",
    part: "day",
  });
  expect(readMoment({ day: "2026-11-23", time: "" }, NOW)).toMatchObject({ part: "time" });
  expect(readMoment({ day: "2026-11-21", time: "15:00" }, NOW)).toMatchObject({ part: "day" });
  expect(readMoment({ day: "2026-11-22", time: "14:00" }, NOW)).toMatchObject({ part: "time" });
  expect(readMoment({ day: "2026-11-22", time: "14:10" }, NOW)).toEqual({ starts: "2026-11-22T14:10" });
});

test("three lines make the moments that are filled; the same twice is said, and where", () => {
  const filled = { day: "2026-11-23", time: "10:00" };
  const empty = { day: "", time: "" };
  expect(readMoments([filled, empty, empty], 60, NOW, 1)).toEqual({
    slots: [{ starts: "2026-11-23T10:00", minutes: 60 }],
  });
  expect(readMoments([filled, empty], 60, NOW, 2)).toMatchObject({ at: 1, part: "day" });
  expect(readMoments([filled, filled], 60, NOW, 2)).toMatchObject({ at: 1, part: "time" });
});

test("papers to bring are kept, past their date, missing, or not known on this phone", () => {
  const labels = new Map([["rib", "RIB"]]);
  const kept = [
    { type: "id_card", expires_on: "2030-01-01" },
    { type: "residence_permit", expires_on: "2026-01-01" },
  ];
  const found = toBring(["id_card", "residence_permit", "rib"], labels, kept, "2026-11-22");
  expect(found.map(one => one.state)).toEqual(["kept", "past", "missing"]);
  expect(missingOf(found).map(one => one.label)).toEqual(["residence_permit", "RIB"]);
  expect(toBring(["rib"], labels, undefined, "2026-11-22")[0]?.state).toBe("unknown");
  expect(missingOf(toBring(["rib"], labels, undefined, "2026-11-22"))).toEqual([]);
});

const dated = (id: string, starts: string, ends: string): DatesOnly => ({
  id,
  access: "dates",
  youth: { id: "y", first_name: "Nova" },
  starts: starts.slice(0, 16),
  ends: ends.slice(0, 16),
  starts_at: starts,
  ends_at: ends,
  minutes: 60,
  status: "planned",
});

test("days come in order, hours too; one under way is still to come", () => {
  const items = [
    dated("b", "2026-11-24T15:00:00Z", "2026-11-24T16:00:00Z"),
    dated("a", "2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"),
    dated("c", "2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"),
  ];
  expect(byDay(items).map(day => [day.day, day.items.map(one => one.id)])).toEqual([
    ["2026-11-23", ["c"]],
    ["2026-11-24", ["a", "b"]],
  ]);
  const { coming, past } = comingAndPast(items, new Date("2026-11-24T09:30:00Z"));
  expect(coming.map(one => one.id)).toEqual(["b", "a"]);
  expect(past.map(one => one.id)).toEqual(["c"]);
});

test("a public holiday is named on its day alone", () => {
  const agenda = { holidays: [{ day: "2026-12-25", name: "Noël" }] };
  expect(holidayOn(agenda, "2026-12-25")).toBe("Noël");
  expect(holidayOn(agenda, "2026-12-24")).toBeUndefined();
});
