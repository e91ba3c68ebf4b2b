/** Where an appointment stands for the young person: one picture, one word. */
import { t } from "../../../services/appointments/said.ts";
import type { Item } from "../../../services/appointments/types.ts";
import type { Status } from "../../../ui/index.ts";
import { pending } from "./answers.ts";

export type Standing = { status: Status; words: string };

export function standingOf(item: Item): Standing {
  if (pending(item.id)) return { status: "sent", words: t("state.leaves") };
  if (item.status === "cancelled") return { status: "missing", words: t("state.cancelled") };
  if (item.status === "done") return { status: "finished", words: t("state.done") };
  if (item.status === "missed") return { status: "missing", words: t("state.missed") };
  if (item.access === "dates") return ofStatus(item.status);
  if (!item.starts)
    return item.waits_for === "young"
      ? { status: "toAccept", words: t("state.offer") }
      : { status: "waiting", words: t("state.offer.theirs") };
  if (item.young_answer === "late") return { status: "sent", words: t("state.late") };
  if (item.status === "planned" && item.young_answer === "yes")
    return { status: "waiting", words: t("state.planned.yes") };
  if (item.status === "planned" && item.waits_for === "young")
    return { status: "toAccept", words: t("state.planned") };
  return ofStatus(item.status);
}

function ofStatus(status: Item["status"]): Standing {
  if (status === "confirmed") return { status: "good", words: t("state.confirmed") };
  if (status === "moved") return { status: "renew", words: t("state.moved") };
  if (status === "excused") return { status: "sent", words: t("state.excused") };
  return { status: "todo", words: t("state.planned") };
}

const TWO_HOURS = 2 * 60 * 60_000;

/** « Je suis en retard » : from two hours before until the end, also without network. */
export function mayBeLate(item: Item, at: Date): boolean {
  if (!item.starts_at || !item.ends_at) return false;
  const [start, end] = [new Date(item.starts_at).getTime(), new Date(item.ends_at).getTime()];
  return at.getTime() >= start - TWO_HOURS && at.getTime() < end;
}
