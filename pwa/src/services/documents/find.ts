/** Finding a paper by a word typed fast on a phone: accents, capitals and a slip of the thumb do not matter. */

/** Without accents nor capitals. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").toLowerCase();
}

function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many slips are forgiven in a word of this length: none in a short one, or everything would be found. */
function slips(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Is `typed` the beginning of `word`, letters missing, added, changed or exchanged counted up to `most`? */
export function nearlyBegins(word: string, typed: string, most: number): boolean {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, i) => i);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const exchanged = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (exchanged) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(...row) <= most;
}

/** Every word typed is in the text, whole, begun, or nearly. */
export function matches(typed: string, text: string): boolean {
  const whole = plain(text);
  const words = wordsOf(text);
  return wordsOf(typed).every(
    one => whole.includes(one) || words.some(word => nearlyBegins(word, one, slips(one.length))),
  );
}
