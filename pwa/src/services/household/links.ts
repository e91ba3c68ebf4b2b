/** Which screen of the app does a step of a journey. */

const tools: Record<string, string> = {
  "bank-refusal/ask-refusal": "/jeune/banque/refus",
  "bank-refusal/form": "/jeune/banque/droit-au-compte",
  "bank-refusal/wait": "/jeune/banque",
  "bank-refusal/go": "/jeune/banque",
  "bank-account-adult/choose": "/jeune/banque",
  "bank-first-months/look": "/jeune/budget",
  "pecule-claim/identity": "/jeune/pecule/dossier",
  "pecule-claim/certificate": "/jeune/pecule/dossier",
  "pecule-claim/rib": "/jeune/pecule/dossier",
  "pecule-claim/send": "/jeune/pecule/dossier",
  "pecule-claim/follow": "/jeune/pecule/dossier",
  "housing-choose/first": "/jeune/logement",
  "housing-social-request/create": "/jeune/logement/hlm",
  "housing-social-request/renew": "/jeune/logement/hlm",
  "housing-social-request/tell": "/jeune/logement/hlm",
  "housing-guarantees/file": "/jeune/logement/garant",
  "housing-guarantees/visale": "/jeune/logement/garant",
  "housing-guarantees/deposit": "/jeune/logement/depot",
  "housing-move-in/lease": "/jeune/logement/entree",
  "housing-move-in/insurance": "/jeune/logement/entree",
  "housing-move-in/inventory": "/jeune/logement/etat-des-lieux",
  "housing-move-in/aid": "/jeune/logement/entree",
  "housing-move-in/address": "/jeune/logement/entree",
  "housing-move-in/rent": "/jeune/logement/retard",
};

/** The address of the screen that helps with a step, if there is one. */
export function toolOf(guide: string, step: string): string | undefined {
  return tools[`${guide}/${step}`];
}

/** The screens of a domain of life, beside its journeys: address and name in the catalogue. */
export const toolsOfDomain = {
  argent: [{ href: "/jeune/budget", name: "tools.budget" }],
  logement: [{ href: "/jeune/logement", name: "tools.home" }],
} as const;
