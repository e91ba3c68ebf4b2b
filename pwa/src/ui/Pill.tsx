import {
  CalendarX,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  Clock,
  Hand,
  Hourglass,
  MailOpen,
  Send,
} from "lucide-preact";
import type { Children, Icon } from "./types.ts";
import { t } from "./words.ts";

type Tone = "deep" | "action" | "wait" | "now" | "done" | undefined;

const statuses = {
  todo: [Circle, undefined],
  doing: [CircleDot, "deep"],
  sent: [Send, "action"],
  waiting: [Hourglass, "wait"],
  blocked: [Hand, "now"],
  finished: [CircleCheck, "done"],
  good: [CircleCheck, "done"],
  renew: [Clock, "now"],
  old: [CalendarX, "now"],
  missing: [CircleDashed, undefined],
  checking: [Hourglass, "wait"],
  toAccept: [MailOpen, "deep"],
} satisfies Record<string, [Icon, Tone]>;

export type Status = keyof typeof statuses;

/** Where something stands: picture and word, never a button, never a colour alone. */
export function Pill({ status, label }: { status: Status; label?: Children }) {
  const [Picture, tone] = statuses[status];
  return (
    <span class="pill" data-tone={tone}>
      <Picture size={18} aria-hidden="true" />
      {label ?? t(`status.${status}`)}
    </span>
  );
}

/** A pill with its own picture and words, for what is no status: « En retard », « Nouveau ». */
export function Tag({ icon: Picture, tone, children }: { icon: Icon; tone?: Tone; children: Children }) {
  return (
    <span class="pill" data-tone={tone}>
      <Picture size={18} aria-hidden="true" />
      {children}
    </span>
  );
}

/** How far it is, always with words. Over ten seconds it also says that one may go on. */
export function Progress(props: {
  value: number;
  max: number;
  label: string;
  long?: boolean;
  children?: Children;
}) {
  return (
    <div class="progress">
      <span class="small" aria-hidden="true">
        {props.label}
      </span>
      <progress value={props.value} max={props.max} aria-label={props.label} />
      {props.long && <span class="meta">{t("progress.long")}</span>}
      {props.children}
    </div>
  );
}
