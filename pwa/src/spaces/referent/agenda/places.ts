/** Where the agenda stands in the space of whoever reads: a referent's, a lead's, a mentor's. */
import { session } from "../../../platform/session.ts";

export const VIEWS = ["list", "week", "month", "close"] as const;
export type View = (typeof VIEWS)[number];

const inAddress: Record<View, string> = { list: "liste", week: "semaine", month: "mois", close: "a-clore" };

export function isMentor(): boolean {
  const now = session.value;
  return now.state === "open" && now.who.role === "mentor";
}

export function agendaBase(): string {
  return isMentor() ? "/mentor/agenda" : "/equipe/agenda";
}

export function oneHref(id: string): string {
  return `${agendaBase()}/${id}`;
}

export function viewHref(view: View, day?: string): string {
  return `${agendaBase()}?${new URLSearchParams({ vue: inAddress[view], ...(day && { jour: day }) })}`;
}

export function newHref(youth?: string, day?: string): string {
  const asked = new URLSearchParams({ ...(youth && { jeune: youth }), ...(day && { jour: day }) }).toString();
  return `${agendaBase()}/nouveau${asked && `?${asked}`}`;
}

/** The view and the day an address asks for. */
export function askedIn(query: Record<string, string>, today: string): { view: View; day: string } {
  const view = VIEWS.find(one => inAddress[one] === query.vue) ?? "list";
  const day = /^\d{4}-\d\d-\d\d$/.test(query.jour ?? "") ? (query.jour as string) : today;
  return { view, day };
}

/** The civil zone of the authority this person works for. */
export function zoneHere(): string {
  const now = session.value;
  return (now.state === "open" ? now.who.zone : undefined) ?? "Europe/Paris";
}
