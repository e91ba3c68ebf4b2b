/** How an appointment went: shown at once, held ten seconds so that it can be undone, then sent. */
import { signal } from "@preact/signals";
import { session } from "../../../platform/session.ts";
import { closeAppointment } from "../../../services/appointments/gestures.ts";
import { t } from "../../../services/appointments/said.ts";
import type { Appointment, Outcome } from "../../../services/appointments/types.ts";
import { toast } from "../../../ui/index.ts";
import { stale } from "../live.ts";
import { said } from "../words.ts";
import { youthName } from "./state.ts";

/** What waits its ten seconds, or its answer. */
export const closing = signal<ReadonlyMap<string, Outcome>>(new Map());
/** What was not written, and why. */
export const refusals = signal<ReadonlyMap<string, { item: Appointment; why: string }>>(new Map());

session.subscribe(now => {
  if (now.state !== "open") refusals.value = new Map();
});

export function close(item: Appointment, outcome: Outcome): void {
  dropRefusal(item.id);
  closing.value = new Map([...closing.value, [item.id, outcome]]);
  toast(t("pro.close.said", { name: youthName(item), how: t(`outcome.${outcome}`) }), {
    undo: () => release(item.id),
    after: () => void send(item, outcome),
  });
}

async function send(item: Appointment, outcome: Outcome): Promise<void> {
  try {
    await closeAppointment(item, outcome);
  } catch (error) {
    refusals.value = new Map([...refusals.value, [item.id, { item, why: said(error) }]]);
  }
  stale("agenda:");
  stale("appointment:");
  release(item.id);
}

function release(id: string): void {
  closing.value = new Map([...closing.value].filter(([key]) => key !== id));
}

export function dropRefusal(id: string): void {
  if (refusals.value.has(id)) refusals.value = new Map([...refusals.value].filter(([key]) => key !== id));
}
