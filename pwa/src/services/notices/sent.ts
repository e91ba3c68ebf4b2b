/** What would be sent, what was, and who must be called because nothing was heard. */
import { api, unwrap } from "../../platform/http.ts";

export type Way = "push" | "sms" | "email" | "call" | "letter";

/** One message exactly as it would leave. */
export type Message = {
  channel: Way;
  at?: string;
  title?: string;
  subject?: string;
  text: string;
  from?: string;
};

export type Preview = {
  items: { id: string; at: string; text: string; says_nothing: string | null; channels: Message[] }[];
  examples: { type: string; channels: Message[] }[];
  sms_from: string;
  email_from: string;
};

export function readPreview(): Promise<Preview> {
  return unwrap<Preview>(api.GET("/api/v1/notifications/preview"));
}

export type Occasion = {
  id: string;
  kind: string;
  subject_kind: string;
  subject_id: string;
  at: string;
  state: "planned" | "sent" | "received" | "seen" | "failed" | "expired" | "cancelled" | "held" | "not_sent";
  reason?: string;
  deliveries: { channel: Way; state: "sent" | "received" | "failed" | "unknown" | "waiting"; at: string }[];
};

/** What left for a young person, or waits, and how far it went. */
export function readDeliveries(youth: string, about?: { kind: string; id: string }): Promise<Occasion[]> {
  const query = about && { subject_kind: about.kind, subject_id: about.id };
  return unwrap<{ items: Occasion[] }>(
    api.GET("/api/v1/youths/{youth_id}/deliveries", { params: { path: { youth_id: youth }, query } }),
  ).then(({ items }) => items);
}

export type Call = {
  id: string;
  youth_id: string;
  name: string;
  kind: string;
  text: string;
  opened_at: string;
};
export type Outcome = "reached" | "no_answer" | "not_needed";

export function readCalls(): Promise<Call[]> {
  return unwrap<{ items: Call[] }>(api.GET("/api/v1/calls")).then(({ items }) => items);
}

export async function callDone(id: string, outcome: Outcome): Promise<void> {
  await unwrap<unknown>(
    api.POST("/api/v1/calls/{call_id}/done", { params: { path: { call_id: id } }, body: { outcome } }),
  );
}

/** The letter for somebody without a phone: a file the browser opens. */
export function letterHref(id: string): string {
  return `/api/v1/calls/${id}/letter.pdf`;
}
