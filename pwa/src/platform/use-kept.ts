/** A reading that survives without network: what was kept shows at once, then what the server says replaces it. */
import { type Signal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { now } from "./clock.ts";
import { keep, readKept } from "./kept.ts";
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
  /** Shows a value at once (an answer of the server, or a write that waits) and keeps it. */
  put: (value: T) => void;
};

const nothing = { value: undefined, state: "loading", at: undefined, error: undefined } as const;

/** The reading itself, outside any screen. */
export function liveReading<T>(name: string, load: () => Promise<T>): Live<T> {
  const reading = signal<Reading<T>>(nothing);
  let turn = 0;
  const show = (next: Partial<Reading<T>>): void => {
    reading.value = { ...reading.value, ...next };
  };
  const refresh = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    if (reading.value.value === undefined) {
      const kept = await readKept<T>(name);
      if (kept && mine === turn && reading.value.value === undefined) show(kept);
    }
    try {
      const value = await load();
      if (mine !== turn) return;
      show({ value, state: "ready", at: now(), error: undefined });
      await keep(name, value);
    } catch (error) {
      if (mine === turn) show({ state: stateAfter(error, reading.value.value !== undefined), error });
    }
  };
  const put = (value: T): void => {
    turn += 1;
    show({ value, state: "ready", at: now(), error: undefined });
    void keep(name, value);
  };
  return { reading, refresh, put };
}

function stateAfter(error: unknown, shown: boolean): ReadingState {
  if (error instanceof Problem && (error.status === 423 || error.status === 401)) return "locked";
  if (shown && error instanceof NetworkFailure) return "offline";
  return "error";
}

/**
 * Reads `load()` when the screen opens, keeps it sealed under `name`, shows what was kept while it waits.
 * The name says which object it is (`home`, `step:42`): another name is another reading.
 */
export function useKept<T>(
  name: string,
  load: () => Promise<T>,
): Reading<T> & Pick<Live<T>, "refresh" | "put"> {
  // The name stands for what `load` reads.
  const live = useMemo(() => liveReading(name, load), [name]);
  useEffect(() => {
    void live.refresh();
  }, [live]);
  return { ...live.reading.value, refresh: live.refresh, put: live.put };
}
