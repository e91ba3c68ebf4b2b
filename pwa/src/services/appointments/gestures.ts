/** What a professional does with an appointment, at once: each names the version that was read. */
import { api, unwrap, version } from "../../platform/http.ts";
import type { Answer, Appointment, Changes, NewAppointment, Outcome, Slot, Which } from "./types.ts";

type Read = Pick<Appointment, "id" | "version">;

const named = ({ id, version: read }: Read) => ({
  params: { path: { appointment_id: id }, header: version(read) },
  headers: version(read),
});

export function makeAppointment(made: NewAppointment): Promise<Appointment> {
  return unwrap<Appointment>(
    api.POST("/api/v1/appointments", { body: { without_me: false, minutes: 60, ...made } }),
  );
}

export function changeAppointment(read: Read, changes: Changes, which: Which): Promise<Appointment> {
  return unwrap<Appointment>(
    api.PATCH("/api/v1/appointments/{appointment_id}", { ...named(read), body: { ...changes, which } }),
  );
}

/** `revision` says which time and place this answers. */
export function answerAppointment(
  { id, revision }: Pick<Appointment, "id" | "revision">,
  answer: Exclude<Answer, "none">,
  more: { late_minutes?: number; reason?: string; proposals?: Slot[] } = {},
): Promise<Appointment> {
  return unwrap<Appointment>(
    api.POST("/api/v1/appointments/{appointment_id}/answer", {
      params: { path: { appointment_id: id } },
      body: { answer, revision, reason: "", ...more },
    }),
  );
}

export function chooseProposal(read: Read, proposal: string): Promise<Appointment> {
  return unwrap<Appointment>(
    api.POST("/api/v1/appointments/{appointment_id}/choose", {
      ...named(read),
      body: { proposal_id: proposal },
    }),
  );
}

/** Other times; those open before are replaced. */
export function propose(read: Read, proposals: Slot[]): Promise<Appointment> {
  return unwrap<Appointment>(
    api.POST("/api/v1/appointments/{appointment_id}/proposals", { ...named(read), body: { proposals } }),
  );
}

export function cancelAppointment(read: Read, reason: string, which: Which): Promise<Appointment> {
  return unwrap<Appointment>(
    api.POST("/api/v1/appointments/{appointment_id}/cancel", { ...named(read), body: { reason, which } }),
  );
}

export function closeAppointment(read: Read, outcome: Outcome): Promise<Appointment> {
  return unwrap<Appointment>(
    api.POST("/api/v1/appointments/{appointment_id}/close", { ...named(read), body: { outcome } }),
  );
}
