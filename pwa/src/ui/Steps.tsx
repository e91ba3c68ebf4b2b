import { Check } from "lucide-preact";
import { Mark } from "./Mark.tsx";
import { Pill, type Status } from "./Pill.tsx";
import type { Children } from "./types.ts";
import { t } from "./words.ts";

export function Steps({ children, label }: { children: Children; label?: string }) {
  return (
    <ol class="steps" aria-label={label}>
      {children}
    </ol>
  );
}

type StepProps = {
  n: number;
  title: string;
  status: Status;
  href?: string;
  /** The next step to do: open, the others folded. */
  current?: boolean;
  /** What must be done before: « D'abord : ouvrir un compte ». */
  first?: string;
  children?: Children;
};

export function Step({ n, title, status, href, current, first, children }: StepProps) {
  const done = status === "finished";
  return (
    <li class="step" data-done={done ? "" : undefined} aria-current={current ? "step" : undefined}>
      <span class="step-number" aria-hidden="true">
        {done ? <Check size={18} /> : n}
      </span>
      <div class="step-body">
        {href ? (
          <a class="step-title" href={href}>
            {title}
          </a>
        ) : (
          <span class="step-title">{title}</span>
        )}
        {first ? <span class="meta">{t("step.first", { what: first })}</span> : <Pill status={status} />}
        {current && children}
      </div>
    </li>
  );
}

export type TimelineState = "done" | "late" | "open" | "later" | "today";
export type TimelineItem = {
  id: string;
  title: string;
  /** Written day, already in words. */
  date: string;
  state: TimelineState;
  meta?: Children;
};

/** Dated points, one under another; the needle is today. A word says each state, never the colour alone. */
export function Timeline({ items, label }: { items: TimelineItem[]; label?: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {items.map(item => (
        <li key={item.id} data-state={item.state}>
          {item.state === "today" ? (
            <span class="today-needle">
              <Mark size={24} />
            </span>
          ) : (
            <span class="node" aria-hidden="true" />
          )}
          <p class="timeline-title">{item.title}</p>
          <p class="meta">
            {item.date}
            {item.state !== "today" && `, ${t(`timeline.${item.state}`)}`}
          </p>
          {item.meta}
        </li>
      ))}
    </ol>
  );
}
