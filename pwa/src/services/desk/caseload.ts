/** Ma file: every young person one follows, with the reason why each comes where they come. */
import { api, unwrap } from "../../platform/http.ts";

export const FILTERS = [
  "late",
  "week",
  "soon",
  "silent",
  "no_interview",
  "no_mentor",
  "papers",
  "leaving",
  "incomplete",
] as const;
export type Filter = (typeof FILTERS)[number];
export const SORTS = ["urgency", "name", "age", "silence"] as const;
export type SortBy = (typeof SORTS)[number];

/** The dated rights and duties a list may be narrowed to. */
// biome-ignore format: one line a dozen
export const RULES = [
  "M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M11", "M12",
  "M13", "M14", "M15", "M16", "M17", "M18", "M19", "M20", "M21", "M22", "M23", "M24",
  "M25", "M26", "M27", "M28", "M29", "M30", "M31", "M32", "M33", "M34", "M35", "M36",
  "M37", "M38", "M39", "M40", "M41",
] as const;
export type RuleId = (typeof RULES)[number];

/** `late_loss`: a right may be lost. `soon`: due in 30 days or less. */
export type UrgencyCode = "late_loss" | "late" | "soon" | "open" | "none";

export type Urgency = {
  code: UrgencyCode;
  state: string | null;
  rule: string | null;
  title: string | null;
  due_on: string | null;
  /** Days before the date, negative once it is past. */
  days: number | null;
  undated?: boolean;
  certainty?: "sure" | "to_check";
  /** How many other dates press. */
  others?: number;
};

export type AccountState = "none" | "invited" | "active";

export type Case = {
  id: string;
  first_name: string;
  last_name: string;
  /** The name as it is sorted: small letters, without accents. */
  sorts_as: string;
  birth_date: string;
  age: { years: number; months: number };
  /** False: the day or the month of birth is not known. */
  certain: boolean;
  days_to_18: number | null;
  urgency: Urgency;
  /** Days since the last exchange written down; null: none ever was. */
  silence_days: number | null;
  account: AccountState;
  mentor: boolean;
  /** A paper one asked for has not come yet. */
  papers: boolean;
  /** The filters that keep this file. */
  groups: Filter[];
  /** When the next appointment begins. */
  appointment_at: string | null;
  /** For a lead alone. */
  referent?: string;
};

export type Caseload = {
  on: string;
  total: number;
  counts: { all: number } & Record<Filter, number>;
  items: Case[];
  next: string | null;
};

export type CaseloadQuery = {
  filter?: Filter;
  rule?: RuleId;
  age?: number;
  q?: string;
  /** For a lead: the files this person follows. */
  referent?: string;
  sort?: SortBy;
  after?: string;
  limit?: number;
};

export type Counts = Caseload["counts"];
export type Load = { id: string; first_name: string; last_name: string; counts: Counts };
export type Loads = { on: string; referents: Load[]; all: Counts; nobody: number };

/** For a lead: how many files of each group each referent follows, counted as the list counts them. */
export function readLoads(): Promise<Loads> {
  return unwrap<Loads>(api.GET("/api/v1/caseload/loads"));
}

/** Filters somebody keeps under a name; `asked` is written as in the address. */
export type View = { id: string; name: string; asked: string };
type Views = { items: View[] };

export async function readViews(): Promise<View[]> {
  return (await unwrap<Views>(api.GET("/api/v1/caseload/views"))).items;
}

export async function keepView(name: string, asked: string): Promise<View[]> {
  return (await unwrap<Views>(api.POST("/api/v1/caseload/views", { body: { name, asked } }))).items;
}

export async function dropView(id: string): Promise<View[]> {
  return (
    await unwrap<Views>(api.DELETE("/api/v1/caseload/views/{view_id}", { params: { path: { view_id: id } } }))
  ).items;
}

export type SettleTarget = { youth_id: string; rule: string; version: number };

/** One gesture for several files: all of it, or none. `words` prove it, or say why. */
export async function settle(
  gesture: "done" | "waive",
  targets: SettleTarget[],
  words: string,
  on?: string,
): Promise<void> {
  await unwrap<unknown>(
    api.POST("/api/v1/caseload/gestures", { body: { gesture, targets, words, on: on ?? null } }),
  );
}

export function readCaseload(query: CaseloadQuery): Promise<Caseload> {
  return unwrap<Caseload>(api.GET("/api/v1/caseload", { params: { query } }));
}
