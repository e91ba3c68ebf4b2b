import { dayOf, today } from "../platform/clock.ts";
import { online } from "../platform/connectivity.ts";
import { sentence } from "../platform/problem.ts";
import type { Reading } from "../platform/use-kept.ts";
import { daysBetween, hour, inDays, when } from "../text/dates.ts";
import { ErrorState, Skeleton } from "../ui/States.tsx";
import type { Children } from "../ui/types.ts";
import { t } from "./words.ts";

type LoadedProps<T> = {
  of: Reading<T> & { refresh: () => Promise<void> };
  /** Blocks drawn while nothing is there. */
  skeleton?: number;
  children: (value: T) => Children;
};

/** Draws what was read, in each of its states: waiting, as the server has it, as it was kept, not readable. */
export function Loaded<T>({ of, skeleton, children }: LoadedProps<T>) {
  if (of.value === undefined) {
    if (of.state === "error") return <ErrorState text={sentence(of.error)} onRetry={of.refresh} />;
    return of.state === "locked" ? null : <Skeleton lines={skeleton} />;
  }
  return (
    <>
      {of.state === "offline" && of.at && (
        <p class="meta">{t(online.value ? "frame.read_at" : "frame.as_of", { when: keptWhen(of.at) })}</p>
      )}
      {of.state === "error" && <p class="meta">{sentence(of.error)}</p>}
      {children(of.value)}
    </>
  );
}

/** « aujourd'hui à 18 h », « hier à 18 h », « mardi 3 mars, 18 h » */
export function keptWhen(at: Date): string {
  const days = daysBetween(today(), dayOf(at));
  return days < -1 ? when(at) : t("frame.day_hour", { day: inDays(days), hour: hour(at) });
}
