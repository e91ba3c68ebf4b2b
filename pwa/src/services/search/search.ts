/**
 * Looks through journeys, rights and people who help, on the phone alone: nothing typed ever leaves it.
 * Accents, capitals and a slip of the thumb do not matter. The index is made once; a keystroke reads it.
 */
import { nearlyBegins, plain } from "../documents/find.ts";
import synonyms from "./synonyms.json";

export type Doc = {
  kind: "guide" | "right" | "contact";
  id: string;
  title: string;
  /** Under the title. */
  meta: string;
  /** What it says, the words that matter most first. */
  texts: string[];
};

export type Index = {
  docs: readonly Doc[];
  /** Each word met, and how much it weighs in each document. */
  words: Map<string, Map<number, number>>;
  /** Words by first letter: a keystroke looks through a few hundred, not through all. */
  byLetter: Map<string, string[]>;
  /** What was already looked for, letter by letter. */
  seen: Map<string, Map<number, number>>;
};

const others: Readonly<Record<string, readonly string[]>> = synonyms;
const EMPTY = new Set(
  "a au aux avec ce ces comment dans de des du elle en est et il j je l la le les leur ma me mes mon ne ou par pas pour qu que qui sa se ses si son sur ta te tes ton tu un une vos vous".split(
    " ",
  ),
);
const TITLE = 8;
const EXACT = 4;
const BEGUN = 2;
const NEAR = 1;

function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function makeIndex(docs: readonly Doc[]): Index {
  const words = new Map<string, Map<number, number>>();
  docs.forEach((doc, at) => {
    const add = (text: string, weight: number): void => {
      for (const word of wordsOf(text)) {
        const met = words.get(word) ?? new Map<number, number>();
        met.set(at, Math.max(met.get(at) ?? 0, weight));
        words.set(word, met);
      }
    };
    add(doc.title, TITLE);
    for (const [rank, text] of doc.texts.entries()) add(text, rank === 0 ? TITLE / 2 : 1);
  });
  const byLetter = new Map<string, string[]>();
  for (const word of words.keys()) {
    const letter = word[0] ?? "";
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
  }
  return { docs, words, byLetter, seen: new Map() };
}

/** How many slips are forgiven in a word of this length: none in a short one, or everything would be found. */
function slips(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** How well a word of the index answers what was typed; 0 when it does not. */
function likeness(word: string, typed: string, most: number): number {
  if (word === typed) return EXACT;
  if (word.startsWith(typed)) return BEGUN;
  return most > 0 && word.length >= 3 && nearlyBegins(word, typed, most) ? NEAR : 0;
}

function lookFor(index: Index, typed: string): Map<number, number> {
  const known = index.seen.get(typed);
  if (known) return known;
  const found = new Map<number, number>();
  const letters = new Set([typed[0] ?? "", typed[1] ?? typed[0] ?? ""]);
  const take = (word: string, likely: number): void => {
    for (const [at, weight] of index.words.get(word) ?? [])
      found.set(at, Math.max(found.get(at) ?? 0, weight * likely));
  };
  for (const letter of letters)
    for (const word of index.byLetter.get(letter) ?? []) {
      const likely = likeness(word, typed, slips(typed.length));
      if (likely > 0) take(word, likely);
    }
  for (const other of others[typed] ?? [])
    for (const word of index.byLetter.get(other[0] ?? "") ?? [])
      if (word.startsWith(other)) take(word, BEGUN);
  index.seen.set(typed, found);
  return found;
}

/** What holds every word typed, the likeliest first. Small words count only when there is nothing else. */
export function search(index: Index, typed: string): Doc[] {
  const all = wordsOf(typed);
  const kept = all.filter(word => !EMPTY.has(word));
  const asked = kept.length > 0 ? kept : all;
  if (asked.length === 0) return [];
  const [head, ...rest] = asked.map(word => lookFor(index, word));
  const scores: [number, number][] = [];
  for (const [at, score] of head ?? []) {
    const more = rest.map(found => found.get(at) ?? 0);
    if (more.every(one => one > 0)) scores.push([at, more.reduce((sum, one) => sum + one, score)]);
  }
  return scores
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .flatMap(([at]) => {
      const doc = index.docs[at];
      return doc ? [doc] : [];
    });
}
