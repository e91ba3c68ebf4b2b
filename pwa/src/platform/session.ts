/**
 * Three states of a phone (DESIGN §11.1). *unknown*: Urgence and public pages. *known*: this phone was enrolled or its
 * session lives, nothing is readable, the queue leaves. *open*: the code was given, everything reads.
 */
import { signal } from "@preact/signals";
import { now } from "./clock.ts";
import { forgetAll } from "./kept.ts";
import { closeLocal, hasDevice, removeDevice, slotOfPhone } from "./local-seal.ts";
import { send, whenRefused } from "./send.ts";

/** Which space a person works in; the server says it in `GET /session`. */
export type Role = "young" | "mentor" | "referent" | "lead" | "officer" | "pilotage";
/** Whose screens are drawn. `offline`: opened by the local key alone, the server has not been asked. */
export type Who = { id?: string; role: Role; roles?: string[]; zone?: string; offline?: boolean };
export type Session = { state: "unknown" } | { state: "known"; role?: Role } | { state: "open"; who: Who };

export const session = signal<Session>({ state: "unknown" });
/** True once this phone was looked at: before, no screen can be chosen. */
export const looked = signal(false);
/** Where the person was going when the phone asked for its code; the door goes there afterwards. */
export const wanted = signal<string | undefined>(undefined);
/** True once this phone learnt that it was cut from elsewhere. */
export const cutHere = signal(false);
/** True two minutes before an idle phone closes. */
export const idleSoon = signal(false);

export const SIGN_OUT = "/api/v1/session";
const HIDDEN = 2 * 60_000;
const IDLE = 15 * 60_000;
/** A desk is not a phone: other windows are part of the work, and the server itself closes after 30 minutes. */
const IDLE_AT_DESK = 30 * 60_000;
const WARN = 2 * 60_000;
const ROLE = "cap18.role";

const homes: Record<Role, string> = {
  young: "/jeune",
  mentor: "/mentor",
  referent: "/equipe",
  lead: "/equipe",
  officer: "/protection",
  pilotage: "/pilotage",
};

export function homeOf(role: Role): string {
  return homes[role];
}

/** Where someone who must open Cap 18 goes: the code of this phone, or the professionals' door. */
export function doorOf(role: Role | undefined): string {
  return role === undefined || role === "young" ? "/entrer" : "/pro";
}

/** Where to go once open: what was wanted, if it is in this person's space, or their home. */
export function afterOpening(role: Role): string {
  const home = homeOf(role);
  const to = wanted.value;
  wanted.value = undefined;
  return to !== undefined && new RegExp(`^${home}(?=[/?]|$)`).test(to) ? to : home;
}

/** Looks at this phone: are there keys of ours on it, who used it last? Asks nothing of the network. */
export async function look(): Promise<void> {
  const role = lastRole();
  const device = await hasDevice().catch(() => false);
  if (session.value.state === "unknown" && (device || role))
    session.value = { state: "known", role: role ?? "young" };
  looked.value = true;
}

/** Which door this phone used last. A word, never a name. */
export function lastRole(): Role | undefined {
  try {
    const said = localStorage.getItem(ROLE);
    return said && said in homes ? (said as Role) : undefined;
  } catch {
    return undefined;
  }
}

/** The code or the second proof was right: the screens of this person may be drawn. */
export function opened(who: Who): void {
  try {
    localStorage.setItem(ROLE, who.role);
  } catch {
    // Storage refused: this phone will ask at which door.
  }
  session.value = { state: "open", who };
  looked.value = true;
  touch();
}

/** Closes the screens; what was read stays sealed on this phone. */
export function lock(): void {
  closeLocal();
  idleSoon.value = false;
  const was = session.value;
  if (was.state === "open") session.value = { state: "known", role: was.who.role };
}

/** Signs out here and on the server. What was read goes; keys of this phone and unsent writes stay. */
export async function signOut(): Promise<void> {
  const told = tellServer();
  await leave();
  await told;
}

