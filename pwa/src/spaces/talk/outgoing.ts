/**
 * Messages on their way. A young person's wait sealed in the phone's queue, whatever happens to it; an adult's wait in
 * the memory of the open session alone: on a shared computer nobody may send the words of another.
 */
import { signal } from "@preact/signals";
import { now } from "../../platform/clock.ts";
import { online } from "../../platform/connectivity.ts";
import { NetworkFailure, newKey, Problem, sentence } from "../../platform/http.ts";
import { type Entry, enqueue, entries, settle } from "../../platform/queue.ts";
import { session } from "../../platform/session.ts";
import type { Draft, Message, Side } from "../../services/conversations/types.ts";
import { isSending, sendNow, sendWrite, threadSubject } from "../../services/conversations/writes.ts";
import { t } from "./words.ts";

/** A message that has not arrived. `refused`: why the server did not take it. */
export type Outgoing = { key: string; thread: string; draft: Draft; at: Date; refused?: string };

type Arrived = (thread: string, message: Message) => void;

const mine = signal<Outgoing[]>([]);
const ears = new Set<Arrived>();
let sending = false;

session.subscribe(({ state }) => {
  if (state !== "open") mine.value = [];
});
online.subscribe(back => {
  if (back) void sendAll();
});

/** Calls back with each message of an adult that arrived. Answers how to stop. */
export function onArrived(ear: Arrived): () => void {
  ears.add(ear);
  return () => ears.delete(ear);
}

/** What has not arrived yet in a thread, in order. */
export function outgoing(thread: string): Outgoing[] {
  return [...queued(thread), ...mine.value.filter(one => one.thread === thread)];
}

export function inWaiting(thread: string): boolean {
  return outgoing(thread).length > 0;
}

function queued(thread: string): Outgoing[] {
  return entries.value
    .filter(entry => entry.subject === threadSubject(thread) && isSending(entry))
    .map(asOutgoing);
}

function asOutgoing(entry: Entry): Outgoing {
  const thread = entry.path.split("/")[4] ?? "";
  const refused = entry.state === "waiting" ? undefined : entry.answer?.detail;
  return { key: entry.id, thread, draft: entry.body as Draft, at: entry.at, ...(refused && { refused }) };
}

/** Says something in a thread. Resolves once it is safely here; it leaves by itself. */
export async function say(side: Side, thread: string, draft: Draft, to: string): Promise<void> {
  const said: Draft = { ...draft, said_at: now().toISOString() };
  if (side === "young") {
    await enqueue(sendWrite(thread, said, t("queue.label", { name: to })));
    return;
  }
  mine.value = [...mine.value, { key: newKey(), thread, draft: said, at: now() }];
  void sendAll();
}

/** Tries again what could not leave. */
export async function retry(one: Outgoing): Promise<void> {
  if (entries.value.some(entry => entry.id === one.key)) return settle(one.key, "mine");
  mine.value = mine.value.map(each => (each.key === one.key ? { ...each, refused: undefined } : each));
  await sendAll();
}

/** Gives up a message that has not left. */
export async function drop(one: Outgoing): Promise<void> {
  if (entries.value.some(entry => entry.id === one.key)) await settle(one.key, "theirs");
  mine.value = mine.value.filter(each => each.key !== one.key);
}

/** An adult's messages, one after another: the second does not pass the first. */
async function sendAll(): Promise<void> {
  if (sending) return;
  sending = true;
  const held = new Set<string>();
  try {
    for (let next = nextOf(held); next; next = nextOf(held)) await sendOne(next, held);
  } finally {
    sending = false;
  }
}

function nextOf(held: Set<string>): Outgoing | undefined {
  return mine.value.find(one => !one.refused && !held.has(one.thread));
}

async function sendOne(one: Outgoing, held: Set<string>): Promise<void> {
  try {
    const message = await sendNow(one.thread, one.draft, one.key);
    mine.value = mine.value.filter(each => each.key !== one.key);
    for (const ear of ears) ear(one.thread, message);
  } catch (error) {
    held.add(one.thread);
    if (error instanceof NetworkFailure) return;
    const refused = error instanceof Problem ? sentence(error) : t("bubble.failed");
    mine.value = mine.value.map(each => (each.key === one.key ? { ...each, refused } : each));
  }
}
