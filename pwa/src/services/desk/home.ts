/** The young person's home: three things at most, and where they stand in time. */
import { api, unwrap } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";

export type ToDo = {
  kind: string;
  rule: string;
  title: string;
  why: string;
  gesture: string;
  due_on: string | null;
  days_left: number | null;
};

export type NextAppointment = {
  id: string;
  revision: number;
  starts: string;
  ends: string;
  starts_at: string;
  ends_at: string;
  status: string;
  title: string;
  place_name: string;
  waits_for: "young" | "adult" | null;
  young_answer: "none" | "yes" | "no" | "late";
};

export type Home = {
  on: string;
  first_name: string;
  birth: {
    age_years: number;
    age_months: number;
    days_to_18: number | null;
    turns_18_on: string;
    certain: boolean;
  };
  to_do: ToDo[];
  next: { title: string; opens_on: string } | null;
  unread: number;
  /** The next one, or nothing. Its words are empty while they cannot be opened. */
  appointments?: NextAppointment[];
  counter_hidden: boolean;
};

export function readHome(): Promise<Home> {
  return unwrap<Home>(api.GET("/api/v1/home"));
}

/** The write that hides or shows the days to 18; it may wait on the phone. */
export function counterWrite(hidden: boolean, label: string): Write {
  return { method: "PUT", path: "/api/v1/home/counter", body: { hidden }, subject: "home:counter", label };
}
