/** Readings that live as long as the session is open, in memory alone: going back to the list shows it at once. */
import { useEffect, useMemo } from "preact/hooks";
import { session } from "../../platform/session.ts";
import { type Kept, type Live, liveReading, readAgainOnChange } from "../../platform/use-kept.ts";

const readings = new Map<string, Live<unknown>>();

session.subscribe(now => {
  if (now.state !== "open") readings.clear();
});

function liveOf<T>(name: string, load: () => Promise<T>): Live<T> {
  const found = readings.get(name) as Live<T> | undefined;
  if (found) return found;
  const made = liveReading(name, load);
  readings.set(name, made as Live<unknown>);
  return made;
}

export type LiveReading<T> = Kept<T>;

/** Reads `load()` when the screen opens; what was read under this name shows while it waits. */
export function useLive<T>(name: string, load: () => Promise<T>): LiveReading<T> {
  const live = useMemo(() => liveOf(name, load), [name]);
  useEffect(() => {
    void live.refresh();
    return readAgainOnChange(name, live);
  }, [live]);
  const { reading, ...gestures } = live;
  return { ...reading.value, ...gestures };
}

/** What was read elsewhere is no longer true: read again when a screen asks. */
export function stale(prefix: string): void {
  for (const name of readings.keys()) if (name.startsWith(prefix)) void readings.get(name)?.refresh();
}
