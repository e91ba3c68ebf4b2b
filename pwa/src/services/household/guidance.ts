/** What everybody reads about a home: doors, days of a move, rental file, delays of the law. */
import { api, unwrap } from "../../platform/http.ts";

export type Door = {
  code: string;
  title: string;
  text: string;
  /** Situations it helps; absent: everybody. */
  to?: string[];
  from_months?: number;
  first?: boolean;
  tonight?: boolean;
  guide?: string;
  screen?: string;
  doubt?: string;
};

export type MoveDay = {
  code: string;
  /** After the day one comes in; before when negative. */
  days: number;
  title: string;
  text: string;
  keep?: string;
  guide?: string;
  step?: string;
  screen?: string;
  doubt?: string;
};

export type FilePart = { code: string; title: string; any_of: string[]; instead?: string };
export type Delay = { value: number; article: string; checked_on: string; doubt?: boolean };

export type Guidance = {
  situations: { code: string; label: string }[];
  doors: Door[];
  move: MoveDay[];
  rental_file: FilePart[];
  rooms: string[];
  sources: { title: string; checked_on: string; mark: "V" | "M" }[];
  delays: Record<string, Delay>;
};

export function readGuidance(): Promise<Guidance> {
  return unwrap<Guidance>(api.GET("/api/v1/household"));
}

/** The doors of a person: what helps tonight, then what to push first, then the rest; too early ones last. Pure. */
export function doorsFor(
  doors: readonly Door[],
  situations: ReadonlySet<string>,
  months: number | undefined,
): { now: Door[]; later: Door[] } {
  const mine = doors.filter(one => !one.to || one.to.some(code => situations.has(code)));
  const early = (one: Door): boolean => months !== undefined && months < (one.from_months ?? 0);
  const weight = (one: Door): number => (one.tonight ? 0 : one.first ? 1 : 2);
  const now = mine.filter(one => !early(one)).sort((a, b) => weight(a) - weight(b));
  return { now, later: mine.filter(early) };
}
