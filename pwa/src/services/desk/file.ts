/** One young person's file, whole, as its reader may see it. Opening it leaves a line in the journal. */
import { api, unwrap } from "../../platform/http.ts";
import type { Milestone, MilestoneState } from "../autonomy/milestones.ts";
import type { Adult, Flags, Measure, Precision, TeamSince } from "../people/youths.ts";
import type { AccountState } from "./caseload.ts";

export type DatedPoint = {
  rule: string;
  title: string;
  date: string;
  state: MilestoneState;
  certainty: "sure" | "to_check";
};

export type Identity = {
  id: string;
  first_name: string;
  last_name: string;
  external_ref: string | null;
  birth_date: string;
  birth_precision: Precision;
  care_began_on: string | null;
  age_years: number;
  age_months: number;
  /** Null from 18 on. */
  days_to_18: number | null;
  turns_18_on: string;
  rights_until: string;
  certain: boolean;
};

/** A milestone with what its reader may know of how it was settled. */
export type FileMilestone = Milestone & {
  kind?: string;
  waived_on?: string | null;
  reopened_reason?: string | null;
};

export type File = {
  on: string;
  identity: Identity;
  team: TeamSince | null;
  referent: Adult | null;
  mentor: Adult | null;
  silence_days: number | null;
  dates: DatedPoint[];
  timeline: DatedPoint[];
  measures: Measure[];
  flags: Flags;
  account: AccountState;
  milestones: FileMilestone[];
  version: number;
};

export function readFile(youth: string): Promise<File> {
  return unwrap<File>(api.GET("/api/v1/youths/{youth_id}/file", { params: { path: { youth_id: youth } } }));
}
