/** Where the screens of this space stand. */
export const places = {
  caseload: "/equipe",
  file: "/equipe/jeunes/:id",
  team: "/equipe/equipe",
  import: "/equipe/import",
  oneImport: "/equipe/import/:id",
  notices: "/equipe/notifications",
  account: "/equipe/compte",
} as const;

/** A young person's file; `part` is the section to land on. */
export function fileHref(id: string, part?: "compte" | "echeances"): string {
  return `/equipe/jeunes/${id}${part ? `?voir=${part}` : ""}`;
}

export function importHref(id: string): string {
  return `/equipe/import/${id}`;
}
