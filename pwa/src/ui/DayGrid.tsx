import { ChevronLeft, ChevronRight } from "lucide-preact";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import "./day-grid.css";
import type { Children } from "./types.ts";

export type DayCell = {
  /** Read aloud, and nothing else: « jeudi 3 décembre, 2 rendez-vous ». */
  label: string;
  /** Drawn under the number of the day. */
  children?: Children;
  /** Marked: something stands on this day. */
  busy?: boolean;
  /** Nobody works: the day's own name is in the label. */
  off?: boolean;
};

export type DayGridProps = {
  label: string;
  /** Whole weeks, Monday first. */
  weeks: string[][];
  /** `2026-11`: the days of other months are drawn paler. */
  month: string;
  chosen: string;
  today: string;
  /** Short and full names of the days of the week. */
  names: { short: string; full: string }[];
  cell: (day: string) => DayCell;
  onChoose: (day: string) => void;
  /** Where a key goes from a day; undefined for another key. */
  keyOf: (day: string, key: string) => string | undefined;
};

/** Days in weeks. One day at a time is in the order of Tab; arrows go from day to day, Page up and down by month. */
export function DayGrid(props: DayGridProps) {
  const { weeks, month, chosen, today, cell, onChoose, keyOf } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const byKey = useRef(false);
  const keys = (event: JSX.TargetedKeyboardEvent<HTMLTableSectionElement>): void => {
    const day = (event.target as HTMLElement).dataset.day;
    if (!day || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = keyOf(day, event.key);
    if (!to) return;
    event.preventDefault();
    byKey.current = true;
    onChoose(to);
  };
  useEffect(() => {
    // The keyboard follows the day, also onto another month.
    if (byKey.current) body.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
    byKey.current = false;
  }, [chosen, month]);
  return (
    <table class="day-grid">
      <caption class="visually-hidden">{props.label}</caption>
      <thead>
        <tr>
          {props.names.map(name => (
            <th scope="col" key={name.full}>
              <abbr title={name.full}>{name.short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={keys}>
        {weeks.map(week => (
          <tr key={week[0]}>
            {week.map(day => {
              const drawn = cell(day);
              return (
                <td
                  key={day}
                  data-other={day.startsWith(month) ? undefined : ""}
                  data-off={drawn.off ? "" : undefined}
                >
                  <button
                    type="button"
                    data-day={day}
                    data-busy={drawn.busy ? "" : undefined}
                    tabIndex={day === chosen ? 0 : -1}
                    aria-pressed={day === chosen}
                    aria-current={day === today ? "date" : undefined}
                    aria-label={drawn.label}
                    onClick={() => onChoose(day)}
                  >
                    <span class="figures">{Number(day.slice(8))}</span>
                  </button>
                  {drawn.children}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Before, the period in words, after: one line above a grid. */
export function Period(props: {
  title: string;
  before: string;
  after: string;
  onBefore: () => void;
  onAfter: () => void;
  children?: Children;
}) {
  return (
    <div class="period">
      <div class="period-line">
        <button type="button" class="icon-button no-print" aria-label={props.before} onClick={props.onBefore}>
          <ChevronLeft size={24} class="mirror" aria-hidden="true" />
        </button>
        <h2 aria-live="polite">{props.title}</h2>
        <button type="button" class="icon-button no-print" aria-label={props.after} onClick={props.onAfter}>
          <ChevronRight size={24} class="mirror" aria-hidden="true" />
        </button>
      </div>
      {props.children}
    </div>
  );
}
