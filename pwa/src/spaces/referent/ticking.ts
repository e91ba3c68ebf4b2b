/** « Marquer fait »: shown at once, held ten seconds so that it can be undone, then sent. A refusal keeps what was typed. */
import { signal } from "@preact/signals";
import { session } from "../../platform/session.ts";
import { markDone } from "../../services/autonomy/gestures.ts";
import type { Milestone } from "../../services/autonomy/milestones.ts";
import { settle } from "../../services/desk/caseload.ts";
import { toast } from "../../ui/index.ts";
import { stale } from "./live.ts";
import { said, t } from "./words.ts";

/** One milestone of one young person, as it was read when the gesture was made. */
export type Target = { youth: string; name: string } & Pick<Milestone, "rule" | "title" | "version">;
export type Tick = Target & { on: string; evidence: string };
export type Refused = Tick & { why: string };

export const keyOf = ({ youth, rule }: Pick<Target, "youth" | "rule">): string => `${youth}/${rule}`;

/** What waits its ten seconds, or its answer. */
export const held = signal<ReadonlyMap<string, Tick>>(new Map());
/** What was not written, and why: it stays until it is taken up again or left. */
export const refused = signal<ReadonlyMap<string, Refused>>(new Map());

session.subscribe(now => {
  if (now.state !== "open") refused.value = new Map();
});

/** Marks one milestone, or the same gesture for several young persons. */
export function tick(ticks: Tick[]): void {
  const [first] = ticks;
  if (!first) return;
  for (const one of ticks) leave(one);
  held.value = new Map([...held.value, ...ticks.map(one => [keyOf(one), one] as const)]);
  const words =
    ticks.length === 1 ? t("tick.one", { name: first.name }) : t("tick.many", { n: ticks.length });
  // The dialog gives the keyboard back as it closes; « Annuler » goes away with its toast, so it is given back again.
  let before: Element | null = null;
  setTimeout(() => {
    before = document.activeElement;
  }, 50);
  const undo = (): void => {
    release(ticks);
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  toast(words, { undo, after: () => void sendAll(ticks) });
}

/** Puts away a refusal that was read. */
export function leave(one: Pick<Target, "youth" | "rule">): void {
  if (!refused.value.has(keyOf(one))) return;
  refused.value = new Map([...refused.value].filter(([key]) => key !== keyOf(one)));
}

function release(ticks: Tick[]): void {
  const keys = new Set(ticks.map(keyOf));
  held.value = new Map([...held.value].filter(([key]) => !keys.has(key)));
}

/** One goes alone; several go together, all of them or none. */
async function send(ticks: Tick[]): Promise<void> {
  const [first, ...others] = ticks;
  if (!first) return;
  if (others.length === 0) {
    await markDone(first.youth, first, first.on, first.evidence);
    return;
  }
  const targets = ticks.map(({ youth, rule, version }) => ({ youth_id: youth, rule, version }));
  await settle("done", targets, first.evidence, first.on);
}

async function sendAll(ticks: Tick[]): Promise<void> {
  try {
    await send(ticks);
  } catch (error) {
    const why = said(error);
    refused.value = new Map([...refused.value, ...ticks.map(one => [keyOf(one), { ...one, why }] as const)]);
  }
  for (const one of ticks) stale(`file:${one.youth}`);
  release(ticks);
  stale("caseload:");
}
