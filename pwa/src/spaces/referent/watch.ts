/** Keeps the session of somebody at work: typing counts as being there, and the last hour is announced. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { now } from "../../platform/clock.ts";
import { lock, session } from "../../platform/session.ts";
import { readSession } from "../../services/accounts/session.ts";

const LOOK = 30_000;
/** The server counts requests; somebody who writes for a long time sends none. */
const QUIET = 4 * 60_000;
const WARN = 2 * 60_000;

/** The instant at which this session ends whatever one does, once it is two minutes away. */
export const endsAt = signal<Date | undefined>(undefined);

type Told = { state: string; absolute_until?: string };

/** What to do at an instant: say nothing, ask the server again, or announce the end. Pure. */
export function due(
  at: number,
  used: number,
  asked: number,
  end: number | undefined,
): { ask: boolean; warn: boolean } {
  return {
    ask: used > asked && at - asked >= QUIET,
    warn: end !== undefined && end - at <= WARN && end > at,
  };
}

/** Watches while the space is on screen. A session that ended elsewhere closes the screens here. */
export function useSessionWatch(): void {
  useEffect(() => {
    let used = now().getTime();
    let asked = 0;
    let end: number | undefined;
    const gesture = (): void => {
      used = now().getTime();
    };
    const ask = async (): Promise<void> => {
      asked = now().getTime();
      try {
        const told = (await readSession()) as Told;
        if (told.state !== "open") return lock();
        end = told.absolute_until ? new Date(told.absolute_until).getTime() : undefined;
      } catch {
        // No answer: the screens stay readable, and the next look asks again.
      }
    };
    const look = (): void => {
      if (session.value.state !== "open") return;
      const { ask: again, warn } = due(now().getTime(), used, asked, end);
      endsAt.value = warn && end !== undefined ? new Date(end) : undefined;
      if (again) void ask();
    };
    void ask();
    const timer = setInterval(look, LOOK);
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, gesture, { passive: true });
    return () => {
      clearInterval(timer);
      endsAt.value = undefined;
      for (const kind of ["pointerdown", "keydown"]) removeEventListener(kind, gesture);
    };
  }, []);
}
