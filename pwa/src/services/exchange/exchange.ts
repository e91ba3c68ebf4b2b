/** What leaves to another software: files taken by hand, and the keys by which it reads dates. */
import { api, problemIn, send, unwrap } from "../../platform/http.ts";

export type Scope = "milestones" | "appointments";
export type Key = {
  id: string;
  name: string;
  scope: Scope[];
  created_at: string;
  /** Its last day. */
  ends_on: string;
  last_used_on: string | null;
  state: "live" | "past" | "ended";
};
export type KeyAsked = { name: string; scope: Scope[]; ends_on: string };
export type Taken = "milestones" | "projects" | "json" | "pdf";

const files: Record<Taken, string> = {
  milestones: "milestones.csv",
  projects: "projects.csv",
  json: "caseload.json",
  pdf: "caseload.pdf",
};

export async function readKeys(): Promise<Key[]> {
  const { items } = await unwrap<{ items: Key[] }>(api.GET("/api/v1/software-keys"));
  return items;
}

/** The key itself, this once; null when it was already shown. */
export async function makeKey(asked: KeyAsked): Promise<string | null> {
  const { key } = await unwrap<{ key: string | null }>(api.POST("/api/v1/software-keys", { body: asked }));
  return key;
}

export async function endKey(id: string): Promise<void> {
  await unwrap<unknown>(api.DELETE("/api/v1/software-keys/{key_id}", { params: { path: { key_id: id } } }));
}

/** One's files in a format. */
export async function takeFiles(what: Taken): Promise<Blob> {
  const answer = await send(new Request(new URL(`/api/v1/exports/${files[what]}`, location.origin)));
  if (!answer.ok) throw await problemIn(answer);
  return answer.blob();
}
