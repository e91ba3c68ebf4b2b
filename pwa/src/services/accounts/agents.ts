/** How professionals and mentors come in: six words and the digits that change, once activated. */
import { api, unwrap } from "../../platform/http.ts";
import type { OpenSession } from "./session.ts";

/** What an activation link shows, once: it is drawn again at each look. */
export type Activation = {
  name: string;
  /** `professional` or `mentor`. */
  role: string;
  passphrase: string;
  identifier: string;
  totp_uri: string;
  totp_qr_svg: string;
};

export function lookAtActivation(secret: string): Promise<Activation> {
  return unwrap<Activation>(api.POST("/api/v1/activations/look", { body: { secret } }));
}

/** The digits match: the account is active and the session open. */
export function activate(secret: string, totp: string): Promise<OpenSession> {
  return unwrap<OpenSession>(api.POST("/api/v1/activations/accept", { body: { secret, totp } }));
}

/** Proves again that it is oneself, before a heavy gesture (AUT-07). */
export function confirmByWords(identifier: string, passphrase: string, totp: string): Promise<OpenSession> {
  const body = {
    method: "passphrase" as const,
    identifier,
    passphrase,
    second: { kind: "totp" as const, code: totp },
  };
  return unwrap<OpenSession>(api.POST("/api/v1/session/step-up", { body }));
}

export async function removeWayIn(id: string): Promise<void> {
  await unwrap<unknown>(api.DELETE("/api/v1/ways-in/{slot_id}", { params: { path: { slot_id: id } } }));
}
