/** One of my own pages, as this phone shows it: what was read, with what was typed here and has not left yet. */

import { today } from "../../../platform/clock.ts";
import { enqueue, entries } from "../../../platform/queue.ts";
import {
  type Change,
  type Kind,
  merged,
  readSheets,
  type Sheets,
  sheetSubject,
  sheetWrite,
} from "../../../services/household/sheets.ts";
import { toldBy } from "../../../services/household/told.ts";
import { type Kept, useRead, useSent } from "../parts.tsx";
import { h } from "./household-words.ts";
import { useTell } from "./use-tell.ts";

export type OwnSheet<K extends Kind> = {
  reading: Kept<Sheets>;
  sheet: NonNullable<Sheets[K]>;
  /** Something typed here waits for the network. */
  waiting: boolean;
  /** Kept on this phone when it resolves; shown at once, sent when it can be. */
  save: (change: Change<NonNullable<Sheets[K]>>) => Promise<void>;
};

const KINDS: readonly Kind[] = ["bank", "budget", "home"];

/** A page with what was typed here and has not arrived. */
function withTyped<T extends object>(read: T, kind: Kind): T {
  return entries.value
    .filter(one => one.subject === sheetSubject(kind) && one.state === "waiting")
    .reduce((had, one) => (one.method === "DELETE" ? ({} as T) : merged(had, one.body as object)), read);
}

/** What the server has, with what still leaves: a line that arrives later never vanishes in between. */
async function readTyped(): Promise<Sheets> {
  const read = await readSheets();
  return Object.fromEntries(
    KINDS.flatMap(kind => {
      const page = withTyped<object>(read[kind] ?? {}, kind);
      return Object.keys(page).length > 0 ? [[kind, page]] : [];
    }),
  );
}

export function useSheet<K extends Kind>(kind: K): OwnSheet<K> {
  const reading = useRead("sheets", readTyped);
  const tell = useTell();
  useSent(sheetSubject(kind), reading.refresh);
  const waits = entries.value.some(one => one.subject === sheetSubject(kind) && one.state === "waiting");
  const sheet = withTyped((reading.value?.[kind] ?? {}) as NonNullable<Sheets[K]>, kind);
  // Over the page that stands at that instant: another gesture may have changed it while this one was being kept.
  const after = (change: Change<NonNullable<Sheets[K]>>): Sheets => {
    const now = reading.latest();
    return { ...now, [kind]: merged(withTyped<object>(now?.[kind] ?? {}, kind), change) };
  };
  const save = async (change: Change<NonNullable<Sheets[K]>>): Promise<void> => {
    await enqueue(sheetWrite(kind, change, h(`sheet.${kind}`)), { name: "sheets", value: after(change) });
    reading.put(after(change));
    await tell(toldBy(change, today()));
  };
  return { reading, sheet, waiting: waits, save };
}
