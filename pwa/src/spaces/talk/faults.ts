import { Problem, sentence } from "../../platform/http.ts";

/** What the server said of a message, in one sentence: the field's own when there is one. */
export function said(cause: unknown): string {
  if (!(cause instanceof Problem)) return sentence(cause);
  const [field] = Object.values(cause.fields ?? {});
  return typeof field === "string" ? field : sentence(cause);
}
