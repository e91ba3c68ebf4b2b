/** Where a notice leads, in each space: the thing itself, one tap away (SCREENS §5.13). */
import type { Role } from "../../platform/session.ts";
import type { Subject } from "./notices.ts";

type Way = (about: Subject) => string | undefined;

/** The id, whatever the notice adds after it. */
const idOf = (about: Subject, key: string): string | undefined => (about[key] ?? about.id)?.split("/")[0];
const to =
  (start: string, key: string): Way =>
  about => {
    const id = idOf(about, key);
    return id && start + id;
  };

const young: Record<string, Way> = {
  pair: () => "/jeune/moi/mentor",
  mentor_need: () => "/jeune/moi/mentor",
  milestone: ({ rule }) => rule && `/jeune/droits/${rule}`,
  step: ({ journey, step }) => journey && `/jeune/demarches/${journey}${step ? `/${step}` : ""}`,
  appointment: to("/jeune/agenda/", "appointment_id"),
  paper: to("/jeune/papiers/", "document_id"),
  deposit: to("/jeune/papiers/depots/", "deposit_id"),
  paper_request: () => "/jeune/papiers",
  grant: () => "/jeune/papiers/partages",
  guest: () => "/jeune/papiers/invites",
  closing: () => "/jeune/moi/fermer",
  inactive: () => "/jeune/papiers",
  safe: () => "/jeune/papiers/trace",
  interview: to("/jeune/entretiens/", "id"),
  handover: to("/jeune/passation/", "id"),
  transfer: () => "/jeune/passation/departement",
  reassignment: () => "/jeune/moi/cercle",
  file_note: () => "/jeune/moi/dossier",
  correction: () => "/jeune/moi/dossier",
  pecule: () => "/jeune/pecule/dossier",
  home: () => "/jeune/logement/entree",
  project: () => "/jeune/projet",
  channel: () => "/jeune/moi/prevenir",
  report: () => "/jeune/moi/signalements",
  support: () => "/jeune/soutien",
  recovery: () => "/jeune/moi/retour",
  card: () => "/jeune/moi/rentrer",
  device: () => "/jeune/moi/acces",
  conversation: to("/jeune/messages/", "conversation_id"),
};

const mentor: Record<string, Way> = {
  pair: to("/mentor/binomes/", "id"),
  volunteer: () => "/mentor/reperes",
  appointment: to("/mentor/agenda/", "appointment_id"),
  grant: to("/mentor/papiers/", "grant_id"),
  channel: () => "/mentor/prevenir",
  conversation: to("/mentor/messages/", "conversation_id"),
};

const officer: Record<string, Way> = {
  report: to("/protection/signalements/", "report_id"),
  wider_excerpt: () => "/protection",
  channel: () => "/protection/prevenir",
};

const file = (about: Subject, part?: string): string | undefined =>
  about.youth_id && `/equipe/jeunes/${about.youth_id}${part ? `?voir=${part}` : ""}`;

const referent: Record<string, Way> = {
  pair: about => about.youth_id && `/equipe/jeunes/${about.youth_id}/mentor`,
  mentor_need: about => about.youth_id && `/equipe/jeunes/${about.youth_id}/mentor`,
  volunteer: to("/equipe/mentors/", "id"),
  milestone: about => file(about, "echeances"),
  desk_week: () => "/equipe/echeances",
  step: about => file(about, "etapes"),
  project: about => about.youth_id && `/equipe/jeunes/${about.youth_id}/projet`,
  appointment: to("/equipe/agenda/", "appointment_id"),
  interview: to("/equipe/entretiens/", "id"),
  handover: to("/equipe/passation/", "id"),
  transfer: about => about.youth_id && `/equipe/passation/departement?jeune=${about.youth_id}`,
  reassignment: about => file(about) ?? "/equipe",
  alone_team: () => "/equipe/equipe",
  absent_referent: () => "/equipe/equipe",
  grant: to("/equipe/papiers/", "grant_id"),
  paper_request: about => file(about, "papiers"),
  correction: about => file(about, "corrections"),
  reopening: () => "/equipe/rouvrir",
  safes: () => "/equipe/rouvrir",
  call: () => "/equipe/appels",
  channel: () => "/equipe/prevenir",
  support: to("/equipe/demandes/", "request_id"),
  report: () => "/equipe/equipe",
  wider_excerpt: () => "/equipe/equipe",
  conversation: to("/equipe/messages/", "conversation_id"),
};

/** The address of what a notice is about; undefined when nothing more is to be seen. */
export function placeOf(role: Role, about: Subject | null | undefined): string | undefined {
  if (!about) return undefined;
  if (role === "young") return young[about.kind]?.(about);
  if (role === "officer") return officer[about.kind]?.(about);
  if (role === "mentor") return mentor[about.kind]?.(about);
  return (referent[about.kind] ?? (one => file(one)))(about);
}

/** The inbox of a role: where a touched notification lands. */
export function inboxOf(role: Role): string {
  if (role === "young") return "/jeune/avis";
  if (role === "officer") return "/protection/notifications";
  return role === "mentor" ? "/mentor/notifications" : "/equipe/notifications";
}
