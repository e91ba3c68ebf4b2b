import { NetworkFailure, Problem, sentence } from "../../platform/http.ts";
import referent from "../../text/fr/referent.json";
import { words } from "../../text/index.ts";

/** The words of the professionals' space; always `vous`. */
export const t = words("referent", referent);

/** Refusals every door knows are written once, for a young reader; a professional reads them as `vous`. */
export function said(error: unknown): string {
  if (error instanceof NetworkFailure) return t("error.network");
  if (error instanceof Error && error.name === "NoRole") return t("enter.no_role");
  if (!(error instanceof Problem)) return sentence(error);
  if (error.code === "too_many") return tooMany(error.retryAfter);
  if (error.code === "stale_version") return t("error.stale");
  if (error.code === "step_up_needed") return t("error.step_up");
  if (error.code === "cut") return t("error.cut");
  if (error.status === 401 || error.status === 423) return t("error.closed");
  if (error.status === 404) return t("error.not_found");
  if (error.status === 410) return error.detail;
  if (error.status === 503) return t("error.unavailable");
  if (error.status >= 500) return t("error.server");
  return error.detail;
}

/** « Attendez 3 minutes » when the server says how long. */
function tooMany(seconds: number | undefined): string {
  if (seconds === undefined) return t("error.too_many");
  return t("error.too_many_for", { n: Math.max(1, Math.ceil(seconds / 60)) });
}
