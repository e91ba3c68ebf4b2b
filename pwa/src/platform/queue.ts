/**
 * Writes made without network. Each is stored, sealed, before anything is sent; then they leave in order, each under
 * its own UUID, so that one sent twice happens once. A conflict (412) waits for the person: nothing is overwritten.
 */
import { computed, signal } from "@preact/signals";
import { now } from "./clock.ts";
import { database, type EntryRow, type EntryState, type FileRow, type KeptRow } from "./db.ts";
import { newKey } from "./ids.ts";
import { sealedRow } from "./kept.ts";
import { knownQueueKey, queueKey } from "./local-seal.ts";
import { seal, sealJson, unseal, unsealJson } from "./seal.ts";

export type Write = {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path from the root: `/api/v1/…`. */
  path: string;
  body?: unknown;
  /** The version that was edited, for an object that has one. */
  version?: number;
  /** What is written, in a stable name: writes on the same subject wait for each other. */
  subject: string;
  /** What it is, in the person's words, for the list of what waits. */
  label: string;
  /** Headers of its own, beside those every request carries. */
  headers?: Record<string, string>;
  /** Milliseconds during which the person may still undo: it does not leave before. */
  hold?: number;
};

/** A write that waits, as screens see it. `answer` is what the server said to a conflict or a refusal. */
export type Entry = Write & {
  id: string;
  at: Date;
  state: EntryState;
  answer?: Refusal;
  /** The file it carries as its raw body; the bytes are read by `fileOf`. */
  file?: { type: string; size: number };
};
export type Refusal = { status: number; code: string; detail: string; body?: unknown };

type Content = Write & Pick<Entry, "answer" | "file">;

/** What waits on this phone, in the order it was made. */
export const entries = signal<Entry[]>([]);
export const waiting = computed(() => entries.value.filter(entry => entry.state === "waiting").length);
export const conflicts = computed(() => entries.value.filter(entry => entry.state === "conflict"));
export const refusals = computed(() => entries.value.filter(entry => entry.state === "refused"));

let onQueued: () => void = () => undefined;

/** Called after each write was stored: sending.ts hands over its flush. */
export function whenQueued(send: () => void): void {
  onQueued = send;
}

/** How often a write was added, changed or taken away here: a reading that ends after one of them is older than it. */
let moves = 0;

function show(next: Entry[]): void {
  moves += 1;
  entries.value = next;
}

/** Writes that arrived while what they changed is still being read: shown until it was, never sent again. */
const landed = new Map<string, Entry>();

/** Reads the queue again: at the start, and after another tab changed it. Answers what may still leave. */
export async function readQueue(): Promise<Entry[]> {
  for (;;) {
    const before = moves;
    const read = (await readRows()).filter(entry => !landed.has(entry.id));
    if (before !== moves) continue;
    entries.value = [...landed.values(), ...read];
    return read;
  }
}

async function readRows(): Promise<Entry[]> {
  const db = await database();
  const rows = await db.getAll("outbox");
  const key = await knownQueueKey();
  const read: Entry[] = [];
  for (const row of rows) {
    const content = key && (await unsealJson<Content>(key, row.id, row).catch(() => undefined));
    if (content) {
      read.push({ ...content, id: row.id, at: new Date(row.at), state: row.state });
      continue;
    }
    // Sealed by keys this phone no longer has: it can never be read again, so it does not block the others.
    if (row.seq !== undefined) await db.delete("outbox", row.seq);
    await db.delete("files", row.id);
  }
  return read;
}

/**
 * Stores a write, the file it carries and what the screen now shows with it, in one transaction: all are kept or none.
 * Resolves when they are safely on this phone, with the id of the write (`id` when the phone had already named it).
 */
