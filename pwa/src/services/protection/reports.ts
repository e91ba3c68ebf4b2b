/** Reporting and blocking, without network too: each is sealed on this phone before anything is sent. */
import { api, newKey, unwrap } from "../../platform/http.ts";
import { enqueue, type Write } from "../../platform/queue.ts";

export const reasons = [
  "words",
  "contact",
  "money",
  "meeting",
  "photo",
  "pressure",
  "violence",
  "other",
] as const;
export type Reason = (typeof reasons)[number];
export type Report = {
  id: string;
  kind: string;
  made_at: string;
  due_at: string;
  state: "sent" | "read" | "closed";
  read_at: string | null;
  about?: string | null;
};
export type Blocked = { adult_id: string; first_name: string; since: string };

/** What is reported: a message, somebody, or a worry in words. */
export type Said = { youth: string; message?: string; about?: string; words?: string };

/** Time to change one's mind: the report waits on this phone, and can be taken back. */
export const HOLD = 10_000;
const SUBJECT = "report:";

/** Stores a report; answers its id, and that of the write, which takes it back while it has not left. */
export async function report(
  { youth, message, about, words }: Said,
  at: Date,
  label: string,
  hold = HOLD,
): Promise<{ id: string; write: string }> {
  const id = newKey();
  const body = {
    id,
    youth_id: youth,
    said_at: at.toISOString(),
    ...(message && { message_id: message }),
    ...(about && { about_id: about }),
    ...(words && { words }),
  };
  const write: Write = {
    method: "POST",
    path: "/api/v1/reports",
    body,
    subject: `${SUBJECT}${id}`,
    label,
    hold,
  };
  return { id, write: await enqueue(write) };
}

/** Says why, afterwards: it leaves after its report. */
export async function giveReason(id: string, reason: Reason, label: string): Promise<void> {
  await enqueue({
    method: "PUT",
    path: `/api/v1/reports/${id}/reason`,
    body: { reason },
    subject: `${SUBJECT}${id}`,
    label,
  });
}

export async function block(adult: string, label: string): Promise<void> {
  await enqueue({
    method: "POST",
    path: "/api/v1/blocks",
    body: { adult_id: adult },
    subject: `block:${adult}`,
    label,
  });
}

export async function unblock(adult: string): Promise<void> {
  await unwrap<unknown>(api.DELETE("/api/v1/blocks/{adult_id}", { params: { path: { adult_id: adult } } }));
}

export async function readReports(): Promise<Report[]> {
  return (await unwrap<{ items: Report[] }>(api.GET("/api/v1/reports"))).items;
}

export async function readBlocks(): Promise<Blocked[]> {
  return (await unwrap<{ items: Blocked[] }>(api.GET("/api/v1/blocks"))).items;
}
