/** Every pair of colours that must be readable, in the four themes: computes each ratio, names the failing one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shared.ts";

const themes = ["light", "dark", "high contrast light", "high contrast dark"] as const;
const line =
  /--([\w-]+): var\(--L, ([^)]+)\) var\(--D, ([^)]+)\) var\(--HL, ([^)]+)\) var\(--HD, ([^)]+)\);/g;

type Pair = { front: string[]; grounds: string[]; ratio: number; contrast_ratio?: number; why: string };

export function tokens(css: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, name, ...values] of css.matchAll(line))
    if (values.every(value => value.startsWith("#"))) found.set(name as string, values);
  return found;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast of two colours written `#rrggbb`. */
export function ratio(one: string, two: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Sentences for the pairs under their bar; empty when all are readable. `count` is how many were computed. */
export function failures(css: string, pairs: Pair[]): { count: number; said: string[] } {
  const known = tokens(css);
  const said: string[] = [];
  let count = 0;
  const colour = (name: string, theme: number): string => {
    const value = known.get(name)?.[theme];
    if (!value) throw new Error(`contrast-pairs.json names --${name}, which tokens.css does not have.`);
    return value;
  };
  for (const pair of pairs)
    for (const front of pair.front)
      for (const ground of pair.grounds)
        themes.forEach((theme, i) => {
          const bar = i >= 2 ? (pair.contrast_ratio ?? pair.ratio) : pair.ratio;
          const got = ratio(colour(front, i), colour(ground, i));
          count += 1;
          if (got < bar)
            said.push(`--${front} on --${ground}, ${theme}: ${got.toFixed(2)}, needs ${bar} (${pair.why})`);
        });
  return { count, said };
}

if (process.argv[1]?.endsWith("contrast.ts")) {
  const ui = join(root, "src", "ui");
  const pairs = JSON.parse(readFileSync(join(ui, "contrast-pairs.json"), "utf8")) as { pairs: Pair[] };
  const { count, said } = failures(readFileSync(join(ui, "tokens.css"), "utf8"), pairs.pairs);
  for (const sentence of said) console.error(sentence);
  if (said.length) process.exitCode = 1;
  else console.log(`${count} pairs of colours are readable.`);
}
