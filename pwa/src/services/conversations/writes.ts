/** What is written in a thread: it may wait on the phone, arrives once, in order. */
import { api, newKey, unwrap, version } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";
import { threadName } from "./reading.ts";
import type { Draft, Message } from "./types.ts";

/** Writes of one thread wait for each other: they leave in the order they were made. */
export const threadSubject = threadName;

export function messagesPath(thread: string): string {
  return `/api/v1/conversations/${thread}/messages`;
}

export function sendWrite(thread: string, draft: Draft, label: string): Write {
  return { method: "POST", path: messagesPath(thread), body: draft, subject: threadSubject(thread), label };
}

export function isSending(write: Pick<Write, "method" | "path">): boolean {
  return write.method === "POST" && write.path.endsWith("/messages");
}

/** Sends now, under a key of its own: tried again under the same key, it is still one message. */
export function sendNow(thread: string, draft: Draft, key: string = newKey()): Promise<Message> {
  return unwrap<Message>(
    api.POST("/api/v1/conversations/{conversation_id}/messages", {
      params: { path: { conversation_id: thread } },
      body: draft,
      headers: { "Idempotency-Key": key },
    }),
  );
}

export function editMessage(message: Message, text: string, accepted: string[] = []): Promise<Message> {
  return unwrap<Message>(
    api.PATCH("/api/v1/messages/{message_id}", {
      params: { path: { message_id: message.id } },
      body: { text, accepted },
      headers: version(message.version),
    }),
  );
}

export function deleteMessage(message: Message): Promise<Message> {
  return unwrap<Message>(
    api.DELETE("/api/v1/messages/{message_id}", {
      params: { path: { message_id: message.id } },
      headers: version(message.version),
    }),
  );
}

export async function markRead(thread: string, through: number): Promise<void> {
  await unwrap<unknown>(
    api.POST("/api/v1/conversations/{conversation_id}/read", {
      params: { path: { conversation_id: thread } },
      body: { through },
    }),
  );
}

export async function hideRead(thread: string, hides_read: boolean): Promise<void> {
  await unwrap<unknown>(
    api.PATCH("/api/v1/conversations/{conversation_id}", {
      params: { path: { conversation_id: thread } },
      body: { hides_read },
    }),
  );
}
