/** « Échéances »: what falls due in one month for the young persons one follows. */
import { api, unwrap } from "../../platform/http.ts";
import type { MilestoneState } from "../autonomy/milestones.ts";
import type { Due } from "./follow-up.ts";

export type MonthLine = {
  youth_id: string;
  first_name: string;
  last_name: string;
  rule: string;
  title: string;
  why: string;
  due_on: string;
  state: MilestoneState;
  certainty: "sure" | "to_check";
  article: string;
  checked_on: string;
  version: number;
};

/** What comes back in the follow-up of a file. */
export type MonthFollowed = Due & { youth_id: string; first_name: string; last_name: string };

/** `followed`: null when the service cannot open it now; the dates of the law are read all the same.
 * `before`, `after`: the nearest days that hold something, of a month that holds nothing. `cut`: it has more than is shown. */
export type Month = {
  on: string;
  month: string;
  items: MonthLine[];
  followed: MonthFollowed[] | null;
  cut: boolean;
  before: string | null;
  after: string | null;
};

/** `month`: `2026-12`. */
export function readMonth(month: string): Promise<Month> {
  return unwrap<Month>(api.GET("/api/v1/caseload/calendar", { params: { query: { month } } }));
}

/** Does the summary of the week reach me, on its first working morning? */
export function readDigest(): Promise<boolean> {
  return unwrap<{ on: boolean }>(api.GET("/api/v1/caseload/digest", {})).then(({ on }) => on);
}

export function chooseDigest(on: boolean): Promise<boolean> {
  return unwrap<{ on: boolean }>(api.PUT("/api/v1/caseload/digest", { body: { on } })).then(kept => kept.on);
}
