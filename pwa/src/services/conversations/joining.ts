/** Pages of a thread put together, days between messages, words found: pure. */
import type { Message, OneThread } from "./types.ts";

/** What was read above the last page stays above it; what was read again replaces what was known. */
export function joined(older: Message[], last: Message[]): Message[] {
  const first = last[0]?.seq ?? Number.POSITIVE_INFINITY;
  return [...older.filter(one => one.seq < first), ...last];
}

/** The thread with one message as the server has just answered it: in its place, or at the end. */
export function withMessage(thread: OneThread, message: Message): OneThread {
  const known = thread.messages.some(one => one.id === message.id);
  const messages = known
    ? thread.messages.map(one => (one.id === message.id ? message : one))
    : [...thread.messages, message].sort((a, b) => a.seq - b.seq);
  return { ...thread, messages };
}

export type DayOf = (instant: string) => string;
export type Day = { day: string; messages: Message[] };

/** Messages by civil day, in order. */
export function byDay(messages: Message[], dayOf: DayOf): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const day = dayOf(message.said_at ?? message.at);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, messages: [message] });
  }
  return days;
}

/** Messages in lots of `size`: what is out of sight costs nothing to draw. */
export function lots<T>(all: T[], size: number): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < all.length; from += size) found.push(all.slice(from, from + size));
  return found;
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The messages that hold every word of what is looked for, accents and capitals apart; latest first. */
export function found(messages: Message[], asked: string): Message[] {
  const wanted = plain(asked).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return messages
    .filter(one => {
      const said = plain(`${one.text} ${one.target?.title ?? ""} ${one.voice?.transcript ?? ""}`);
      return wanted.every(word => said.includes(word));
    })
    .reverse();
}

/** The last number somebody else wrote: reading the thread is having read up to there. */
export function lastOfOthers(messages: Message[]): number {
  return messages.filter(one => !one.mine).at(-1)?.seq ?? 0;
}
