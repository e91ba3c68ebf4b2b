/** Being away, one text for several, the circle, and what waits too long. */
import { api, unwrap } from "../../platform/http.ts";
import type { Absent, OneThread } from "./types.ts";

export type MyAbsence = { absence: Absent | null };

export function readAbsence(): Promise<MyAbsence> {
  return unwrap<MyAbsence>(api.GET("/api/v1/me/absence"));
}

export function setAbsence(absence: Absent): Promise<MyAbsence> {
  return unwrap<MyAbsence>(api.PUT("/api/v1/me/absence", { body: absence }));
}

export function endAbsence(): Promise<MyAbsence> {
  return unwrap<MyAbsence>(api.DELETE("/api/v1/me/absence"));
}

export async function sendToEach(youth_ids: string[], text: string, accepted: string[]): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/conversations/each", { body: { youth_ids, text, accepted } }));
}

export function openCircle(people: string[]): Promise<OneThread> {
  return unwrap<OneThread>(api.POST("/api/v1/conversations/circle", { body: { with: people } }));
}

type Named = { id: string; first_name: string; last_name: string };
export type WaitingTooLong = {
  before: string;
  items: { youth: Named; adult: Named & { role: string }; unread: number; since: string }[];
};

export function readWaiting(): Promise<WaitingTooLong> {
  return unwrap<WaitingTooLong>(api.GET("/api/v1/conversations/waiting"));
}
