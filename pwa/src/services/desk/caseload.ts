/** Ma file: every young person one follows, with the reason why each comes where they come. */
import { api, unwrap } from "../../platform/http.ts";

export const FILTERS = ["late", "week", "soon", "silent", "no_interview"] as const;
export type Filter = (typeof FILTERS)[number];
export const SORTS = ["urgency", "name", "age", "silence"] as const;
export type SortBy = (typeof SORTS)[number];

/** The dated rights and duties a list may be narrowed to. */
export const RULES = ["M14", "M15", "M16", "M18", "M21", "M22", "M24", "M26", "M27"] as const;
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
  sort?: SortBy;
  after?: string;
  limit?: number;
};

export function readCaseload(query: CaseloadQuery): Promise<Caseload> {
  return unwrap<Caseload>(api.GET("/api/v1/caseload", { params: { query } }));
}
