/** The list of appointments this phone keeps: Accueil reads it, so that it opens later without network. */
import { today } from "../../platform/clock.ts";
import { session } from "../../platform/session.ts";
import { around, readAgenda } from "../../services/appointments/reading.ts";
import type { Agenda } from "../../services/appointments/types.ts";
import { useMine } from "./mine.ts";
import { type Kept, useRead } from "./parts.tsx";

/** The zone of this person's authority; known also when the phone alone is open. */
export function useZone(): string {
  const { me } = useMine();
  const open = session.value;
  return (open.state === "open" ? open.who.zone : undefined) ?? me.value?.authority.zone ?? "Europe/Paris";
}

/** What comes, and what was. */
export function useAgenda(): Kept<Agenda> {
  const zone = useZone();
  return useRead("appointments", () => readAgenda(around(today(zone)), "me"));
}
