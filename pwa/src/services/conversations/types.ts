/** Threads and messages, as the server shows them. */
export type Side = "young" | "adult";
export type PersonRole = "young" | "referent" | "mentor";
export type Person = { id: string; first_name: string; last_name?: string; role: PersonRole };
export type Absent = { from: string; back_on: string; name: string; phone: string };

export type Thread = {
  id: string;
  kind: "referent" | "mentor" | "circle";
  youth_id: string;
  begun: boolean;
  /** Whether one may still write there. */
  open: boolean;
  ended_on: string | null;
  unread: number;
  last_at: string | null;
  last_mine: boolean;
  hides_read: boolean;
  with: Person[];
  absent: Absent | null;
  /** For the young person alone. */
  blocked?: boolean;
};
export type Threads = { unread: number; items: Thread[] };

export type TargetKind = "step" | "guide" | "appointment" | "paper";
/** What a message points at, by name: it opens nothing by itself. */
export type Target = { kind: TargetKind; ref: string; title: string };
export type Quoted = { id: string; mine: boolean; first_name: string; text: string | null };
export type Voice = { seconds: number; type: string; size: number; transcript: string };
export type Gesture = "edit" | "delete";

export type Message = {
  id: string;
  seq: number;
  mine: boolean;
  author: { id: string; first_name: string } | null;
  kind: "text" | "voice" | "stuck" | "unwell" | "notice";
  text: string;
  target: Target | null;
  quoted: Quoted | null;
  voice: Voice | null;
  at: string;
  said_at: string | null;
  edited: boolean;
  deleted: boolean;
  read: boolean;
  can: Gesture[];
  version: number;
};

export type OneThread = { thread: Thread; messages: Message[]; before: number | null };

/** A voice note as it leaves: its sound in base64url. */
export type VoiceDraft = { seconds: number; sound: string; transcript: string };

/** A message as it leaves. `accepted`: warnings its writer has read. */
export type Draft = {
  text: string;
  quoted_id?: string | null;
  target?: Target | null;
  voice?: VoiceDraft | null;
  said_at?: string;
  accepted?: string[];
};
