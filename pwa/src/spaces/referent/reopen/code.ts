import { signal } from "@preact/signals";

/** The code an agent scanned before opening the young person's file. It stays in memory alone. */
export const scanned = signal("");

const LETTERS = /[^0-9A-HJKMNP-TV-Z]/g;
const LENGTH = 12;

/** The typed code, as the server reads it: capitals, I and L are 1, O is 0, groups of four. */
export function tidyCode(typed: string): string {
  const read = typed.toUpperCase().replace(/[IL]/g, "1").replaceAll("O", "0").replace(LETTERS, "");
  return (
    read
      .slice(0, LENGTH)
      .match(/.{1,4}/g)
      ?.join("-") ?? ""
  );
}

export function isWholeCode(typed: string): boolean {
  return tidyCode(typed).replaceAll("-", "").length === LENGTH;
}
