/** What a referent does with a milestone: done, set aside, opened again. Each names the version that was read. */
import { api, unwrap, version } from "../../platform/http.ts";
import type { Milestone } from "./milestones.ts";

type Read = Pick<Milestone, "rule" | "version">;

const named = (youth: string, { rule, version: read }: Read) => ({
  params: { path: { youth_id: youth, rule }, header: version(read) },
  headers: version(read),
});

export function markDone(youth: string, read: Read, on: string, evidence: string): Promise<Milestone> {
  return unwrap<Milestone>(
    api.POST("/api/v1/youths/{youth_id}/milestones/{rule}/done", {
      ...named(youth, read),
      body: { on, evidence },
    }),
  );
}

export function waive(youth: string, read: Read, reason: string): Promise<Milestone> {
  return unwrap<Milestone>(
    api.POST("/api/v1/youths/{youth_id}/milestones/{rule}/waive", {
      ...named(youth, read),
      body: { reason },
    }),
  );
}

export function reopen(youth: string, read: Read, reason: string): Promise<Milestone> {
  return unwrap<Milestone>(
    api.POST("/api/v1/youths/{youth_id}/milestones/{rule}/reopen", {
      ...named(youth, read),
      body: { reason },
    }),
  );
}
