/** How a paper stands, in words. */
import { today } from "../../../platform/clock.ts";
import {
  type Freshness,
  type FreshState,
  freshness,
  type Standing,
} from "../../../services/documents/freshness.ts";
import type { Paper, PaperType } from "../../../services/documents/types.ts";
import { longDate } from "../../../text/dates.ts";
import { Pill, type Status } from "../../../ui/index.ts";
import { p } from "./papers-words.ts";

/** Undefined for a kind this phone does not know. */
export function standingOf(paper: Paper, types: PaperType[], on: string = today()): Freshness | undefined {
  const type = types.find(one => one.code === paper.type);
  return type && freshness(type, paper, on);
}

/** It ends soon, or has ended: to do again. */
export function toRenew(fresh: Freshness | undefined): boolean {
  return fresh?.state === "soon" || fresh?.state === "too_old";
}

const pills: Record<FreshState, Status | undefined> = {
  good: "good",
  soon: "renew",
  too_old: "old",
  unknown: undefined,
};

export function FreshPill({ state }: { state: FreshState }) {
  const status = pills[state];
  return status ? <Pill status={status} /> : <Pill status="missing" label={p("fresh.no_date")} />;
}

/** « Bon pour le pécule jusqu'au 12 mars 2027 »; nothing to say of a paper that is always good. */
export function inWords({ state, until, ask }: Standing, label?: string): string | undefined {
  if (ask) return p(ask === "issued_on" ? "fresh.ask_issued" : "fresh.ask_expires");
  if (!until) return label && state === "good" ? p("fresh.good_use", { what: label }) : undefined;
  const date = longDate(until);
  if (state === "too_old")
    return label ? p("fresh.ended_use", { what: label, date }) : p("fresh.ended", { date });
  return label ? p("fresh.until_use", { what: label, date }) : p("fresh.until", { date });
}

/** The line under a paper in a list: what presses; else the use that ends first. */
export function headline(fresh: Freshness): string | undefined {
  const said = inWords(fresh, fresh.label);
  if (said || fresh.state !== "good") return said;
  const [first] = fresh.uses
    .filter(one => one.state === "good" && one.until)
    .sort((a, b) => (a.until ?? "").localeCompare(b.until ?? ""));
  return first && inWords(first, first.label);
}
