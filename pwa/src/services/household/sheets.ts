/** What I keep for the bank, the budget and the home: three pages sealed like the papers, changed line by line. */
import { api, newKey, unwrap } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";

export type Refusal = "written" | "silent" | "closed";

export type BankSheet = {
  address?: string;
  birth_place?: string;
  phone?: string;
  email?: string;
  near?: string;
  bank?: string;
  bank_address?: string;
  asked_on?: string;
  refusal?: Refusal;
  refused_on?: string;
  sent_on?: string;
  named_bank?: string;
  named_on?: string;
  opened_on?: string;
};

export type Envelope = "in" | "home" | "moving" | "food" | "aside";
export type BudgetLine = { envelope: Envelope; label: string; cents: number; day?: number };
/** `balance_cents`: what was on the account on `balance_on`. */
export type BudgetSheet = {
  lines?: Record<string, BudgetLine>;
  balance_cents?: number;
  balance_on?: string;
};

export type LeaseKind = "bare" | "furnished" | "residence";
export type Photo = { room: string; taken_on: string };
export type Defect = { room: string; note: string };
/** What is ticked bears the day it was. */
export type Ticks = Record<string, string>;
export type HomeSheet = {
  address?: string;
  situations?: Ticks;
  doors?: Ticks;
  social_number?: string;
  social_asked_on?: string;
  social_renewed_on?: string;
  care_ended_on?: string;
  visale_on?: string;
  file_done?: Ticks;
  landlord?: string;
  landlord_address?: string;
  lease_kind?: LeaseKind;
  rent_cents?: number;
  deposit_cents?: number;
  saved_cents?: number;
  entry_on?: string;
  done?: Ticks;
  photos?: Record<string, Photo>;
  defects?: Record<string, Defect>;
  late_month?: string;
  late_cents?: number;
};

export type Sheets = { bank?: BankSheet; budget?: BudgetSheet; home?: HomeSheet };
export type Kind = keyof Sheets;
/** A change names only what it changes; null takes away. */
export type Change<T> = { [K in keyof T]?: T[K] extends infer V ? PatchOf<V> | null : never };
type PatchOf<V> = NonNullable<V> extends Record<string, infer I> ? Record<string, I | null> : V;

type Answer = { items: { kind: Kind; body?: unknown; damaged?: boolean }[] };

export async function readSheets(): Promise<Sheets> {
  const { items } = await unwrap<Answer>(api.GET("/api/v1/safe/sheets"));
  return Object.fromEntries(items.map(one => [one.kind, one.body ?? {}]));
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is kept after a change: a null takes away, an object changes inside, anything else replaces. Pure. */
export function merged<T extends object>(had: T | undefined, change: object): T {
  const after: Plain = { ...had };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete after[name];
    else if (isPlain(value)) after[name] = merged(isPlain(after[name]) ? (after[name] as Plain) : {}, value);
    else if (value !== undefined) after[name] = value;
  }
  return after as T;
}

export function sheetSubject(kind: Kind): string {
  return `sheet:${kind}`;
}

/** The write of a change: sent late or twice, it touches nothing else. */
export function sheetWrite(kind: Kind, change: object, label: string): Write {
  return {
    method: "PATCH",
    path: `/api/v1/safe/sheets/${kind}`,
    body: change,
    subject: sheetSubject(kind),
    label,
  };
}

/** A name for a line of a budget or a defect, born on this phone. */
export function newLine(): string {
  return newKey();
}
