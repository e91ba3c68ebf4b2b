/** What Cap 18 had to say, inside the app. */
import { api, unwrap } from "../../platform/http.ts";

export type Notice = {
  id: string;
  kind: string;
  text: string;
  subject?: { kind: string; id: string } | string | null;
  at: string;
  seen: boolean;
};
export type Notices = { unread: number; items: Notice[] };

export function readNotices(): Promise<Notices> {
  return unwrap<Notices>(api.GET("/api/v1/notifications"));
}

export async function markSeen(ids: string[]): Promise<void> {
  if (ids.length > 0) await unwrap<unknown>(api.POST("/api/v1/notifications/seen", { body: { ids } }));
}
