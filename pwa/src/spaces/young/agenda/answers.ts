/** What this phone says of an appointment while the server has not answered, and how it is said. */
import { now } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import { type Entry, enqueue, entries, settle } from "../../../platform/queue.ts";
import { t, titleOf } from "../../../services/appointments/said.ts";
import type { Appointment, Item } from "../../../services/appointments/types.ts";
import {
  type AnswerBody,
  answerWrite,
  appointmentSubject,
  cancelWrite,
  chooseWrite,
  NEW,
  type Said,
} from "../../../services/appointments/writes.ts";
import { toast } from "../../../ui/index.ts";

const of = (id: string): Entry[] => entries.value.filter(entry => entry.subject === appointmentSubject(id));

/** The last thing this phone said of it, not arrived yet. */
export function pending(id: string): Entry | undefined {
  return of(id)
    .filter(entry => entry.state === "waiting")
    .at(-1);
}

/** What the server refused, or could not take because the appointment changed meanwhile. */
export function asked(id: string): Entry | undefined {
  return of(id).find(entry => entry.state !== "waiting");
}

/** Appointments made here that the server has not named yet. */
export function made(): Entry[] {
  return entries.value.filter(entry => entry.subject === NEW);
}

/** The answer a write carries, if it is one. */
export function answerIn(entry: Entry | undefined): Said | undefined {
  return entry?.path.endsWith("/answer") ? (entry.body as AnswerBody).answer : undefined;
}

/** The proposal a write chooses, if it is that. */
export function choiceIn(entry: Entry | undefined): string | undefined {
  return entry?.path.endsWith("/choose") ? (entry.body as { proposal_id: string }).proposal_id : undefined;
}

const queued = (item: Item, what: string): string => t("answer.queue", { what, title: titleOf(item) });

/** Keeps an answer and sends it; a former one that has not left, or was refused, goes. */
export async function say(
  item: Pick<Appointment, "id" | "revision"> & Item,
  answer: Said,
  more: Pick<AnswerBody, "late_minutes" | "reason" | "proposals"> = {},
): Promise<void> {
  for (const former of of(item.id)) await settle(former.id, "theirs");
  await enqueue(answerWrite(item, answer, now(), queued(item, t(`answer.label.${answer}`)), more));
}

export async function choose(item: Appointment, proposal: string): Promise<void> {
  for (const former of of(item.id)) await settle(former.id, "theirs");
  await enqueue(chooseWrite(item, proposal, queued(item, t("answer.label.choose"))));
}

export async function cancelMine(item: Appointment, reason: string): Promise<void> {
  await enqueue(cancelWrite(item, reason, queued(item, t("answer.label.cancel"))));
  if (!online.value) toast(t("one.cancel.waits"));
}

/** Lets go of an answer the server could not take. */
export async function leave(entry: Entry): Promise<void> {
  await settle(entry.id, "theirs");
}
