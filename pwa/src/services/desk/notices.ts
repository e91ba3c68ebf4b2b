/** What Cap 18 had to say, inside the app. */
import { api, unwrap } from "../../platform/http.ts";

/** What a notice is about: a kind, and the ids that lead to it. */
export type Subject = { kind: string; [id: string]: string };

export type Notice = {
  id: string;
  kind: string;
  text: string;
  subject?: Subject | null;
  at: string;
  seen: boolean;
};
export type Notices = { unread: number; items: Notice[] };

export function readNotices(): Promise<Notices> {
  return unwrap<Notices>(api.GET("/api/v1/notifications"));
}

/** The server takes 200 at most in one request. */
const AT_ONCE = 200;

export async function markSeen(ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await unwrap<unknown>(
      api.POST("/api/v1/notifications/seen", { body: { ids: ids.slice(from, from + AT_ONCE) } }),
    );
}

/** The list once these are seen: what the screens show before the server is asked again. */
export function withSeen(notices: Notices, ids: string[]): Notices {
  const items = notices.items.map(one => (ids.includes(one.id) ? { ...one, seen: true } : one));
  return { items, unread: items.filter(one => !one.seen).length };
}