/** The request that ends the session; it leaves even while the page closes. Offline, the server ends it by itself. */
export function tellServer(): Promise<unknown> {
  return send(new Request(new URL(SIGN_OUT, location.origin), { method: "DELETE", keepalive: true })).catch(
    () => undefined,
  );
}

/** What stays on this phone after leaving: device key, sealed queue, app shell. Elsewhere, nothing of a young person. */
export async function leave(): Promise<void> {
  lock();
  await forgetAll().catch(() => undefined);
  const now = session.value;
  const device = await hasDevice().catch(() => false);
  if (now.state === "known" && now.role === "young" && !device) forgetRole();
}

/**
 * A phone ended from elsewhere: keys, what was read and what waits, all of it. The word of its door stays, so that the
 * next opening says what happened instead of greeting a stranger.
 */
export async function forgetPhone(): Promise<void> {
  lock();
  await removeDevice();
}

function forgetRole(): void {
  try {
    localStorage.removeItem(ROLE);
  } catch {
    // Nothing was kept.
  }
  session.value = { state: "unknown" };
}

let last = 0;
let hiddenAt: number | undefined;

function touch(): void {
  last = now().getTime();
  idleSoon.value = false;
}

/** « Rester » */
export function stayOpen(): void {
  touch();
}

function closeIfDue(): void {
  const was = session.value;
  if (was.state !== "open") return;
  const at = now().getTime();
  const atDesk = was.who.role !== "young";
  const idle = atDesk ? IDLE_AT_DESK : IDLE;
  if (!atDesk && hiddenAt !== undefined && at - hiddenAt >= HIDDEN) lock();
  else if (at - last >= idle) lock();
  else idleSoon.value = at - last >= idle - WARN;
}

async function lockIfClosed(): Promise<void> {
  const answer = await send(new Request(new URL(SIGN_OUT, location.origin))).catch(() => undefined);
  const told = (await answer?.json().catch(() => undefined)) as { state?: string } | undefined;
  if (told && told.state !== "open") lock();
}

/** This phone may have been cut from elsewhere (SAF-25): then nothing of it stays here. */
export async function forgetIfRemoved(): Promise<void> {
  // A phone that is only coming in has nothing of an account yet.
  if (lastRole() !== "young" || (await slotOfPhone().catch(() => undefined)) === undefined) return;
  const answer = await send(new Request(new URL(SIGN_OUT, location.origin))).catch(() => undefined);
  const told = (await answer?.json().catch(() => undefined)) as { removed?: boolean } | undefined;
  if (!told?.removed) return;
  await forgetPhone();
  cutHere.value = true;
}

/** Watches what closes an open phone: a refusal of the server, two minutes hidden, fifteen idle. */
export function startSession(): () => void {
  // Opened by the local key alone, the server has not heard the code: its refusals are expected, what is kept stays read.
  const refusedHere = (): void => {
    if (session.value.state !== "open" || !session.value.who.offline) lock();
  };
  // At a desk the papers close before the screens do: a 423 may ask for the proof again, and close nothing.
  const lockedHere = (): void => {
    const was = session.value;
    if (was.state === "open" && was.who.role !== "young") void lockIfClosed();
    else refusedHere();
  };
  whenRefused(lockedHere, () => {
    refusedHere();
    void forgetIfRemoved();
  });
  hiddenAt = undefined;
  touch();
  const hidden = (): void => {
    closeIfDue();
    hiddenAt = document.visibilityState === "hidden" ? now().getTime() : undefined;
  };
  const used = (): void => {
    if (session.value.state === "open" && !idleSoon.value) last = now().getTime();
  };
  const timer = setInterval(closeIfDue, 5_000);
  document.addEventListener("visibilitychange", hidden);
  for (const gesture of ["pointerdown", "keydown"]) addEventListener(gesture, used, { passive: true });
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", hidden);
    for (const gesture of ["pointerdown", "keydown"]) removeEventListener(gesture, used);
  };
}
