/** The claim of a young person as their referent sees it, and the counts a lead steers by. */
import { api, unwrap } from "../../platform/http.ts";
import type { ClaimState } from "./claim.ts";

export type Followed = {
  on: string;
  state: ClaimState;
  changed_on?: string;
  sent_on?: string;
  opens_on: string;
  stage: "far" | "prepare" | "fresh" | "open" | "closed";
  /** Euros, at most: only when the young person shares it. */
  amount?: number;
};

export type Cohort = {
  on: string;
  people: number;
  of_age: Partial<Record<ClaimState, number>>;
  soon: number;
};

export function readFollowed(youth: string): Promise<Followed> {
  return unwrap<Followed>(
    api.GET("/api/v1/youths/{youth_id}/pecule/claim", { params: { path: { youth_id: youth } } }),
  );
}

export function readCohort(): Promise<Cohort> {
  return unwrap<Cohort>(api.GET("/api/v1/pecule/cohort"));
}
