/** Where an appointment stands, for a professional: one picture, one word; and who it is with. */
import { t } from "../../../services/appointments/said.ts";
import type { Item } from "../../../services/appointments/types.ts";
import type { Status } from "../../../ui/index.ts";

export function standingOf(item: Item): { status: Status; words: string } {
  if (item.access === "full" && !item.starts && item.status === "planned")
    return item.waits_for === "adult"
      ? { status: "toAccept", words: t("pro.state.to_choose") }
      : { status: "waiting", words: t("pro.state.offered") };
  if (item.access === "full" && item.young_answer === "late" && item.status !== "done")
    return { status: "renew", words: t("pro.state.late") };
  const found = {
    planned: "waiting",
    confirmed: "good",
    moved: "renew",
    excused: "missing",
    missed: "old",
    done: "finished",
    cancelled: "missing",
  } as const;
  return { status: found[item.status], words: t(`pro.state.${item.status}`) };
}

/** « Nova Modèle », « Nova » for a mentor. */
export function youthName({ youth }: Pick<Item, "youth">): string {
  return youth.last_name ? `${youth.first_name} ${youth.last_name}` : youth.first_name;
}
