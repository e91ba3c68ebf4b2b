/** What makes a message hard to read for somebody of 17, said to the adult who writes it: never a bar, never counted. */
import words from "./plain.json" with { type: "json" };

/** A sentence of more words is read twice (langage clair: 12 on average, 20 at most). */
export const LONGEST_SENTENCE = 20;
export type Heavy = { word: string; say: string };
export type Reading = { heavy: Heavy[]; longest: number };

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");
const known = Object.entries(words).map(([word, say]) => ({
  word,
  say,
  // Initials are written in capitals; other words take an ending.
  found:
    word === word.toUpperCase()
      ? new RegExp(`(?<![\\p{L}(])${word}(?![\\p{L})])`, "u")
      : new RegExp(`(?<!\\p{L})${plain(word)}(?:e?s|e)?(?!\\p{L})`, "iu"),
}));

/** The heavy words of a text, and the words of its longest sentence. */
export function readingOf(text: string): Reading {
  const bare = plain(text);
  return {
    heavy: known.filter(({ found }) => found.test(bare)).map(({ word, say }) => ({ word, say })),
    longest: Math.max(0, ...bare.split(/[.!?…\n]+/).map(one => one.match(/[\p{L}\d]+/gu)?.length ?? 0)),
  };
}
