/** Reading threads. */
import { api, unwrap } from "../../platform/http.ts";
import type { OneThread, Threads } from "./types.ts";

/** The names under which threads are kept on this phone. */
export const THREADS = "conversations";
export const threadName = (id: string): string => `conversation:${id}`;

export function readThreads(): Promise<Threads> {
  return unwrap<Threads>(api.GET("/api/v1/conversations"));
}

/** The last messages; `before` a number, to go up. */
export function readThread(id: string, before?: number, limit = 50): Promise<OneThread> {
  const query = { limit, ...(before !== undefined && { before }) };
  return unwrap<OneThread>(
    api.GET("/api/v1/conversations/{conversation_id}", {
      params: { path: { conversation_id: id }, query },
    }),
  );
}
