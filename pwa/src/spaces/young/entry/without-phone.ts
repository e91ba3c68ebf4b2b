/** Browsers without a slot of their own: opened by four words, or by a link of the demonstration. */

import { isEnrolled } from "../../../platform/enrolment.ts";
import { flush } from "../../../platform/sending.ts";
import { opened, session, type Who } from "../../../platform/session.ts";
import { closeSession, type OpenSession, readSession, whoOf } from "../../../services/accounts/session.ts";

const WORDS = "cap18.words";
let trial = false;
let ended = false;

/** Opens the screens for a session that no phone slot brought. */
export function openedWithoutPhone(open: OpenSession, how: "words" | "link"): Who {
  trial = how === "link";
  try {
    if (how === "words") localStorage.setItem(WORDS, "1");
  } catch {
    // Storage refused: the door will offer every way in.
  }
  const who = whoOf(open);
  opened(who);
  return who;
}

/** What the door shows on a browser that has no slot. */
export type Doorstep = { kind: "open"; who: Who } | { kind: "words" | "evicted" | "ways" };

export async function lookWithoutPhone(knownHere: boolean): Promise<Doorstep> {
  const told = await readSession().catch(() => undefined);
  // A link of the demonstration opens once: closing the screen must not end the visit.
  if (told?.state === "open" && told.demo) {
    trial = true;
    return { kind: "open", who: whoOf(told) };
  }
  if (cameByWords()) return { kind: "words" };
  const known = told !== undefined && told.state !== "unknown" && told.space === "young";
  return { kind: known || knownHere ? "evicted" : "ways" };
}

function cameByWords(): boolean {
  try {
    return localStorage.getItem(WORDS) === "1";
  } catch {
    return false;
  }
}

/** The session itself is being ended: there will be nothing left to close. */
export function sessionEnds(): void {
  ended = true;
}

/** The screens closed on this browser: the server closes too, save for a visit that could not come back. */
export async function closeServerToo(): Promise<void> {
  if (ended) {
    ended = false;
    return;
  }
  if (trial && !(await isEnrolled())) return;
  await flush().catch(() => undefined); // what waits leaves while the server still listens
  if (session.value.state === "known") await closeSession();
}
