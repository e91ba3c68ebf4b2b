/** What was read, kept sealed under the local key: it opens offline with the code, and goes after seven days. */

import type { Bytes } from "./bytes.ts";
import { now } from "./clock.ts";
import { database, type KeptRow } from "./db.ts";
import { isLocalOpen, openKey } from "./local-seal.ts";
import { seal, sealJson, unseal, unsealJson } from "./seal.ts";

/** Seals a value for `kept`; nothing when the local key is closed. */
export async function sealedRow(name: string, value: unknown): Promise<KeptRow | undefined> {
  const key = openKey();
  if (!key) return undefined;
  return { name, at: now().getTime(), kind: "json", ...(await sealJson(key, name, value)) };
}

/** Keeps what was read under a name. Answers false when the phone is closed: then nothing is written. */
export async function keep(name: string, value: unknown): Promise<boolean> {
  const row = await sealedRow(name, value);
  if (row) await (await database()).put("kept", row);
  return row !== undefined;
}

async function sealedBytes(name: string, bytes: Bytes): Promise<KeptRow | undefined> {
  const key = openKey();
  if (!key) return undefined;
  return { name, at: now().getTime(), kind: "bytes", ...(await seal(key, name, bytes)) };
}

export async function keepBytes(name: string, bytes: Bytes): Promise<boolean> {
  const row = await sealedBytes(name, bytes);
  if (row) await (await database()).put("kept", row);
  return row !== undefined;
}

/** Keeps a value and its pieces, `name:0` first, in the place of those that were there: all of it or none, and on the
 * disk when this ends. Answers false when the phone is closed: then nothing is written. */
export async function keepWhole(name: string, value: unknown, pieces: Bytes[]): Promise<boolean> {
  const sealed = pieces.map((bytes, i) => sealedBytes(`${name}:${i}`, bytes));
  const rows = (await Promise.all([sealedRow(name, value), ...sealed])).filter(row => row !== undefined);
  if (rows.length <= pieces.length) return false;
  const writing = (await database()).transaction("kept", "readwrite", { durability: "strict" });
  const { store } = writing;
  await Promise.all([
    store.delete(IDBKeyRange.bound(`${name}:`, `${name}:\uffff`)),
    ...rows.map(row => store.put(row)),
    writing.done,
  ]);
  return true;
}

/** Forgets a value kept with its pieces. */
export async function forgetWhole(name: string): Promise<void> {
  const writing = (await database()).transaction("kept", "readwrite");
  const pieces = IDBKeyRange.bound(`${name}:`, `${name}:\uffff`);
  await Promise.all([writing.store.delete(name), writing.store.delete(pieces), writing.done]);
}

export type Kept<T> = { value: T; at: Date };

/** What was kept under a name and when; undefined when closed, absent, or sealed under an older key. */
export async function readKept<T>(name: string): Promise<Kept<T> | undefined> {
  return opened(name, (key, row) => unsealJson<T>(key, name, row));
}

export async function readKeptBytes(name: string): Promise<Kept<Bytes> | undefined> {
  return opened(name, (key, row) => unseal(key, name, row));
}

async function opened<T>(
  name: string,
  open: (key: CryptoKey, row: KeptRow) => Promise<T>,
): Promise<Kept<T> | undefined> {
  const key = openKey();
  if (!key) return undefined;
  const row = await (await database()).get("kept", name);
  if (!row) return undefined;
  try {
    return { value: await open(key, row), at: new Date(row.at) };
  } catch {
    return undefined;
  }
}

export async function forget(name: string): Promise<void> {
  await (await database()).delete("kept", name);
}

/** Deletes everything read. Keys and the queue of writes stay. */
export async function forgetAll(): Promise<void> {
  await (await database()).clear("kept");
}

export async function keptNames(): Promise<string[]> {
  return isLocalOpen.value ? (await database()).getAllKeys("kept") : [];
}
