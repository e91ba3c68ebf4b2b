/** The sensitive facts of a file: which answers each may have, and how they are said. */
import type { Flags } from "../../../services/people/youths.ts";
import { longDate } from "../../../text/dates.ts";
import { t } from "../words.ts";

const choices = {
  nationalite: ["FR", "UE", "etranger_ne_en_france", "etranger", "inconnue"],
  handicap: ["80+", "50-79", "none"],
  statut: [
    "mineur_confie_judiciaire",
    "accueil_provisoire",
    "pupille",
    "tutelle_ou_delegation",
    "jeune_majeur",
    "sorti",
  ],
  scolarite: ["college", "lycee", "apprentissage", "formation", "superieur", "aucune"],
} as const;

export type ChoiceName = keyof typeof choices;
export const choiceNames = ["nationalite", "scolarite", "handicap", "statut"] as const satisfies ChoiceName[];
export const yesNoNames = ["mna", "pjj", "oqtf", "liens_rompus", "rqth"] as const;
export const dayNames = [
  "formation_qualifiante_depuis",
  "emancipe_le",
  "c2s_fin",
  "departement_depuis",
  "naissance_corrigee_le",
  "naissance_avant",
  "oqtf_le",
] as const;
export const shownNames = [...choiceNames, ...yesNoNames, ...dayNames] as const;
export type FlagName = (typeof shownNames)[number];

/** The answers of one fact, the unknown first. */
export function optionsOf(name: FlagName): { value: string; label: string }[] {
  const unknown = { value: "", label: t("flag.unknown") };
  if (name in choices)
    return [
      unknown,
      ...choices[name as ChoiceName].map(value => ({
        value,
        label: t(`flag.${name as ChoiceName}.${value}` as "flag.unknown"),
      })),
    ];
  return [unknown, { value: "yes", label: t("flag.yes") }, { value: "no", label: t("flag.no") }];
}

/** A fact as it is read in the file. */
export function saidFlag(name: FlagName, flags: Flags): string {
  const value = flags[name];
  if (value === undefined || value === null) return t("flag.unknown");
  if (typeof value === "boolean") return value ? t("flag.yes") : t("flag.no");
  if ((dayNames as readonly string[]).includes(name)) return longDate(value);
  return optionsOf(name).find(one => one.value === value)?.label ?? value;
}

/** A choice as a form holds it: "" is « not known ». */
export function held(name: FlagName, flags: Flags): string {
  const value = flags[name];
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value ?? "";
}
