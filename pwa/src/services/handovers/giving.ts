/** Files given to a referent by a lead: one, many, for good or until somebody is back; and taken back. */
import { api, unwrap } from "../../platform/http.ts";

export type Named = { id: string; first_name: string; last_name: string };
export type ReadFile = { id: string; version: number };
export type Given = {
  id: string;
  referent: Named;
  at: string;
  /** A cover: first day without this referent. */
  ends_on: string | null;
  count: number;
  undo_until: string;
};
export type Gone = {
  referent: Named;
  from: string;
  back_on: string;
  unread: number;
  youths: (Named & ReadFile & { unread: number; since: string })[];
};
export type Watch = { on: string; absent: Gone[]; undoable: Given[] };

export function readWatch(): Promise<Watch> {
  return unwrap<Watch>(api.GET("/api/v1/handovers/watch"));
}

/** All of them or none. `until`: the first day without this referent, when it is for a time. */
export function giveFiles(files: ReadFile[], referent: string, until?: string): Promise<Given> {
  return unwrap<Given>(
    api.POST("/api/v1/reassignments", {
      body: {
        youths: files.map(({ id, version }) => ({ id, version })),
        referent_id: referent,
        ...(until ? { ends_on: until } : {}),
      },
    }),
  );
}

export async function takeBack(given: string): Promise<void> {
  await unwrap<unknown>(
    api.POST("/api/v1/reassignments/{reassignment_id}/undo", {
      params: { path: { reassignment_id: given } },
    }),
  );
}
