/**
 * Every word shown. A catalogue is a flat JSON file a space; `t("home.hello", { name })` reads it. A value is a sentence,
 * a `{ tu, vous }` pair kept side by side, or `{ one, other }` chosen by `n`. French is complete and comes with its
 * space; another language is a folder beside `fr/`, fetched when it is chosen.
 */
import { computed, signal } from "@preact/signals";

export type Address = "tu" | "vous";
type Plain = string | { tu: string; vous: string };
export type Entry = Plain | { one: Plain; other: Plain };
export type Catalogue = Record<string, Entry>;
export type Params = Record<string, string | number>;

/** How the reader is spoken to: `tu` at first for a young person, always `vous` for professionals. */
export const address = signal<Address>("tu");
export const language = signal("fr");

const others = import.meta.glob<{ default: Catalogue }>(["./*/*.json", "!./fr/*.json"]);
const loaded = signal<Record<string, Catalogue>>({});

/** The languages there are catalogues for; French first. */
export function languages(): string[] {
  return ["fr", ...new Set(Object.keys(others).map(path => path.split("/")[1] as string))];
}

/** Chooses a language and fetches its catalogues. What a catalogue lacks is read in French. */
export async function chooseLanguage(code: string): Promise<void> {
  const found: Record<string, Catalogue> = {};
  for (const [path, load] of Object.entries(others)) {
    const [, lang, file] = path.split("/");
    if (lang === code && file) found[file.replace(".json", "")] = (await load()).default;
  }
  loaded.value = found;
  language.value = code;
  document.documentElement.lang = code;
  document.documentElement.dir = direction(code);
}

const rightToLeft = new Set(["ar", "fa", "ps", "ur", "he"]);

export function direction(code: string): "ltr" | "rtl" {
  return rightToLeft.has(code.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** The reader of one catalogue. Unknown keys are refused by the compiler. */
export function words<const C extends object>(name: string, french: C) {
  return function t(key: keyof C & string, params: Params = {}): string {
    const entry = loaded.value[name]?.[key] ?? (french as unknown as Catalogue)[key];
    if (entry === undefined) return key;
    const said = fill(spoken(counted(entry, params)), params);
    return language.value === "fr" ? unbroken(said) : said;
  };
}

/** Spaces that must not end a line in French: inside « », before ? ! : ;, between a number and its unit. */
export function unbroken(sentence: string): string {
  return sentence
    .replace(/« /g, "«\u00a0")
    .replace(/ ([»?!:;€%])/g, "\u00a0$1")
    .replace(/(\d) (?=(ans?|jours?|mois|h|étapes?)\b)/g, "$1\u00a0");
}

/** Made once a language: each takes longer than the sentence that needs it. */
const plural = computed(() => new Intl.PluralRules(language.value));
const figures = computed(() => new Intl.NumberFormat(language.value));

function counted(entry: Entry, params: Params): Plain {
  if (typeof entry === "string" || !("other" in entry)) return entry;
  const rule = plural.value.select(Number(params.n ?? 0));
  return rule === "one" ? entry.one : entry.other;
}

function spoken(entry: Plain): string {
  return typeof entry === "string" ? entry : entry[address.value];
}

function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? figures.value.format(value) : value;
  });
}
