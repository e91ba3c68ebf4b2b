/** What the search looks through: journeys, rights, people who help, each in the words a person would type. */
import type { Help } from "../contacts/all.ts";
import type { Right } from "../rights/rights.ts";
import type { Guide } from "../steps/guides.ts";
import type { Doc } from "./search.ts";

export function docsOf(guides: readonly Guide[], rights: readonly Right[], contacts: readonly Help[]): Doc[] {
  return [
    ...guides.map(
      (one): Doc => ({
        kind: "guide",
        id: one.code,
        title: one.title,
        meta: one.goal,
        texts: [one.goal, one.domain, ...one.steps.flatMap(step => [step.title, ...step.text])],
      }),
    ),
    ...rights.map(
      (one): Doc => ({
        kind: "right",
        id: one.code,
        title: one.title,
        meta: one.words[0] ?? "",
        texts: [one.words.join(" "), one.domain],
      }),
    ),
    ...contacts.map(
      (one): Doc => ({
        kind: "contact",
        id: one.id,
        title: one.name,
        meta: one.words,
        texts: [one.words, `${one.number_display ?? ""} ${one.about ?? ""}`],
      }),
    ),
  ];
}
