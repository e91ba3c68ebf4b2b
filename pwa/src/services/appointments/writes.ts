/** What a young person says of an appointment: it may wait on the phone, and arrives once. */
import type { Write } from "../../platform/queue.ts";
import type { Answer, Appointment, NewAppointment, Slot } from "./types.ts";

export type Said = Exclude<Answer, "none">;
export type AnswerBody = {
  answer: Said;
  revision: number;
  late_minutes?: number;
  reason?: string;
  proposals?: Slot[];
  /** The instant of the tap, UTC: an answer that waited is not counted as late. */
  said_at: string;
};

const PREFIX = "appointment:";

export function appointmentSubject(id: string): string {
  return `${PREFIX}${id}`;
}

/** Appointments made on this phone that the server has not named yet. */
export const NEW = `${PREFIX}new`;

type Named = Pick<Appointment, "id" | "revision">;

/** « J'y serai », « Je ne peux pas », « Je suis en retard » : about the time and place that were on screen. */
export function answerWrite(
  { id, revision }: Named,
  answer: Said,
  at: Date,
  label: string,
  more: Pick<AnswerBody, "late_minutes" | "reason" | "proposals"> = {},
): Write {
  const body: AnswerBody = { answer, revision, said_at: at.toISOString(), ...more };
  return {
    method: "POST",
    path: `/api/v1/appointments/${id}/answer`,
    body,
    subject: appointmentSubject(id),
    label,
  };
}

/** One of the offered times. */
export function chooseWrite(
  { id, version }: Pick<Appointment, "id" | "version">,
  proposal: string,
  label: string,
): Write {
  return {
    method: "POST",
    path: `/api/v1/appointments/${id}/choose`,
    body: { proposal_id: proposal },
    version,
    subject: appointmentSubject(id),
    label,
  };
}

/** One's own appointment, or three times offered to an adult. */
export function makeWrite(made: NewAppointment, label: string): Write {
  return { method: "POST", path: "/api/v1/appointments", body: made, subject: NEW, label };
}

export function cancelWrite(
  { id, version }: Pick<Appointment, "id" | "version">,
  reason: string,
  label: string,
): Write {
  return {
    method: "POST",
    path: `/api/v1/appointments/${id}/cancel`,
    body: { reason, which: "one" },
    version,
    subject: appointmentSubject(id),
    label,
  };
}
