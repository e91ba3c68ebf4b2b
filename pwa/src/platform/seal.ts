/** AES-GCM of one value under one key, bound to its name: a row moved to another name does not open. */
import { type Bytes, random, text, utf8 } from "./bytes.ts";
import type { Sealed } from "./db.ts";

export async function seal(key: CryptoKey, name: string, clear: Bytes): Promise<Sealed> {
  const iv = random(12);
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(name) }, key, clear);
  return { iv, body: new Uint8Array(body) };
}

/** Throws `OperationError` when the key, the name or one byte is not the right one. */
export async function unseal(key: CryptoKey, name: string, sealed: Sealed): Promise<Bytes> {
  const clear = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: sealed.iv, additionalData: utf8(name) },
    key,
    sealed.body,
  );
  return new Uint8Array(clear);
}

export async function sealJson(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  return seal(key, name, utf8(JSON.stringify(value)));
}

export async function unsealJson<T>(key: CryptoKey, name: string, sealed: Sealed): Promise<T> {
  return JSON.parse(text(await unseal(key, name, sealed))) as T;
}
