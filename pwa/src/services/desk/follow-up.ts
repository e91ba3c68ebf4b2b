/** What is followed on a file beside the law's dates: school, health, the MDPH, who to call. */
import { api, unwrap, version } from "../../platform/http.ts";

export const ROLES = ["parent", "family", "educator", "school", "doctor", "social", "other"] as const;
export type ContactRole = (typeof ROLES)[number];
export type FollowContact = { role: ContactRole; name: string; phone: string };
export const TEXTS = ["school", "grade", "doctor", "mdph_rights"] as const;
export const DAYS = [
  "school_ends_on",
  "check_up_on",
  "mdph_asked_on",
  "mdph_decided_on",
  "mdph_until",
] as const;
export const MDPH = ["none", "asked", "decided"] as const;
type Words = Record<(typeof TEXTS)[number] | (typeof DAYS)[number], string | null>;

export type Followed = Words & { mdph: (typeof MDPH)[number] | null; contacts: FollowContact[] };
/** What comes back: our marks, not the law. */
export type Due = { what: "check_up" | "mdph" | "school"; on: string; state: "late" | "soon" | "later" };
export type FollowUp = Followed & {
  dues: Due[];
  changed_at: string | null;
  changed_by: string | null;
  /** 0: nothing was written yet. */
  version: number;
};

const of = (youth: string) => ({ path: { youth_id: youth } });

export function readFollowUp(youth: string): Promise<FollowUp> {
  return unwrap<FollowUp>(api.GET("/api/v1/youths/{youth_id}/follow-up", { params: of(youth) }));
}

export function writeFollowUp(youth: string, read: number, told: Followed): Promise<FollowUp> {
  return unwrap<FollowUp>(
    api.PUT("/api/v1/youths/{youth_id}/follow-up", {
      params: { ...of(youth), header: version(read) },
      headers: version(read),
      body: told,
    }),
  );
}
