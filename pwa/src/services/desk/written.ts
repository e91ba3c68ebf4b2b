/** What is written on a file: notes, corrections asked; and who opened it. */
import { api, unwrap } from "../../platform/http.ts";

export type Note = {
  id: string;
  shared: boolean;
  words: string;
  written_at: string;
  author: string;
  mine: boolean;
};

export const ABOUT = ["name", "birth", "care", "situation", "people", "follow", "other"] as const;
export type About = (typeof ABOUT)[number];

export type Correction = {
  id: string;
  about: About;
  state: "open" | "done" | "refused";
  words: string;
  answer: string | null;
  asked_at: string;
  answered_at: string | null;
  answered_by: string | null;
};

/** A young person reads the notes shared with them; `private`: others exist, whose words are not here. */
export type Written = { notes: Note[]; private: boolean; corrections: Correction[] };
export type Opening = { at: string; who: string; role: string; act: string };

const of = (youth: string) => ({ params: { path: { youth_id: youth } } });

export function readWritten(youth: string): Promise<Written> {
  return unwrap<Written>(api.GET("/api/v1/youths/{youth_id}/notes", of(youth)));
}

export function writeNote(youth: string, words: string, shared: boolean): Promise<Written> {
  return unwrap<Written>(
    api.POST("/api/v1/youths/{youth_id}/notes", { ...of(youth), body: { words, shared } }),
  );
}

export function deleteNote(youth: string, note: string): Promise<Written> {
  return unwrap<Written>(
    api.DELETE("/api/v1/youths/{youth_id}/notes/{note_id}", {
      params: { path: { youth_id: youth, note_id: note } },
    }),
  );
}

export function askCorrection(about: About, words: string): Promise<Written> {
  return unwrap<Written>(api.POST("/api/v1/youths/me/corrections", { body: { about, words } }));
}

export function answerCorrection(
  youth: string,
  correction: string,
  words: string,
  done: boolean,
): Promise<Written> {
  return unwrap<Written>(
    api.POST("/api/v1/youths/{youth_id}/corrections/{correction_id}/answer", {
      params: { path: { youth_id: youth, correction_id: correction } },
      body: { words, done },
    }),
  );
}

export async function readOpenings(youth: string): Promise<Opening[]> {
  const { items } = await unwrap<{ items: Opening[] }>(
    api.GET("/api/v1/youths/{youth_id}/openings", of(youth)),
  );
  return items;
}
