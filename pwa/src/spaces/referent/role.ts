import { session } from "../../platform/session.ts";

/** A lead reads the whole team and opens again; ticking and correcting stay the referent's. */
export function isLead(): boolean {
  const now = session.value;
  return now.state === "open" && (now.who.role === "lead" || (now.who.roles ?? []).includes("lead"));
}

/** Whether one follows files oneself: a lead may do both. */
export function isReferent(): boolean {
  const now = session.value;
  return now.state === "open" && (now.who.role === "referent" || (now.who.roles ?? []).includes("referent"));
}

export function myId(): string | undefined {
  const now = session.value;
  return now.state === "open" ? now.who.id : undefined;
}
