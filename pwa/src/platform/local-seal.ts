/**
 * The keys of this phone (DESIGN §11.2, KEY-05). A device key that cannot leave it answers the server's salt; with the
 * 6-digit code it also opens a local key K_L, offline. Someone who copies the phone's memory could try every code:
 * the screen says so. The queue of writes has its own key, which needs no code.
 */
import { signal } from "@preact/signals";
import { type Bytes, concat, fromBase64url, random, toBase64url, utf8 } from "./bytes.ts";
import { type DeviceRow, database } from "./db.ts";

const ROUNDS = 600_000;
export const WRONG_CODES = 10;

let localKey: CryptoKey | undefined;

/** True while what was read can be read again on this phone. */
export const isLocalOpen = signal(false);

export class NoDevice extends Error {
  override name = "NoDevice";
}

async function row(name: string): Promise<DeviceRow | undefined> {
  return (await database()).get("device", name);
}

/** Makes this phone's keys, once, and asks the browser not to evict them. Answers what the server must know. */
export async function createDevice(): Promise<{ publicKey: string }> {
  const key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256", length: 256 }, false, [
    "sign",
  ]);
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, [
    "sign",
    "verify",
  ]);
  const tx = (await database()).transaction("device", "readwrite");
  await Promise.all([
    tx.store.put({ name: "device", key }),
    tx.store.put({ name: "signing", pair }),
    tx.store.delete("local"),
    tx.done,
  ]);
  await navigator.storage?.persist?.().catch(() => false);
  return { publicKey: await exported(pair) };
}

async function exported(pair: CryptoKeyPair): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey)));
}

export async function hasDevice(): Promise<boolean> {
  return (await row("device"))?.key !== undefined;
}

/** The public half of the signing key of this phone, SPKI, base64url. */
export async function devicePublicKey(): Promise<string> {
  const pair = (await row("signing"))?.pair;
  if (!pair) throw new NoDevice();
  return exported(pair);
}

async function hmac(message: Bytes): Promise<Bytes> {
  const key = (await row("device"))?.key;
  if (!key) throw new NoDevice();
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
}

/** HMAC of the slot's salt by this phone's key: what the server mixes with the code (KEY-05). base64url in and out. */
export async function slotProof(salt: string): Promise<string> {
  return toBase64url(await hmac(fromBase64url(salt)));
}

/** Signs the nonce of one try, its characters as answered, so that only this phone's tries count. ECDSA P-256, r||s. */
export async function signTry(nonce: string): Promise<string> {
  const pair = (await row("signing"))?.pair;
  if (!pair) throw new NoDevice();
  const signature = await crypto.subtle.sign(
    { name: "ECDSA", hash: "SHA-256" },
    pair.privateKey,
    utf8(nonce),
  );
  return toBase64url(new Uint8Array(signature));
}

/** A salt for a new slot of this phone, base64url. */
export function newSalt(): string {
  return toBase64url(random(16));
}

/** Which slot of the safe this phone opens: said by the server when the phone was enrolled. */
export async function rememberSlot(slot: string): Promise<void> {
  await (await database()).put("device", { name: "slot", slot });
}

export async function slotOfPhone(): Promise<string | undefined> {
  return (await row("slot"))?.slot;
}

/** The key that wraps K_L: HKDF(HMAC(device key, "local") || PBKDF2(code)). */
async function wrappingKey(code: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey("raw", utf8(code), "PBKDF2", false, ["deriveBits"]);
  const stretched = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    typed,
    256,
  );
  const held = await hmac(utf8("local"));
  const both = concat(held, new Uint8Array(stretched));
  const material = await crypto.subtle.importKey("raw", both, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: utf8("cap18/v1/local") },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["wrapKey", "unwrapKey"],
  );
}

