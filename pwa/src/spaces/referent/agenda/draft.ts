/** An appointment as it is being typed, and what it becomes; or the first thing to mend. Pure. */
import { type Moment, momentOf, noMoment, readMoments } from "../../../services/appointments/moments.ts";
import { t } from "../../../services/appointments/said.ts";
import {
  type Appointment,
  type Changes,
  type Kind,
  type NewAppointment,
  nowhere,
  type Place,
  type Repeat,
} from "../../../services/appointments/types.ts";
import type { MomentFault } from "../../public/agenda/MomentsField.tsx";
import { faultOf, type PlaceFault } from "../../public/agenda/PlaceFields.tsx";

export type Every = "once" | Repeat["every"];
export type Draft = {
  youth: string;
  kind: Kind;
  title: string;
  note: string;
  place: Place;
  video: string;
  papers: string[];
  with: string[];
  /** Names without account, one a line. */
  others: string;
  /** One time, or up to three offered. */
  offer: boolean;
  moments: Moment[];
  minutes: number;
  every: Every;
  count: string;
};

export function emptyDraft(youth: string, day: string | undefined): Draft {
  return {
    youth,
    kind: "follow_up",
    title: "",
    note: "",
    place: nowhere,
    video: "",
    papers: [],
    with: [],
    others: "",
    offer: false,
    moments: [{ ...noMoment, day: day ?? "" }],
    minutes: 60,
    every: "once",
    count: "4",
  };
}

export function draftOf(item: Appointment): Draft {
  return {
    ...emptyDraft(item.youth.id, undefined),
    kind: item.kind,
    title: item.title,
    note: item.note,
    place: item.place,
    video: item.video,
    papers: item.papers,
    with: item.with.map(one => one.id),
    others: item.others.join("\n"),
    moments: [item.starts ? momentOf(item.starts) : noMoment],
    minutes: item.minutes,
  };
}

export type Fault =
  | { field: "youth" | "title" | "count"; error: string }
  | { field: "moment"; fault: MomentFault }
  | { field: "place"; fault: PlaceFault };

const MOST = 26;
/** Fewer than two times are no choice. */
export const OFFERED = 2;

function lines(text: string): string[] {
  return text
    .split("\n")
    .map(line => line.trim())
    .filter(Boolean);
}

function wordsFault(draft: Draft): Fault | undefined {
  if (!draft.youth) return { field: "youth", error: t("pro.missing.youth") };
  if (draft.title.trim() === "") return { field: "title", error: t("pro.missing.title") };
  const place = faultOf(draft.place, draft.video);
  return place && { field: "place", fault: place };
}

/** What is sent, or what is missing. `nowWall` is what the clock of the authority says. */
export function readDraft(draft: Draft, nowWall: string): NewAppointment | Fault {
  const words = wordsFault(draft);
  if (words && words.field !== "place") return words;
  const least = draft.offer ? OFFERED : 1;
  const moments = draft.moments.length < least ? [...draft.moments, noMoment] : draft.moments;
  const shown = draft.offer ? moments : moments.slice(0, 1);
  const read = readMoments(shown, draft.minutes, nowWall, least);
  if ("error" in read) return { field: "moment", fault: read };
  if (words) return words;
  const common = {
    youth_id: draft.youth,
    title: draft.title.trim(),
    kind: draft.kind,
    note: draft.note.trim(),
    place: draft.place,
    video: draft.video,
    papers: draft.papers,
    with: draft.with,
    others: lines(draft.others),
  };
  const [first] = read.slots;
  if (draft.offer || !first) return { ...common, proposals: read.slots };
  if (draft.every === "once") return { ...common, ...first };
  const count = Number(draft.count);
  if (!Number.isInteger(count) || count < 2 || count > MOST)
    return { field: "count", error: t("pro.missing.count") };
  return { ...common, ...first, repeat: { every: draft.every, count, skip_holidays: true } };
}

/** Only what differs is sent: an unchanged hour asks nobody again. */
export function readChanges(item: Appointment, draft: Draft, nowWall: string): Changes | Fault {
  const words = wordsFault(draft);
  if (words) return words;
  const changes: Changes = {};
  const was = draftOf(item);
  if (draft.title.trim() !== item.title) changes.title = draft.title.trim();
  if (draft.kind !== item.kind) changes.kind = draft.kind;
  if (draft.note.trim() !== item.note) changes.note = draft.note.trim();
  if (draft.video !== item.video) changes.video = draft.video;
  if (!same(draft.place, item.place)) changes.place = draft.place;
  if (!same(draft.papers, item.papers)) changes.papers = draft.papers;
  if (!same(draft.with, was.with)) changes.with = draft.with;
  if (!same(lines(draft.others), item.others)) changes.others = lines(draft.others);
  if (draft.minutes !== item.minutes) changes.minutes = draft.minutes;
  if (item.starts && !same(draft.moments, was.moments)) {
    const read = readMoments(draft.moments, draft.minutes, nowWall, 1);
    if ("error" in read) return { field: "moment", fault: read };
    changes.starts = read.slots[0]?.starts;
  }
  return changes;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A new time or another place: everybody is asked again. */
export function asksAgain(changes: Changes): boolean {
  return changes.starts !== undefined || changes.place !== undefined;
}

export function isFault(read: NewAppointment | Changes | Fault): read is Fault {
  return "field" in read;
}
