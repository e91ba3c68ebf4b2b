/**
 * Enrolling this phone: its keys and the salt of its slot are made once and kept before anything is sent, so that an
 * acceptance cut in the middle can be sent again, the same, for 24 hours (DESIGN §11.9).
 */
import { random, toBase64url } from "./bytes.ts";
import { database } from "./db.ts";
import { createDevice, devicePublicKey, hasDevice, rememberSlot, slotOfPhone } from "./local-seal.ts";

const ROW = "enrolment";

/** What the server must know of this phone: SPKI of its signing key and salt of its slot, base64url. */
export type Enrolment = { publicKey: string; salt: string };

/** Makes the keys and the salt of this phone, or answers those of the enrolment that did not finish. */
export async function beginEnrolment(): Promise<Enrolment> {
  const kept = (await (await database()).get("device", ROW))?.salt;
  if (kept && (await hasDevice())) return { publicKey: await devicePublicKey(), salt: toBase64url(kept) };
  const { publicKey } = await createDevice();
  const salt = random(16);
  await (await database()).put("device", { name: ROW, salt });
  return { publicKey, salt: toBase64url(salt) };
}

/** The public key of an enrolment that did not finish: the server then knows that this phone comes back. */
export async function pendingKey(): Promise<string | undefined> {
  const kept = await (await database()).get("device", ROW);
  return kept && (await hasDevice()) ? devicePublicKey() : undefined;
}

/** The server knows this phone: from now on it opens this slot. */
export async function finishEnrolment(slot: string): Promise<void> {
  await rememberSlot(slot);
  await (await database()).delete("device", ROW);
}

/** Does this phone already open someone's Cap 18? */
export async function isEnrolled(): Promise<boolean> {
  return (await hasDevice()) && (await slotOfPhone()) !== undefined;
}
