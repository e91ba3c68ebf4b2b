/** Finding one's way in what this phone keeps of the agenda. */
import { now } from "../../../platform/clock.ts";
import type { Agenda, Item } from "../../../services/appointments/types.ts";
import { wallOf } from "../../../services/appointments/zones.ts";

export { useAgenda, useZone } from "../my-agenda.ts";

export const AGENDA = "/jeune/agenda";

export function oneHref(id: string): string {
  return `${AGENDA}/${id}`;
}

/** One appointment of the list, whatever its part. */
export function found(agenda: Agenda | undefined, id: string): Item | undefined {
  return [...(agenda?.items ?? []), ...(agenda?.offers ?? [])].find(item => item.id === id);
}

/** The civil day it is, where this person is followed. */
export function dayHere(zone: string): string {
  return wallOf(now(), zone).day;
}
