import { CircleAlert, CloudOff } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "./Button.tsx";
import { CapDrawing } from "./Mark.tsx";
import type { Children } from "./types.ts";
import { t } from "./words.ts";

/** Says what will be here and what it gives; one gesture. */
export function Empty({
  text,
  action,
  mood = "empty",
}: {
  text: Children;
  action?: Children;
  mood?: "empty" | "offline" | "done";
}) {
  return (
    <div class="empty">
      <CapDrawing mood={mood} />
      <p>{text}</p>
      {action}
    </div>
  );
}

function useAfter(delay: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return passed;
}

/** Still blocks after 300 ms, a word after 8 s. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const drawn = useAfter(300);
  const long = useAfter(8000);
  return (
    <div class="skeleton" aria-busy="true">
      <span class="visually-hidden skeleton-word" role="status">
        {drawn ? t("skeleton.wait") : ""}
      </span>
      {drawn && Array.from({ length: lines }, (_, i) => <span key={i} />)}
      {long && <p class="meta">{t("skeleton.long")}</p>}
    </div>
  );
}

/** An error in its place: what happened, what is kept, what to do. */
export function ErrorState({ text, onRetry }: { text?: Children; onRetry?: () => unknown }) {
  return (
    <div class="error-state" role="alert">
      <p class="cluster">
        <CircleAlert size={24} aria-hidden="true" />
        <strong>{t("error.title")}</strong>
      </p>
      <p>{text ?? t("error.kept")}</p>
      {onRetry && <Button onClick={onRetry}>{t("error.retry")}</Button>}
    </div>
  );
}

/** 40 px under the header while there is no network. A tap shows the list of what waits. */
export function OfflineBanner({ waiting, href }: { waiting: number; href?: string }) {
  const inside = (
    <>
      <CloudOff size={20} aria-hidden="true" />
      <span>
        {t("offline.banner")} {waiting > 0 && t("offline.waiting", { n: waiting })}
      </span>
    </>
  );
  if (href && waiting > 0)
    return (
      <a class="banner" href={href}>
        {inside}
      </a>
    );
  return <div class="banner">{inside}</div>;
}
