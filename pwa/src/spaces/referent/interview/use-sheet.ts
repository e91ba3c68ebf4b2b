import { useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import {
  type Interview,
  leftToSend,
  type SheetPatch,
  writeSheet,
} from "../../../services/interviews/interviews.ts";
import { type DateParts, focusOn, partsOf, readDate } from "../../../ui/index.ts";
import { said } from "../words.ts";
import type { Desk } from "./index.tsx";
import { d } from "./words.ts";

/** How long after the last key a sheet leaves by itself. */
const PAUSE = 800;

export type Writing = ReturnType<typeof useSheet>;

/** What is typed in a sheet. While nobody reads it yet it leaves by itself: a page reloaded or closed loses nothing. */
export function useSheet({ one, read }: Desk) {
  const [patch, setPatch] = useState<SheetPatch>({});
  const [day, setDay] = useState<DateParts>(partsOf(one.held_on));
  const [dayFault, setDayFault] = useState<string>();
  const [error, setError] = useState<string>();
  const [missing, setMissing] = useState<string[]>([]);
  const [saved, setSaved] = useState(false);
  const now = useRef({ one, patch, day });
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  if (one.version >= now.current.one.version) now.current.one = one;
  now.current.patch = patch;
  now.current.day = day;

  const fail = async (cause: unknown): Promise<undefined> => {
    if (cause instanceof Problem && cause.code === "missing") setMissing(Object.values(cause.fields));
    else if (cause instanceof Problem && cause.status === 412) {
      setError(d("stale"));
      await read.refresh();
    } else setError(said(cause));
    return undefined;
  };
  const write = async (aloud: boolean): Promise<Interview | undefined> => {
    const { patch: typed, day: parts, one: before } = now.current;
    const told: SheetPatch = { ...typed };
    if (parts.day || parts.month || parts.year) {
      const asked = readDate(parts);
      if (!("error" in asked)) {
        if (asked.iso !== before.held_on) told.held_on = asked.iso;
      } else if (aloud) {
        setDayFault(asked.error);
        focusOn("interview-day");
        return undefined;
      }
    }
    if (Object.keys(told).length === 0) return before;
    try {
      const after = await writeSheet(before, told);
      now.current.one = after;
      setPatch(still => leftToSend(still, told));
      setError(undefined);
      setSaved(true);
      read.put(after);
      return after;
    } catch (cause) {
      return fail(cause);
    }
  };
  /** One after the other: a second write is made from what the first one left. */
  const save = (aloud = true): Promise<Interview | undefined> => {
    const mine = turn.current.then(() => write(aloud));
    turn.current = mine;
    return mine;
  };
  const loud = (): Promise<Interview | undefined> => {
    setError(undefined);
    setMissing([]);
    setDayFault(undefined);
    return save();
  };
  useEffect(() => {
    if (one.state !== "open") return;
    const later = setTimeout(() => void save(false), PAUSE);
    return () => clearTimeout(later);
  }, [patch, day]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === "hidden" && now.current.one.state === "open") void save(false);
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      if (now.current.one.state === "open") void save(false);
    };
  }, []);
  return {
    patch,
    day,
    dayFault,
    error,
    missing,
    saved,
    setDay,
    set: (change: (typed: SheetPatch) => SheetPatch): void =>
      setPatch(typed => ({ ...typed, ...change(typed) })),
    save: loud,
    fail,
  };
}
