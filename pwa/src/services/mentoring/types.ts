/** Volunteers, wishes and pairs, as the service says them. Keys outside one's role are absent. */

export type Likes = {
  gender: string;
  languages: string[];
  interests: string[];
  availability: string[];
  trade: string;
  area: string;
};
export type Wish = Likes & { wish: string };
export const noLikes: Likes = {
  gender: "",
  languages: [],
  interests: [],
  availability: [],
  trade: "",
  area: "",
};

export type Check = {
  standing: "none" | "valid" | "soon" | "over";
  issued_on: string | null;
  /** First day without access. */
  until: string | null;
  days: number | null;
};

export type PairState =
  | "proposed"
  | "accepted"
  | "active"
  | "paused"
  | "suspended"
  | "ended"
  | "declined"
  | "withdrawn";
export type Gesture =
  | "answer"
  | "withdraw"
  | "start"
  | "agree"
  | "sign"
  | "meet"
  | "nudge"
  | "pause"
  | "resume"
  | "end"
  | "goodbye"
  | "feedback";
export type Farewell = { did: string; keep: string };
export type Score = { side: "young" | "mentor"; month: number; score: number; words?: string };

export type Pair = {
  id: string;
  version: number;
  state: PairState;
  side: "young" | "mentor" | "lead";
  /** The mentor stands beside the young person today. */
  open: boolean;
  proposed_on: string;
  started_on: string | null;
  paused_until: string | null;
  ended_on: string | null;
  meetings: { count: number; minutes: number; last_on: string | null };
  my_answer?: "none" | "yes" | "no";
  other_answered?: boolean;
  feedback_due?: number | null;
  agreement: { goals: string[]; rhythm: string; both: boolean; mine?: boolean } | null;
  goodbye: { mine: Farewell; other: Farewell } | null;
  can: Gesture[];
  mentor?: Partial<Likes> & {
    id?: string;
    volunteer_id?: string;
    first_name?: string;
    last_name?: string;
    checked_on?: string | null;
    presentation?: string;
    check?: Check;
  };
  young?: Partial<Likes> & { id?: string; first_name?: string; last_name?: string };
  answers?: { young: string; mentor: string };
  end_reason?: string | null;
  nudged_on?: string | null;
  /** They have written to each other here; their words are for them alone. */
  writing?: boolean;
  feedback?: Score[];
};

export type Offer = {
  kind: "mentor" | "sponsor";
  id: string | null;
  proposed_on: string | null;
  answer: "none" | "yes" | "no" | "later" | null;
  answered_on: string | null;
  again_on: string;
  due: boolean;
};

export type Parents = "unknown" | "informed" | "agreed" | "refused" | "not_reached" | "not_needed";

export type YouthMentoring = {
  on: string;
  version: number;
  state: "none" | "asked" | "refused";
  said_by: string;
  wish: Wish;
  offers: Offer[];
  pairs: Pair[];
  young?: { id: string; first_name: string };
  parents?: { said: Parents; on: string | null; why: string; needed: boolean; lacks: boolean };
  may_pair?: boolean;
};

export type Reason = { code: string; values: string[] };
export type Suggestion = {
  volunteer_id: string;
  first_name: string;
  last_name: string;
  presentation: string;
  employer: string;
  reasons: Reason[];
  against: Reason[];
  check: Check;
  capacity: number;
  pairs: number;
};

export type Volunteer = {
  id: string;
  person_id: string | null;
  version: number;
  state: "applied" | "interview" | "training" | "ready" | "refused" | "left";
  first_name: string;
  last_name: string;
  employer: string;
  programme: string;
  applied_on: string;
  interview_on: string | null;
  trained_on: string | null;
  charter_on: string | null;
  account: "none" | "invited" | "active";
  check: Check;
  suspended: boolean;
  left_on: string | null;
  capacity: number;
  pairs: number;
  lacks: string[];
};
export type Checked = {
  result: "valid" | "refused";
  issued_on: string;
  checked_on: string;
  until: string | null;
  by: string;
};
export type VolunteerSheet = Volunteer &
  Likes & { email: string; phone: string; presentation: string; motivation: string; checks: Checked[] };
export type Volunteers = {
  on: string;
  items: Volunteer[];
  without_sheet: { person_id: string; first_name: string; last_name: string }[];
};

export type Own = {
  on: string;
  access: "open" | "over" | "suspended" | "none";
  /** Who closed access, and when. */
  suspended?: { by: "programme" | "protection"; on: string };
  contact: string | null;
  check?: Check;
  charter?: { version: string; signed_on: string | null };
  trained_on?: string | null;
  sheet?: Likes & { presentation: string; capacity: number };
  pairs: Pair[];
};

export type Meeting = { id: string; on: string; minutes: number; theme: string };

type Named = { id: string; first_name: string; last_name: string };
export type Line = {
  id: string;
  version: number;
  state: PairState;
  young: Named;
  mentor: Named;
  started_on: string | null;
  proposed_on: string;
  answers: { young: string; mentor: string };
  last_on: string | null;
  silent_days: number | null;
  silence: "" | "silent" | "long";
  initiative: "" | "balanced" | "mentor" | "young";
  from_young: number;
  from_mentor: number;
  meetings: number;
  minutes: number;
  agreed: boolean;
  check: Check["standing"];
  check_until: string | null;
  paused_until: string | null;
  feedback: Partial<Record<"young" | "mentor", number>>;
  nudged_on: string | null;
};
export type Supervision = {
  on: string;
  counts: Partial<Record<PairState, number>>;
  silent: number;
  long_silent: number;
  items: Line[];
  waiting: (Named & { days: number })[];
  offers_due: Named[];
  volunteers: (Named & { pairs: number; capacity: number; check: Check })[];
};
