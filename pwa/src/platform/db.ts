/** What this phone keeps, in IndexedDB: its keys, what was read (sealed), writes that wait (sealed). */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Bytes } from "./bytes.ts";

export type Sealed = { iv: Bytes; body: Bytes };

export type KeptRow = Sealed & { name: string; at: number; kind: "json" | "bytes" };

export type EntryState = "waiting" | "conflict" | "refused";

/** A write that waits. In clear: its id, when it was made, how it stands. The rest is sealed. */
export type EntryRow = Sealed & { seq?: number; id: string; at: number; state: EntryState; tries: number };

/** The bytes of a write that carries a file: sealed like the write, under its id. */
export type FileRow = Sealed & { id: string };

export type DeviceRow = {
  name: string;
  key?: CryptoKey;
  slot?: string;
  /** What a new phone asked the team, until it is let in. */
  asked?: string;
  pair?: CryptoKeyPair;
  wrapped?: Sealed;
  salt?: Bytes;
  rounds?: number;
  wrong?: number;
  seen?: number;
};

export interface Cap18DB extends DBSchema {
  device: { key: string; value: DeviceRow };
  kept: { key: string; value: KeptRow; indexes: { at: number } };
  outbox: { key: number; value: EntryRow; indexes: { id: string } };
  files: { key: string; value: FileRow };
}

export type Database = IDBPDatabase<Cap18DB>;
type Upgrade = IDBPTransaction<Cap18DB, ("device" | "kept" | "outbox" | "files")[], "versionchange">;

/** Each step brings the base from one version to the next; a step is never edited once a phone has run it. */
const migrations: ((db: Database, tx: Upgrade) => void)[] = [
  db => {
    db.createObjectStore("device", { keyPath: "name" });
    db.createObjectStore("kept", { keyPath: "name" }).createIndex("at", "at");
    db.createObjectStore("outbox", { keyPath: "seq", autoIncrement: true }).createIndex("id", "id", {
      unique: true,
    });
  },
  db => {
    db.createObjectStore("files", { keyPath: "id" });
  },
];

export const DB_NAME = "cap18";
const day = 24 * 60 * 60 * 1000;

/** What was read goes after this many days without contact with the server (DESIGN §11.2). */
export const KEPT_DAYS = 7;

let opened: Promise<Database> | undefined;

export function database(): Promise<Database> {
  opened ??= openDB<Cap18DB>(DB_NAME, migrations.length, {
    upgrade(db, from, _to, tx) {
      for (const step of migrations.slice(from)) step(db, tx);
    },
    blocking(_from, _to, event) {
      // Another tab brings a newer version: let it pass, we open again at the next read.
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch(error => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets rows kept before the limit. `at` is the instant, in ms. Answers how many went. */
export async function dropOld(at: number, days: number = KEPT_DAYS): Promise<number> {
  const db = await database();
  const tx = db.transaction("kept", "readwrite");
  let gone = 0;
  for await (const row of tx.store.index("at").iterate(IDBKeyRange.upperBound(at - days * day))) {
    await row.delete();
    gone += 1;
  }
  await tx.done;
  return gone;
}

/** Closes the base: for tests, and before it is deleted. */
export async function closeDatabase(): Promise<void> {
  const db = await opened;
  opened = undefined;
  db?.close();
}