/** Gives this phone a new local key under this code, and leaves it open. What was sealed under another one is lost. */
export async function setLocalCode(code: string, rounds: number = ROUNDS): Promise<void> {
  const salt = random(16);
  const iv = random(12);
  const wrapper = await wrappingKey(code, salt, rounds);
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, [
    "encrypt",
    "decrypt",
  ]);
  const body = new Uint8Array(await crypto.subtle.wrapKey("raw", made, wrapper, { name: "AES-GCM", iv }));
  const tx = (await database()).transaction(["device", "kept"], "readwrite");
  await Promise.all([
    tx.objectStore("device").put({ name: "local", wrapped: { iv, body }, salt, rounds, wrong: 0 }),
    tx.objectStore("kept").clear(),
    tx.done,
  ]);
  await openLocal(code);
}

export async function hasLocal(): Promise<boolean> {
  return (await row("local"))?.wrapped !== undefined;
}

export type Opening = "open" | "gone" | { wrong: number };

/**
 * Tries this code on the local key. `{ wrong: n }`: not this code, n tries left. `gone`: no local key on this phone,
 * or the tenth wrong code just deleted it with all it sealed; the papers are still on the server.
 */
export async function openLocal(code: string): Promise<Opening> {
  const tried = await countTry();
  if (!tried?.wrapped || !tried.salt || !tried.rounds) return "gone";
  const wrapper = await wrappingKey(code, tried.salt, tried.rounds);
  try {
    localKey = await crypto.subtle.unwrapKey(
      "raw",
      tried.wrapped.body,
      wrapper,
      { name: "AES-GCM", iv: tried.wrapped.iv },
      { name: "AES-GCM", length: 256 },
      false,
      ["encrypt", "decrypt"],
    );
  } catch {
    const left = WRONG_CODES - (tried.wrong ?? 0);
    if (left > 0) return { wrong: left };
    await deleteLocal();
    return "gone";
  }
  await (await database()).put("device", { ...tried, wrong: 0 });
  isLocalOpen.value = true;
  return "open";
}

/** Counts the try before it is made: closing the app in the middle gives no free one. */
async function countTry(): Promise<DeviceRow | undefined> {
  const tx = (await database()).transaction("device", "readwrite");
  const local = await tx.store.get("local");
  if (!local?.wrapped) {
    await tx.done;
    return undefined;
  }
  const counted = { ...local, wrong: (local.wrong ?? 0) + 1 };
  await Promise.all([tx.store.put(counted), tx.done]);
  return counted;
}

/** The local key, while it is open. */
export function openKey(): CryptoKey | undefined {
  return localKey;
}

export function closeLocal(): void {
  localKey = undefined;
  isLocalOpen.value = false;
}

/** Deletes K_L and everything it sealed. The device key and the queue of writes stay. */
export async function deleteLocal(): Promise<void> {
  closeLocal();
  const tx = (await database()).transaction(["device", "kept"], "readwrite");
  await Promise.all([tx.objectStore("device").delete("local"), tx.objectStore("kept").clear(), tx.done]);
}

/** The key of the queue of writes, if one was made. Reading makes none: a phone being emptied would keep it. */
export async function knownQueueKey(): Promise<CryptoKey | undefined> {
  return (await row("queue"))?.key;
}

/** The same, made when the first write waits; it never leaves this phone and needs no code. */
export async function queueKey(): Promise<CryptoKey> {
  const had = await knownQueueKey();
  if (had) return had;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const tx = (await database()).transaction("device", "readwrite");
  const first = (await tx.store.get("queue"))?.key; // two tabs at once: the first one wins
  if (!first) await tx.store.put({ name: "queue", key: made });
  await tx.done;
  return first ?? made;
}

/** « Retirer ce téléphone »: keys, what was read and what waits, all of it. */
export async function removeDevice(): Promise<void> {
  closeLocal();
  const tx = (await database()).transaction(["device", "kept", "outbox", "files"], "readwrite");
  await Promise.all([
    tx.objectStore("device").clear(),
    tx.objectStore("kept").clear(),
    tx.objectStore("outbox").clear(),
    tx.objectStore("files").clear(),
    tx.done,
  ]);
}
