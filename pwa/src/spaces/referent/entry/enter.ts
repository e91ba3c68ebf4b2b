import { afterOpening, opened } from "../../../platform/session.ts";
import { type OpenSession, whoOf } from "../../../services/accounts/session.ts";

/** Somebody whose roles have all ended: the words are right, and there is nothing to open. */
export class NoRole extends Error {
  override name = "NoRole";
}

/** Draws the screens of whoever just came in, and answers where to go: what was wanted, or their home. */
export function enter(open: OpenSession): string {
  const who = whoOf(open);
  if (!who.role) throw new NoRole();
  opened(who);
  return afterOpening(who.role);
}
