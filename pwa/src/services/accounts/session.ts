/** Opening and closing Cap 18 on the server: the proofs of a phone, of four words, of a link. */
import { api, send, unwrap } from "../../platform/http.ts";
import { signTry, slotOfPhone, slotProof } from "../../platform/local-seal.ts";
import type { Role, Who } from "../../platform/session.ts";

export type OpenSession = {
  state: "open";
  space: Role;
  person_id?: string;
  roles?: string[];
  zone?: string;
  open_until?: string;
  slot_id?: string | null;
  /** A demonstration: nothing in it is anybody's. */
  demo?: boolean;
};
export type SessionState = { state: "unknown" | "known"; space?: Role; demo?: boolean } | OpenSession;

type Challenge = { challenge_id: string; nonce: string; salt: string };

/** What the screens must know of whoever just opened. */
export function whoOf(open: OpenSession): Who {
  return { id: open.person_id, role: open.space, roles: open.roles, zone: open.zone };
}

export function readSession(): Promise<SessionState> {
  return unwrap<SessionState>(api.GET("/api/v1/session"));
}

/** What this phone answers to one challenge, with the code. Nothing here is the code's own hash. */
async function phoneProof(slot: string, code: string) {
  const asked = await unwrap<Challenge>(api.POST("/api/v1/session/challenges", { body: { slot_id: slot } }));
  return {
    method: "phone" as const,
    slot_id: slot,
    challenge_id: asked.challenge_id,
    hmac: await slotProof(asked.salt),
    code,
    signature: await signTry(asked.nonce),
  };
}

/** No slot is remembered here: the browser erased it, or this phone was never enrolled. */
export class NoSlot extends Error {
  override name = "NoSlot";
}

async function proofOfThisPhone(code: string) {
  const slot = await slotOfPhone();
  if (!slot) throw new NoSlot();
  return phoneProof(slot, code);
}

/** Opens with this phone and its code. Throws `NoSlot`, `Problem` (wrong_code, slot_frozen…) or `NetworkFailure`. */
export async function openByPhone(code: string): Promise<OpenSession> {
  const body = await proofOfThisPhone(code);
  return unwrap<OpenSession>(api.POST("/api/v1/session", { body }));
}

/** Opens with the identifier, the four words and the 6 digits of the second proof. */
export function openByWords(identifier: string, passphrase: string, totp: string): Promise<OpenSession> {
  const body = {
    method: "passphrase" as const,
    identifier,
    passphrase,
    second: { kind: "totp" as const, code: totp },
  };
  return unwrap<OpenSession>(api.POST("/api/v1/session", { body }));
}

/** Opens with a single-use link (demonstration). */
export function openByLink(secret: string): Promise<OpenSession> {
  return unwrap<OpenSession>(api.POST("/api/v1/session", { body: { method: "link" as const, secret } }));
}

/** Closes the server's side too: it keeps no key of this session until the code is given again. */
export async function closeSession(): Promise<void> {
  // Nothing is shown of it: without network, the server closes by itself after 15 minutes.
  await send(new Request(new URL("/api/v1/session/lock", location.origin), { method: "POST" })).catch(
    () => undefined,
  );
}

/** Gives the code again before a heavy gesture. */
export async function confirmByPhone(code: string): Promise<void> {
  const body = await proofOfThisPhone(code);
  await unwrap<unknown>(api.POST("/api/v1/session/step-up", { body }));
}

/** The same, on a screen that was opened by four words. */
export async function confirmByFourWords(
  identifier: string,
  passphrase: string,
  totp: string,
): Promise<void> {
  const body = {
    method: "passphrase" as const,
    identifier,
    passphrase,
    second: { kind: "totp" as const, code: totp },
  };
  await unwrap<unknown>(api.POST("/api/v1/session/step-up", { body }));
}
