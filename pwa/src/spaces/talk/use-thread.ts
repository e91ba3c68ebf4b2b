/** One thread on this device: its last page kept, what was read above it, what has just arrived. */
import { useEffect, useRef, useState } from "preact/hooks";
import { now } from "../../platform/clock.ts";
import { NetworkFailure } from "../../platform/http.ts";
import { onSent } from "../../platform/sending.ts";
import { joined, withMessage } from "../../services/conversations/joining.ts";
import { readThread, threadName } from "../../services/conversations/reading.ts";
import type { Draft, Message, OneThread } from "../../services/conversations/types.ts";
import { isSending, markRead, threadSubject } from "../../services/conversations/writes.ts";
import { openedAlone, useHere } from "./frame.tsx";
import { onArrived } from "./outgoing.ts";

type Older = { messages: Message[]; before: number | null };

export function useThread(id: string) {
  const last = useHere<OneThread>(threadName(id), () => readThread(id));
  const [older, setOlder] = useState<Older>();
  const latest = useRef(last);
  latest.current = last;

  const put = (message: Message): void => {
    const { value } = latest.current;
    if (value) latest.current.put(withMessage(value, message));
    setOlder(above => above && { ...above, messages: replaced(above.messages, message) });
  };
  useEffect(() => onArrived((thread, message) => thread === id && put(message)), [id]);
  useEffect(
    () =>
      onSent((entry, answer) => {
        if (entry.subject !== threadSubject(id) || !isSending(entry)) return;
        const message = answer as Message | undefined;
        const { value } = latest.current;
        // Sent by a phone whose code the server has not heard: nothing came back, we know what we said.
        if (message?.id) put(message);
        else if (value) put(said(entry.id, entry.body as Draft, value));
        if (!openedAlone()) void latest.current.refresh();
      }),
    [id],
  );

  const value = last.value;
  const messages = value ? joined(older?.messages ?? [], value.messages) : [];
  const before = older ? older.before : (value?.before ?? null);
  const through = value?.messages.at(-1)?.seq ?? 0;
  const unread = value?.thread.unread ?? 0;
  useEffect(() => {
    if (last.state !== "ready" || unread === 0 || openedAlone()) return;
    // Shown is read; when it cannot be said now, it is said the next time.
    const say = (): void => {
      if (document.visibilityState === "visible") markRead(id, through).catch(() => undefined);
    };
    say();
    document.addEventListener("visibilitychange", say);
    return () => document.removeEventListener("visibilitychange", say);
  }, [last.state, unread, through]);

  /** One page more, above. */
  const more = async (): Promise<void> => {
    if (before === null) return;
    if (openedAlone()) throw new NetworkFailure(undefined);
    const page = await readThread(id, before);
    setOlder(above => ({
      messages: joined(page.messages, above?.messages ?? []),
      before: page.before,
    }));
  };
  /** Everything, to look for a word: on this device, nothing asked of the server but the thread itself. */
  const all = async (): Promise<void> => {
    let next = before;
    const pages: Message[][] = [];
    while (next !== null) {
      const page: OneThread = await readThread(id, next, 200);
      pages.unshift(page.messages);
      next = page.before;
    }
    if (pages.length > 0)
      setOlder(above => ({ messages: [...pages.flat(), ...(above?.messages ?? [])], before: null }));
  };
  return { ...last, messages, before, put, more, all };
}

function replaced(messages: Message[], message: Message): Message[] {
  return messages.map(one => (one.id === message.id ? message : one));
}

function said(id: string, draft: Draft, { messages }: OneThread): Message {
  return {
    id,
    seq: (messages.at(-1)?.seq ?? 0) + 1,
    mine: true,
    author: null,
    kind: draft.voice ? "voice" : "text",
    text: draft.text,
    target: draft.target ?? null,
    quoted: null,
    voice: draft.voice
      ? { seconds: draft.voice.seconds, type: "", size: 0, transcript: draft.voice.transcript }
      : null,
    at: now().toISOString(),
    said_at: draft.said_at ?? null,
    edited: false,
    deleted: false,
    read: false,
    can: [],
    version: 1,
  };
}
