/** How this phone shows Cap 18. Nothing here says anything of a person, so it lives in clear. */
import { effect, signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";
export type Contrast = "auto" | "more";
export type TextSize = "100" | "130" | "160" | "200";

export const theme = signal<Theme>("auto");
export const contrast = signal<Contrast>("auto");
export const textSize = signal<TextSize>("100");

const KEY = "cap18.look";

function read(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, unknown>;
  } catch {
    return {};
  }
}

function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find(choice => choice === value);
}

/** Reads what was chosen, draws it, and keeps each later choice. */
export function startSettings(): () => void {
  const had = read();
  theme.value = oneOf(had.theme, ["auto", "light", "dark"] as const) ?? "auto";
  contrast.value = oneOf(had.contrast, ["auto", "more"] as const) ?? "auto";
  textSize.value = oneOf(had.textSize, ["100", "130", "160", "200"] as const) ?? "100";
  return effect(() => {
    const look = { theme: theme.value, contrast: contrast.value, textSize: textSize.value };
    const root = document.documentElement.dataset;
    set(root, "theme", look.theme, "auto");
    set(root, "contrast", look.contrast, "auto");
    set(root, "text", look.textSize, "100");
    try {
      localStorage.setItem(KEY, JSON.stringify(look));
    } catch {
      // Storage refused (private window): the choice holds until the page closes.
    }
  });
}

function set(data: DOMStringMap, name: string, value: string, usual: string): void {
  if (value === usual) delete data[name];
  else data[name] = value;
}
