/** Somebody outside: a code opens marked pages in this browser, until the end. */
import { api, unwrap } from "../../platform/http.ts";

export type Seen = {
  first_name: string;
  paper: string;
  to: string;
  purpose: string;
  pages: number[];
  mode: "link" | "counter";
  ends_at: string;
};

export function enter(secret: string, code: string): Promise<Seen> {
  return unwrap<Seen>(api.POST("/api/v1/guest/session", { body: { secret, code } }));
}

export function look(): Promise<Seen> {
  return unwrap<Seen>(api.GET("/api/v1/guest/paper"));
}

export function leave(): Promise<unknown> {
  return unwrap<unknown>(api.DELETE("/api/v1/guest/session"));
}

/** Where a marked page is read from; the cookie of this browser opens it. */
export function pageUrl(page: number): string {
  return `/api/v1/guest/pages/${page}`;
}
