/** What waits for somebody: unread messages, and what Cap 18 said besides. */
import type { Notices } from "../desk/notices.ts";
import type { Threads } from "./types.ts";

/** Notices that are not about a message: a message counts once. */
export function noticesBeside(notices: Notices | undefined): number {
  if (!notices) return 0;
  const aboutMessages = notices.items.filter(one => !one.seen && one.kind === "message").length;
  return Math.max(0, notices.unread - aboutMessages);
}

export function waitingIn(threads: Threads | undefined): number {
  return threads?.unread ?? 0;
}
