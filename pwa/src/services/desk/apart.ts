/** For a lead: interviews that are late, files in which something needed is missing. */
import { api, unwrap } from "../../platform/http.ts";

type Whose = { youth_id: string; first_name: string; last_name: string; referent: string | null };
export type LateInterview = Whose & {
  rule: "M14" | "M31";
  title: string;
  due_on: string;
  days_late: number;
  certainty: "sure" | "to_check";
};
export type Missing = Whose & { what: ("referent" | "measures" | "birth")[] };

/** `cut`: there are more than are shown. */
export type Apart = {
  on: string;
  interviews: { items: LateInterview[]; cut: boolean };
  missing: { items: Missing[]; cut: boolean };
};

export function readApart(): Promise<Apart> {
  return unwrap<Apart>(api.GET("/api/v1/caseload/apart", {}));
}
