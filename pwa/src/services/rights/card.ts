/** The card in a pocket: drawn by the server from what is ticked here, kept sealed on this phone for later. */
import { problemIn, send } from "../../platform/http.ts";
import { keepBytes, readKeptBytes } from "../../platform/kept.ts";
import { allContacts, callOf, type Help } from "../contacts/all.ts";

export type CardDate = { on: string; hour?: string; words: string };
export type CardNumber = { number: string; words: string };
export type Card = { numbers: CardNumber[]; dates: CardDate[] };

export const MOST_NUMBERS = 2;
export const LONGEST = 32;
const KEPT = "pocket-card";

/** What may be printed beside the emergency numbers: only lines somebody checked, those of one's département first. */
export function printable(local: readonly Help[]): Help[] {
  return [...local, ...allContacts].filter(
    one => one.level !== "emergency" && callOf(one)?.startsWith("tel:") && one.number_display,
  );
}

/** The PDF. Kept on the phone too: it opens again without network. */
export async function drawCard(card: Card): Promise<Blob> {
  const answer = await send(
    new Request(new URL("/api/v1/youths/me/pocket-card", location.origin), {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/pdf" },
      body: JSON.stringify(card),
    }),
  );
  if (!answer.ok) throw await problemIn(answer);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  await keepBytes(KEPT, bytes);
  return new Blob([bytes], { type: "application/pdf" });
}

/** The last card made here, and when. */
export async function lastCard(): Promise<{ file: Blob; at: Date } | undefined> {
  const kept = await readKeptBytes(KEPT);
  return kept && { file: new Blob([kept.value], { type: "application/pdf" }), at: kept.at };
}
