import { homeOf, session } from "../../platform/session.ts";

/** Where the screens of this space stand. */
export const places = {
  caseload: "/equipe",
  dates: "/equipe/echeances",
  file: "/equipe/jeunes/:id",
  sharedPaper: "/equipe/papiers/:grant",
  messages: "/equipe/messages",
  thread: "/equipe/messages/:thread",
  agenda: "/equipe/agenda",
  newAppointment: "/equipe/agenda/nouveau",
  feed: "/equipe/agenda/abonnement",
  appointment: "/equipe/agenda/:appointment",
  changeAppointment: "/equipe/agenda/:appointment/changer",
  team: "/equipe/equipe",
  loads: "/equipe/pilotage",
  contacts: "/equipe/contacts",
  guides: "/equipe/demarches",
  oneGuide: "/equipe/demarches/:guide",
  handovers: "/equipe/passation",
  newHandover: "/equipe/passation/nouvelle",
  oneHandover: "/equipe/passation/:handover",
  mentors: "/equipe/mentors",
  volunteer: "/equipe/mentors/:id",
  youthMentor: "/equipe/jeunes/:id/mentor",
  interview: "/equipe/entretiens/:interview",
  support: "/equipe/demandes",
  oneRequest: "/equipe/demandes/:request",
  reopen: "/equipe/rouvrir",
  reopenFor: "/equipe/rouvrir/:youth",
  project: "/equipe/jeunes/:id/projet",
  projectEdition: "/equipe/jeunes/:id/projet/:edition",
  import: "/equipe/import",
  oneImport: "/equipe/import/:id",
  exchange: "/equipe/echanges",
  told: "/equipe/jeunes/:id/prevenir",
  calls: "/equipe/appels",
  howIAmTold: "/equipe/prevenir",
  toldPreview: "/equipe/prevenir/apercu",
  notices: "/equipe/notifications",
  account: "/equipe/compte",
} as const;

/** A young person's file; `part` is the section to land on. */
export function fileHref(
  id: string,
  part?: "compte" | "echeances" | "etapes" | "papiers" | "corrections" | "suivi",
): string {
  return `/equipe/jeunes/${id}${part ? `?voir=${part}` : ""}`;
}

/** « Comment on me prévient », in the space one is in. */
export function toldHref(preview = false): string {
  const now = session.value;
  const role = now.state === "open" ? now.who.role : undefined;
  const home = role === "mentor" || role === "officer" ? homeOf(role) : "/equipe";
  return `${home}/prevenir${preview ? "/apercu" : ""}`;
}

/** One file on its way to another referent. */
export function handoverHref(id: string): string {
  return `/equipe/passation/${id}`;
}

/** One interview, at the desk. */
export function interviewHref(id: string): string {
  return `/equipe/entretiens/${id}`;
}

/** One journey, with what is written here on top of it. */
export function guideHref(code: string): string {
  return `/equipe/demarches/${code}`;
}

/** One request of « Retours et demandes ». */
export function requestHref(id: string): string {
  return `/equipe/demandes/${id}`;
}

/** The autonomy project of one young person. */
export function projectHref(id: string): string {
  return `/equipe/jeunes/${id}/projet`;
}

export function importHref(id: string): string {
  return `/equipe/import/${id}`;
}
