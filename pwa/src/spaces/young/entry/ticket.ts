/** What the person brings to the door: a secret scanned, a code typed, and what they answered on the way. */
import { signal } from "@preact/signals";
import type { Agreed, Invitation, Ticket } from "../../../services/accounts/invitation.ts";

export const ticket = signal<Ticket | undefined>(undefined);
export const invitation = signal<Invitation | undefined>(undefined);
/** Nothing is agreed to before a gesture (VLT-09). */
export const agreed = signal<Agreed>({ previews: false, reminders: false });

/** Reads the secret of the address once and takes it out: it stays neither in the bar nor in the history. */
export function takeSecret(): string {
  const secret = location.hash.slice(1);
  if (secret !== "") history.replaceState(null, "", location.pathname);
  return secret;
}

/** On an iPhone, the installed app does not see what the browser keeps: it must come first (DESIGN §11.2). */
export function mustInstallFirst(): boolean {
  const apple = /iP(hone|ad|od)/.test(navigator.userAgent);
  const installed =
    matchMedia("(display-mode: standalone)").matches ||
    ("standalone" in navigator && navigator.standalone === true);
  return apple && !installed;
}

/** How this phone is called in the list of accesses: what it is, never whose. */
export function deviceLabel(agent: string = navigator.userAgent): string {
  if (/iPhone|iPod/.test(agent)) return "iPhone";
  if (/iPad/.test(agent)) return "iPad";
  if (/Android/.test(agent)) return /Mobile/.test(agent) ? "Téléphone Android" : "Tablette Android";
  return "Ordinateur";
}

/** A code anyone would try first: one digit, a ladder, a pair three times. */
export function isEasy(code: string): boolean {
  if (/^(\d)\1+$/.test(code) || /^(\d\d)\1\1$/.test(code) || /^(\d{3})\1$/.test(code)) return true;
  return "01234567890".includes(code) || "09876543210".includes(code);
}
