import { beforeEach, expect, test } from "vitest";
import type { Appointment } from "../../src/services/appointments/types.ts";
import {
  asksAgain,
  draftOf,
  emptyDraft,
  isFault,
  readChanges,
  readDraft,
} from "../../src/spaces/referent/agenda/draft.ts";
import { spanOf, stepOf } from "../../src/spaces/referent/agenda/spans.ts";
import { address } from "../../src/text/index.ts";

beforeEach(() => {
  address.value = "vous";
});

const NOW = "2026-11-22T14:05";
const whole = {
  ...emptyDraft("nova", undefined),
  title: "Faire le point",
  moments: [{ day: "2026-12-03", time: "14:00" }],
};

test("what is missing is named one thing at a time: who, what, when, where", () => {
  expect(readDraft({ ...whole, youth: "" }, NOW)).toMatchObject({ field: "youth" });
  expect(readDraft({ ...whole, title: " " }, NOW)).toMatchObject({ field: "title" });
  expect(readDraft({ ...whole, moments: [{ day: "", time: "" }] }, NOW)).toMatchObject({ field: "moment" });
  expect(readDraft({ ...whole, video: "http://ici" }, NOW)).toMatchObject({
    field: "place",
    fault: { field: "video" },
  });
  expect(readDraft({ ...whole, every: "week", count: "40" }, NOW)).toMatchObject({ field: "count" });
});

test("one time is an appointment, several are an offer, a repeat skips public holidays", () => {
  expect(readDraft(whole, NOW)).toMatchObject({ youth_id: "nova", starts: "2026-12-03T14:00", minutes: 60 });
  const two = [...whole.moments, { day: "2026-12-04", time: "10:00" }];
  expect(readDraft({ ...whole, offer: true, moments: two }, NOW)).toMatchObject({
    proposals: [{ starts: "2026-12-03T14:00" }, { starts: "2026-12-04T10:00" }],
  });
  expect(readDraft({ ...whole, offer: true }, NOW)).toMatchObject({ field: "moment", fault: { at: 1 } });
  expect(readDraft({ ...whole, every: "two_weeks", count: "6" }, NOW)).toMatchObject({
    repeat: { every: "two_weeks", count: 6, skip_holidays: true },
  });
});

const item = {
  access: "full",
  id: "a",
  version: 3,
  youth: { id: "nova", first_name: "Nova" },
  starts: "2026-12-03T14:00",
  minutes: 60,
  kind: "follow_up",
  title: "Faire le point",
  note: "",
  place: { name: "Mairie", address: "", floor: "", way: "", phone: "" },
  video: "",
  papers: [],
  others: ["Mme Essai"],
  with: [],
} as unknown as Appointment;

test("only what differs is sent; a new time or place asks everybody again, words do not", () => {
  expect(readChanges(item, draftOf(item), NOW)).toEqual({});
  const words = readChanges(item, { ...draftOf(item), note: "Salle 2" }, NOW);
  expect(words).toEqual({ note: "Salle 2" });
  const moved = readChanges(item, { ...draftOf(item), moments: [{ day: "2026-12-03", time: "15:00" }] }, NOW);
  expect(moved).toEqual({ starts: "2026-12-03T15:00" });
  const elsewhere = readChanges(item, { ...draftOf(item), place: { ...item.place, name: "Gare" } }, NOW);
  expect(elsewhere).toEqual({ place: { ...item.place, name: "Gare" } });
  if (isFault(words) || isFault(moved) || isFault(elsewhere)) throw new Error("nothing is missing here");
  expect([words, moved, elsewhere].map(asksAgain)).toEqual([false, true, true]);
});

test("a past day of an appointment left as it is does not stand in the way of its words", () => {
  const past = { ...item, starts: "2026-11-20T14:00" };
  expect(readChanges(past, { ...draftOf(past), title: "Autre objet" }, NOW)).toEqual({
    title: "Autre objet",
  });
});

test("a view shows whole days: a month in weeks, a week from Monday, a list from today", () => {
  expect(spanOf("week", "2026-11-22")).toEqual({ from: "2026-11-16", to: "2026-11-23" });
  expect(spanOf("month", "2026-11-22")).toEqual({ from: "2026-10-26", to: "2026-12-07" });
  expect(spanOf("list", "2026-11-22")).toEqual({ from: "2026-11-22", to: "2026-12-23" });
  expect(stepOf("month", "2026-11-30", 1)).toBe("2026-12-30");
  expect(stepOf("week", "2026-11-22", -1)).toBe("2026-11-15");
});
