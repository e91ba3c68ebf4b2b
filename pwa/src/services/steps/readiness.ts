/** « J'ai ce papier »: said by the young person, read by their referent. The safe itself is never asked. */
import { api, unwrap } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";

export type Ready = { type: string; since: string };

export async function readReadiness(youth: string): Promise<Ready[]> {
  const { items } = await unwrap<{ items: Ready[] }>(
    api.GET("/api/v1/youths/{youth_id}/readiness", { params: { path: { youth_id: youth } } }),
  );
  return items;
}

/** The write that says a kind of paper is there, or no longer; it may wait on the phone. */
export function readyWrite(paper: { code: string; label: string }, ready: boolean): Write {
  return {
    method: "PUT",
    path: `/api/v1/youths/me/readiness/${paper.code}`,
    body: { ready },
    subject: `readiness:${paper.code}`,
    label: paper.label,
  };
}
