/** What is open and where: sessions, phones, other ways in. Each can be ended (SAF-26). */
import { api, unwrap } from "../../platform/http.ts";

export type OpenedSession = {
  id: string;
  device_label: string;
  created_at: string;
  last_seen_at: string;
  current: boolean;
};
export type Phone = { id: string; label: string; created_at: string; last_seen_at: string; current: boolean };
export type WayIn = {
  id: string;
  kind: "phone" | "passphrase";
  label: string;
  created_at: string;
  last_used_at: string | null;
  removable: boolean;
};
/** Said once, to be copied: nobody can show it again. */
export type Words = { passphrase: string; identifier: string; totp_uri: string; totp_qr_svg: string };

export function readSessions(): Promise<OpenedSession[]> {
  return unwrap<OpenedSession[]>(api.GET("/api/v1/sessions"));
}

export async function endSession(id: string): Promise<void> {
  await unwrap<unknown>(
    api.DELETE("/api/v1/sessions/{session_id}", { params: { path: { session_id: id } } }),
  );
}

export function readPhones(): Promise<Phone[]> {
  return unwrap<Phone[]>(api.GET("/api/v1/devices"));
}

export async function endPhone(id: string): Promise<void> {
  await unwrap<unknown>(api.DELETE("/api/v1/devices/{device_id}", { params: { path: { device_id: id } } }));
}

export function readWaysIn(): Promise<WayIn[]> {
  return unwrap<WayIn[]>(api.GET("/api/v1/ways-in"));
}

export function makeWords(): Promise<Words> {
  return unwrap<Words>(api.POST("/api/v1/ways-in/passphrase"));
}

export async function confirmWords(totp: string): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/ways-in/passphrase/confirm", { body: { totp } }));
}
