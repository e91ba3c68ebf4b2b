/** A file that passes to another authority: asked, let go by the young person, sealed; and one that comes. */
import { api, unwrap } from "../../platform/http.ts";

export const PARTS = ["path", "facts", "project", "words", "thread"] as const;
export type Part = (typeof PARTS)[number];
export type TransferState = "asked" | "agreed" | "refused" | "sent" | "replaced";
export type Transfer = {
  id: string;
  youth_id: string;
  first_name: string;
  to_name: string;
  /** Who asks. */
  by: string;
  state: TransferState;
  parts: Part[];
  asked_at: string;
  answered_at: string | null;
  sent_at: string | null;
};
/** Shown once: null when they already were. */
export type SealedFile = { words: string | null; file: string | null };
export type Look = {
  from_name: string;
  made_at: string;
  first_name: string;
  last_name: string;
  birth_date: string;
  measures: number;
  done: number;
  lines: number;
  messages: number;
  parts: Part[];
  here: boolean;
};

const one = (id: string) => ({ params: { path: { transfer_id: id } } });

/** Where a file came from, and what was written with the former referent. */
export type Arrival = {
  from_name: string;
  at: string;
  thread: { at: string; first_name: string; young: boolean; text: string }[];
};

/** Null when the file was always here. */
export async function readArrival(youth: string): Promise<Arrival | null> {
  const { arrival } = await unwrap<{ arrival: Arrival | null }>(
    api.GET("/api/v1/youths/{youth_id}/arrival", { params: { path: { youth_id: youth } } }),
  );
  return arrival;
}

/** The last transfer asked for; undefined when nobody asked. */
export async function readTransfer(youth: string): Promise<Transfer | undefined> {
  const { items } = await unwrap<{ items: Transfer[] }>(
    api.GET("/api/v1/youths/{youth_id}/transfers", { params: { path: { youth_id: youth } } }),
  );
  return items[0];
}

export function askTransfer(youth: string, to: string): Promise<Transfer> {
  return unwrap<Transfer>(
    api.POST("/api/v1/youths/{youth_id}/transfers", {
      params: { path: { youth_id: youth } },
      body: { to_name: to },
    }),
  );
}

export function letGo(id: string, parts: Part[]): Promise<Transfer> {
  return unwrap<Transfer>(
    api.PUT("/api/v1/transfers/{transfer_id}/consent", { ...one(id), body: { parts } }),
  );
}

export function keepHere(id: string): Promise<Transfer> {
  return unwrap<Transfer>(api.DELETE("/api/v1/transfers/{transfer_id}/consent", one(id)));
}

export function sealFile(id: string): Promise<SealedFile> {
  return unwrap<SealedFile>(api.POST("/api/v1/transfers/{transfer_id}/file", one(id)));
}

export function lookAt(file: string, words: string): Promise<Look> {
  return unwrap<Look>(api.POST("/api/v1/arrivals/look", { body: { file, words } }));
}

export async function bringIn(file: string, words: string, team: string): Promise<string> {
  const { youth_id } = await unwrap<{ youth_id: string }>(
    api.POST("/api/v1/arrivals", { body: { file, words, team_id: team } }),
  );
  return youth_id;
}

/** The bytes of a file, as text. */
export async function inBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Blob {
  return new Blob([Uint8Array.from(atob(text), sign => sign.charCodeAt(0))], {
    type: "application/octet-stream",
  });
}
