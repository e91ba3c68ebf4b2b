import { Problem } from "../../../platform/http.ts";
import { focusOn } from "../../../ui/index.ts";
import { said } from "../words.ts";
import type { Fault } from "./draft.ts";

/** Why it was refused, with the sentence of each field named. */
export function whyRefused(cause: unknown): string {
  const fields = cause instanceof Problem ? Object.values(cause.fields) : [];
  return [said(cause), ...fields].join(" ");
}

/** Puts the keyboard where something is missing. */
export function focusFault(fault: Fault): void {
  if (fault.field === "moment") focusOn(`plan-moment-${fault.fault.at}-${fault.fault.part}`);
  // The place is folded: it opens with its fault, then takes the keyboard.
  else if (fault.field === "place") setTimeout(() => focusOn(`plan-${fault.fault.field}`), 50);
  else focusOn(`plan-${fault.field}`);
}