export async function enqueue(
  write: Write,
  kept?: { name: string; value: unknown },
  { file, id = newKey() }: { file?: Blob; id?: string } = {},
): Promise<string> {
  const key = await queueKey();
  const content: Content = { ...write, ...(file && { file: { type: file.type, size: file.size } }) };
  const carried: FileRow | undefined = file && {
    id,
    ...(await seal(key, `file:${id}`, new Uint8Array(await file.arrayBuffer()))),
  };
  const row: EntryRow = {
    id,
    at: now().getTime(),
    state: "waiting",
    tries: 0,
    ...(await sealJson(key, id, content)),
  };
  const shown: KeptRow | undefined = kept && (await sealedRow(kept.name, kept.value));
  // Everything is sealed before the transaction opens: IndexedDB closes it at the first foreign await.
  const tx = (await database()).transaction(["outbox", "kept", "files"], "readwrite");
  await Promise.all([
    tx.objectStore("outbox").add(row),
    shown ? tx.objectStore("kept").put(shown) : undefined,
    carried ? tx.objectStore("files").put(carried) : undefined,
    tx.done,
  ]);
  // A reading of the queue may have found it before these lines ran.
  const others = entries.value.filter(entry => entry.id !== id);
  show([...others, { ...content, id, at: new Date(row.at), state: "waiting" }]);
  onQueued();
  return id;
}

/** The file a write carries, opened. Throws when it is gone or sealed by keys this phone no longer has. */
export async function fileOf(entry: Entry): Promise<Blob> {
  const row = await (await database()).get("files", entry.id);
  const key = await knownQueueKey();
  if (!row || !key) throw new Error("The file of this write is no longer on this phone.");
  return new Blob([await unseal(key, `file:${entry.id}`, row)], {
    type: entry.file?.type ?? "",
  });
}

/** The person dropped it. */
export async function remove(id: string): Promise<void> {
  await forget(id);
  hide(id);
}

/**
 * The server took it: it goes from this phone, and from the screen once `told` has said so to those who wait for it.
 * A screen that reads again what the write changed gives its promise: what the person did never goes back in between.
 */
export async function land(entry: Entry, told: () => Promise<void>[]): Promise<void> {
  landed.set(entry.id, entry);
  await forget(entry.id);
  const reads = told();
  if (reads.length === 0) hide(entry.id);
  else void Promise.allSettled(reads).then(() => hide(entry.id));
}

function hide(id: string): void {
  landed.delete(id);
  show(entries.value.filter(entry => entry.id !== id));
}

async function forget(id: string): Promise<void> {
  const tx = (await database()).transaction(["outbox", "files"], "readwrite");
  const seq = await tx.objectStore("outbox").index("id").getKey(id);
  if (seq !== undefined) await tx.objectStore("outbox").delete(seq);
  await tx.objectStore("files").delete(id);
  await tx.done;
}

/** Keeps a write with what the server said to it. */
export async function mark(id: string, state: EntryState, answer?: Refusal): Promise<void> {
  await rewrite(id, state, content => ({ ...content, answer }));
}

/**
 * The person chose, for a conflict. `theirs`: what the server has stays, ours goes. `mine`: ours is sent again, over
 * the version the person has just seen. A refused write is sent again (`mine`) or dropped (`theirs`).
 */
export async function settle(id: string, choice: "mine" | "theirs", seenVersion?: number): Promise<void> {
  if (choice === "theirs") return remove(id);
  await rewrite(id, "waiting", ({ answer: _, ...write }) => ({
    ...write,
    ...(seenVersion === undefined ? {} : { version: seenVersion }),
  }));
  onQueued();
}

async function rewrite(id: string, state: EntryState, change: (content: Content) => Content): Promise<void> {
  const db = await database();
  const row = await db.getFromIndex("outbox", "id", id);
  const key = await knownQueueKey();
  if (!row || !key) return;
  const content = change(await unsealJson<Content>(key, id, row));
  await db.put("outbox", { ...row, state, tries: row.tries + 1, ...(await sealJson(key, id, content)) });
  show(entries.value.map(entry => (entry.id === id ? { ...content, id, at: entry.at, state } : entry)));
}
