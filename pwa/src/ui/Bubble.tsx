import { Ellipsis } from "lucide-preact";
import { Waits } from "./Card.tsx";
import type { Children } from "./types.ts";
import { t } from "./words.ts";

export type BubbleState = "waiting" | "sent" | "read" | "edited" | "deleted";

/** One message. `time` is already in words; `from` is heard, not shown, when the thread has one other person. */
export function Bubble(props: {
  mine?: boolean;
  from: string;
  time: string;
  state?: BubbleState;
  onMore?: () => void;
  children: Children;
}) {
  const { mine, state } = props;
  return (
    <article class={mine ? "bubble mine" : "bubble"}>
      <span class="visually-hidden">{props.from}</span>
      <div class="bubble-text">{state === "deleted" ? t("bubble.deleted") : props.children}</div>
      <p class="meta cluster">
        {props.time}
        {state === "waiting" && <Waits />}
        {state && state !== "waiting" && state !== "deleted" && <span>{t(`bubble.${state}`)}</span>}
        {props.onMore && (
          <button type="button" class="icon-button" aria-label={t("bubble.more")} onClick={props.onMore}>
            <Ellipsis size={20} aria-hidden="true" />
          </button>
        )}
      </p>
    </article>
  );
}

/** The day, in full, between two messages. */
export function BubbleDay({ children }: { children: Children }) {
  return <p class="meta bubble-day">{children}</p>;
}
