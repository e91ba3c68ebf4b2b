/** Opening this phone by its code: the server's slot and the local key at once, then whichever may answer. */
import { isEnrolled } from "../../platform/enrolment.ts";
import { NetworkFailure, Problem, sentence } from "../../platform/http.ts";
import {
  closeLocal,
  hasLocal,
  type Opening as Local,
  openLocal,
  removeDevice,
  setLocalCode,
} from "../../platform/local-seal.ts";
import type { Who } from "../../platform/session.ts";
import { NoSlot, type OpenSession, openByPhone, whoOf } from "../../services/accounts/session.ts";
import { t } from "./words.ts";

export type Opening =
  | { kind: "open"; who: Who; say?: string }
  | { kind: "wrong"; text: string }
  | { kind: "lost"; why: "frozen" | "evicted" };

/** After this many ms without the server, what is kept here opens; the server's answer still counts when it comes. */
const SLOW = 4_000;
const OFFLINE: Who = { role: "young", offline: true };

/** Tries the code. `late` hears of a server that answered after the phone opened by itself. */
export async function openWithCode(code: string, late: (who: Who) => void): Promise<Opening> {
  if (!(await isEnrolled())) return { kind: "lost", why: "evicted" };
  const had = await hasLocal();
  const asked = askServer(code);
  const local = await openLocal(code);
  const first = await Promise.race([asked, after(SLOW)]);
  if (first === "slow") {
    if (local !== "open") return settle(await asked, local, code, had);
    void asked.then(async answer => {
      if ("open" in answer) late(whoOf(answer.open));
    });
    return { kind: "open", who: OFFLINE };
  }
  return settle(first, local, code, had);
}

type Answer = { open: OpenSession } | { error: unknown };

async function askServer(code: string, again = true): Promise<Answer> {
  try {
    return { open: await openByPhone(code) };
  } catch (error) {
    if (again && error instanceof Problem && error.code === "challenge_expired")
      return askServer(code, false);
    return { error };
  }
}

function after(delay: number): Promise<"slow"> {
  return new Promise(done => setTimeout(() => done("slow"), delay));
}

async function settle(answer: Answer, local: Local, code: string, had: boolean): Promise<Opening> {
  if ("open" in answer) {
    // The server knows the code best: a local key under another one, or none, is made again.
    if (local !== "open") await setLocalCode(code);
    return { kind: "open", who: whoOf(answer.open) };
  }
  const { error } = answer;
  if (error instanceof NetworkFailure) return byItself(local, t(had ? "code.gone" : "code.nothing_kept"));
  if (error instanceof Problem && error.status === 503)
    return byItself(local, sentence(error), t("code.closed"));
  closeLocal();
  if (error instanceof NoSlot) return { kind: "lost", why: "evicted" };
  if (!(error instanceof Problem)) throw error;
  return refused(error);
}

/** Without the server: only the local key speaks. */
function byItself(local: Local, nothing: string, say?: string): Opening {
  if (local === "open") return { kind: "open", who: OFFLINE, say };
  if (local === "gone") return { kind: "wrong", text: nothing };
  return { kind: "wrong", text: t("code.wrong", { n: local.wrong }) };
}

async function refused(problem: Problem): Promise<Opening> {
  if (problem.code === "slot_frozen") return { kind: "lost", why: "frozen" };
  if (problem.code === "slot_unknown") {
    // Ended from elsewhere (SAF-25): nothing of this account stays on a phone that was taken away.
    await removeDevice();
    return { kind: "lost", why: "evicted" };
  }
  if (problem.code === "wrong_code")
    return { kind: "wrong", text: t("code.wrong", { n: triesLeft(problem) }) };
  if (problem.code === "clock_skew") return { kind: "wrong", text: t("code.clock") };
  return { kind: "wrong", text: sentence(problem) };
}

function triesLeft(problem: Problem): number {
  const left = (problem.body as { tries_left?: unknown } | undefined)?.tries_left;
  return typeof left === "number" ? left : 1;
}
