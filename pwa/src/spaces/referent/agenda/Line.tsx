import { TriangleAlert } from "lucide-preact";
import type { JSX } from "preact";
import {
  hourPart,
  lengthOf,
  momentsOf,
  namesOf,
  t,
  titleOf,
  whenOf,
} from "../../../services/appointments/said.ts";
import type { Item } from "../../../services/appointments/types.ts";
import { type Children, Pill } from "../../../ui/index.ts";
import { agendaBase, isMentor, oneHref } from "./places.ts";
import { standingOf, youthName } from "./state.ts";

/** Back to the agenda: the bar of a desk has no arrow. */
export function BackToAgenda() {
  if (isMentor()) return null;
  return (
    <nav aria-label={t("pro.path")} class="path no-print">
      <a href={agendaBase()}>{t("pro.title")}</a>
    </nav>
  );
}

/** Appointments one under another: ↑ ↓ go from one to the next, Enter opens. */
export function Lines({ label, children }: { label: string; children: Children }) {
  const keys = (event: JSX.TargetedKeyboardEvent<HTMLUListElement>): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    // All lists of the screen are one for the arrows.
    const links = [...document.querySelectorAll<HTMLElement>(".agenda-line > a")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const to = links[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  };
  return (
    <ul class="agenda-lines" aria-label={label} onKeyDown={keys}>
      {children}
    </ul>
  );
}

/** One appointment in a line: hour (with its day when `dated`), young person, what, where, who, how it stands. */
export function Line({ item, short, dated }: { item: Item; short?: boolean; dated?: boolean }) {
  const { status, words } = standingOf(item);
  const full = item.access === "full" ? item : undefined;
  const others = full ? namesOf(full) : "";
  const place = full?.place.name;
  const gone = item.status === "cancelled";
  return (
    <li class="agenda-line" data-short={short ? "" : undefined} data-gone={gone ? "" : undefined}>
      <a href={oneHref(item.id)}>
        <strong class="figures">
          {item.starts ? (dated ? whenOf : hourPart)(item.starts) : t("pro.no_hour")}
        </strong>
        <span class="agenda-line-who">
          <strong>{youthName(item)}</strong>
          {!short && <span class="meta">{item.starts ? lengthOf(item.minutes) : moments(item)}</span>}
        </span>
        <span class="agenda-line-what">
          <span>{titleOf(item)}</span>
          {!short && (place || others) && (
            <span class="meta">
              {[place, others && t("row.with", { names: others })].filter(Boolean).join(", ")}
            </span>
          )}
          {full?.conflict && !gone && (
            <span class="agenda-conflict">
              <TriangleAlert size={18} aria-hidden="true" />
              {t("pro.conflict")}
            </span>
          )}
        </span>
        <Pill status={status} label={words} />
      </a>
    </li>
  );
}

function moments(item: Item): string {
  return item.access === "full" ? momentsOf(item.proposals) : "";
}
