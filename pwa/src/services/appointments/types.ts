/** An appointment as its reader may see it. Wall times (`starts`) are the authority's clock; `…_at` are instants, UTC. */

export type Status = "planned" | "confirmed" | "moved" | "excused" | "missed" | "done" | "cancelled";
export type Answer = "none" | "yes" | "no" | "late";
export const KINDS = [
  "follow_up",
  "interview",
  "health",
  "paperwork",
  "housing",
  "school_work",
  "leisure",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];
export type Gesture = "answer" | "late" | "choose" | "propose" | "edit" | "move" | "cancel" | "close" | "ics";
export type Outcome = "done" | "missed" | "excused";
/** One of a repeat, or this one and those after it. */
export type Which = "one" | "following";

export type Place = { name: string; address: string; floor: string; way: string; phone: string };
export type Attendee = {
  id: string;
  first_name: string;
  role: "referent" | "mentor" | "lead" | "team";
  answer: Answer;
};
/** An offered time. */
export type Proposal = {
  id: string;
  starts: string;
  ends: string;
  starts_at: string;
  ends_at: string;
  minutes: number;
  by: "young" | "adult";
  holiday: string | null;
};
export type Slot = { starts: string; minutes: number };

/** What a lead who takes no part sees, and everybody while the words cannot be opened: dates alone. */
type Dated = {
  id: string;
  youth: { id: string; first_name: string; last_name?: string };
  starts: string | null;
  ends: string | null;
  starts_at: string | null;
  ends_at: string | null;
  minutes: number;
  status: Status;
};
export type DatesOnly = Dated & { access: "dates" };
export type Appointment = Dated & {
  access: "full";
  /** For If-Match: each change. */
  version: number;
  /** What an answer is about: changes with the time or the place. */
  revision: number;
  kind: Kind;
  title: string;
  note: string;
  place: Place;
  video: string;
  /** Codes of papers to bring. */
  papers: string[];
  /** People who have no account here. */
  others: string[];
  with: Attendee[];
  young_answer: Answer;
  organiser: "young" | "adult";
  organiser_id: string;
  proposals: Proposal[];
  waits_for: "young" | "adult" | null;
  my_answer: Answer;
  answer_note: string | null;
  late_minutes: number | null;
  series_id: string | null;
  holiday: string | null;
  conflict: boolean;
  before: { starts: string; place: string } | null;
  can: Gesture[];
};
export type Item = Appointment | DatesOnly;

export type Holiday = { day: string; name: string };
/** What is planned between two days, `to` excluded. */
export type Agenda = {
  zone: string;
  on: string;
  from: string;
  to: string;
  /** The words cannot be opened for the moment: dates only. */
  sealed: boolean;
  holidays: Holiday[];
  items: Item[];
  /** Offers whose time is not chosen yet. */
  offers: Item[];
};

export type Event = {
  at: string;
  act: "made" | "offered" | "chosen" | "answered" | "moved" | "edited" | "proposed" | "cancelled" | "closed";
  /** `you`, a first name, or nothing. */
  by: string;
  answer?: Answer;
  status?: Status;
  before?: { starts: string | null; place: string };
  after?: { starts: string | null; place: string };
  reason?: string;
};
export type One = Item & {
  history?: Event[];
  series?: { id: string; starts: string | null; status: Status }[];
};

/** What makes an appointment, or an offer when it carries proposals instead of a time. */
export type NewAppointment = {
  youth_id: string;
  title: string;
  kind: Kind;
  note: string;
  place: Place;
  video: string;
  papers: string[];
  with: string[];
  others: string[];
  without_me?: boolean;
} & ({ starts: string; minutes: number; repeat?: Repeat } | { proposals: Slot[] });
export type Repeat = {
  every: "week" | "two_weeks" | "month";
  count?: number;
  until?: string;
  skip_holidays: boolean;
};
export type Changes = Partial<
  Pick<Appointment, "kind" | "title" | "note" | "place" | "video" | "papers" | "others"> &
    Slot & { with: string[] }
>;

export const nowhere: Place = { name: "", address: "", floor: "", way: "", phone: "" };
