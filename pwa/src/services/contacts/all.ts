/** Every line and service one may turn to: the same sheet as Urgence's numbers, whole, for the screens that come later. */
import { matches } from "../documents/find.ts";
import list from "./everybody.json";

export type Help = {
  id: string;
  level: "emergency" | "listening" | "service" | "local";
  name: string;
  words: string;
  number_display?: string;
  /** Only what a person checked can be called by a tap. */
  tel_uri?: string;
  sms_uri?: string;
  channels: string[];
  /** OSM opening hours, Paris time. */
  hours?: string;
  cost?: string;
  anonymous?: boolean;
  territory: string;
  url?: string;
  source: string;
  checked_on: string;
  button: boolean;
  doubt?: string;
  about?: string;
};

export const allContacts = list as Help[];

export function contactOf(id: string | undefined): Help | undefined {
  return allContacts.find(one => one.id === id);
}

/** What a tap does: call, or write. Undefined when nobody checked the number, or there is none. */
export function callOf({ button, tel_uri, sms_uri }: Help): string | undefined {
  return button ? (tel_uri ?? sms_uri) : undefined;
}

/** The order of the page: who listens first, then one's rights, then each part of life. */
export const groups = [
  "listening",
  "droits",
  "entraide",
  "argent",
  "logement",
  "sante",
  "travail",
  "identite",
  "telephone",
] as const;
export type Group = (typeof groups)[number];

/** Those of a group that hold the words typed. Urgence has its own page. Pure. */
export function inGroup(group: Group, typed: string): Help[] {
  return allContacts.filter(
    one =>
      (group === "listening" ? one.level === "listening" : one.about === group) &&
      matches(typed, `${one.name} ${one.words} ${one.number_display ?? ""}`),
  );
}
