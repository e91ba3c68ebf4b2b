/** What concerns every paper at once: who did what, what was said yes to. */
import { api, unwrap } from "../../platform/http.ts";

export type TraceEntry = {
  at: string;
  who: "me" | "other" | "service";
  role: string;
  act: string;
  result: string;
  sentence: string;
  document_id?: string;
  title?: string;
  device?: string;
  person_id?: string;
  /** Only of somebody who is or was in my circle; others are told by their role. */
  first_name?: string;
};
export type TracePerson = { id: string; first_name?: string; role: string };
export type Trace = { items: TraceEntry[]; people?: TracePerson[]; next?: string };
/** Of one paper, of one person, or all. */
export type TraceAbout = { document_id?: string; person_id?: string };
export type Consent = {
  code: "previews" | "reminders" | "antivirus";
  title: string;
  text: string;
  given: boolean;
  given_at?: string;
};
export type Consents = { text_version: string; antivirus: string; items: Consent[] };

/** Who did what with my papers, the latest first. */
export function readTrace(about: TraceAbout = {}, after?: string): Promise<Trace> {
  const query = { ...about, ...(after && { after }) };
  return unwrap<Trace>(api.GET("/api/v1/safe/trace", { params: { query } }));
}

/** The whole trace, as a page one keeps and reads without us. */
export const TRACE_PAGE = "/api/v1/safe/trace/download";

export function readConsents(): Promise<Consents> {
  return unwrap<Consents>(api.GET("/api/v1/safe/consents"));
}

/** Says yes or no to one thing, under the version of the text that was on screen. */
export function changeConsent(
  { text_version }: Pick<Consents, "text_version">,
  code: Consent["code"],
  given: boolean,
): Promise<Consents> {
  const body = { text_version, [code]: given };
  return unwrap<Consents>(api.PUT("/api/v1/safe/consents", { body }));
}
