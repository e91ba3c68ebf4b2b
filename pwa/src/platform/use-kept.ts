/** A reading that survives without network: what was kept shows at once, then what the server says replaces it. */
import { type Signal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { now } from "./clock.ts";
import { keep, readKept } from "./kept.ts";
import { onChanges } from "./live.ts";
import { concerns } from "./live-names.ts";
import { NetworkFailure, Problem } from "./problem.ts";

/** loading: nothing to show yet. ready: as the server has it. offline: as it was `at`. error: nothing, and why. */
export type ReadingState = "loading" | "ready" | "offline" | "locked" | "error";

export type Reading<T> = {
  value: T | undefined;
  state: ReadingState;
  at: Date | undefined;
  error: unknown;
};

export type Live<T> = {
  reading: Signal<Reading<T>>;
  refresh: () => Promise<void>;
  /**
   * Shows a value at once (an answer of the server, or a write that waits) and keeps it. Given a function, it is made
   * of the value that stands now, and nothing happens while nothing was read.
   */
  put: (next: T | ((now: T) => T)) => void;
  /** The value that stands now: after an `await`, what a screen was drawn with may be older. */
  latest: () => T | undefined;
};

const nothing = { value: undefined, state: "loading", at: undefined, error: undefined } as const;

/** The reading itself, outside any screen. */
export function liveReading<T>(name: string, load: () => Promise<T>): Live<T> {
  const reading = signal<Reading<T>>(nothing);
  let turn = 0;
  let asking = 0; // the turn whose answer is awaited, 0 when none is
  const show = (next: Partial<Reading<T>>): void => {
    reading.value = { ...reading.value, ...next };
  };
  let last: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    last = ask();
    return last;
  };
  const ask = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    asking = mine;
    if (reading.value.value === undefined) {
      const kept = await readKept<T>(name);
      if (kept && mine === turn && reading.value.value === undefined) show(kept);
    }
    try {
      const value = await load();
      if (mine === turn) {
        show({ value, state: "ready", at: now(), error: undefined });
        await keep(name, value);
      }
    } catch (error) {
      if (mine === turn) show({ state: stateAfter(error, reading.value.value !== undefined), error });
    } finally {
      if (asking === mine) asking = 0;
    }
    // Another was asked for meanwhile: it answers for both.
    if (mine !== turn) await last;
  };
  const latest = (): T | undefined => reading.value.value;
  const put = (next: T | ((now: T) => T)): void => {
    const standing = latest();
    if (isChange(next) && standing === undefined) return;
    const value = isChange(next) ? next(standing as T) : next;
    const cut = asking > 0;
    turn += 1;
    show({ value, state: "ready", at: now(), error: undefined });
    void keep(name, value);
    // An answer on its way may be older than this value; it is not shown, and what else it would have told is asked again.
    if (cut) void refresh();
  };
  return { reading, refresh, put, latest };
}

function isChange<T>(next: T | ((now: T) => T)): next is (now: T) => T {
  return typeof next === "function";
}

function stateAfter(error: unknown, shown: boolean): ReadingState {
  if (error instanceof Problem && (error.status === 423 || error.status === 401)) return "locked";
  if (shown && error instanceof NetworkFailure) return "offline";
  return "error";
}

/** What changed elsewhere is read again, as long as a screen shows it. */
export function readAgainOnChange(name: string, { refresh }: Pick<Live<unknown>, "refresh">): () => void {
  return onChanges(
    kind => concerns(kind, name),
    () => void refresh(),
  );
}

/** A reading as a screen has it. */
export type Kept<T> = Reading<T> & Omit<Live<T>, "reading">;

/**
 * Reads `load()` when the screen opens, keeps it sealed under `name`, shows what was kept while it waits.
 * The name says which object it is (`home`, `step:42`): another name is another reading.
 */
export function useKept<T>(name: string, load: () => Promise<T>): Kept<T> {
  // The name stands for what `load` reads.
  const live = useMemo(() => liveReading(name, load), [name]);
  useEffect(() => {
    void live.refresh();
    return readAgainOnChange(name, live);
  }, [live]);
  const { reading, ...gestures } = live;
  return { ...reading.value, ...gestures };
}
