/**
 * Words that ask for a second look before a message leaves. Read on the phone, the same table as the server's; what a
 * young person is about to write is compared here and told to nobody (SAF-04).
 */
import table from "./signs.json" with { type: "json" };

export type Sign =
  | "phone"
  | "email"
  | "link"
  | "handle"
  | "address"
  | "money"
  | "meeting"
  | "secret"
  | "danger";
export type Writer = "young" | "adult";

const compiled = table.map(({ any, ...one }) => ({ ...one, any: any.map(text => new RegExp(text, "u")) }));

/** A text without accents, capitals, typographic quotes or doubled spaces: how the expressions are written. */
export function folded(text: string): string {
  return text
    .replaceAll("’", "'")
    .replaceAll("œ", "oe")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}

/** The families found in what somebody is about to write, in the order of the table. */
export function signsIn(text: string, writer: Writer): Sign[] {
  const said = folded(text);
  return compiled
    .filter(one => one[writer] && one.any.some(each => each.test(said)))
    .map(one => one.sign as Sign);
}
