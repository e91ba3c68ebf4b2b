/** The young person's home: three things at most, and where they stand in time. */
import { api, unwrap } from "../../platform/http.ts";

export type ToDo = {
  kind: "milestone" | "start" | string;
  rule?: string | null;
  title: string;
  why: string;
  due_on?: string | null;
  days_left?: number | null;
  gesture: string;
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
  counter_hidden: boolean;
};

export function readHome(): Promise<Home> {
  return unwrap<Home>(api.GET("/api/v1/home"));
}
