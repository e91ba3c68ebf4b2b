/** Reading the agenda: a span of days, one appointment, what waits to be closed, what stands in the way. */
import { api, unwrap } from "../../platform/http.ts";
import { daysAfter } from "./grid.ts";
import type { Agenda, Appointment, Attendee, One, Slot } from "./types.ts";

export type Span = { from: string; to: string };

/** What the list shows and this phone keeps: four weeks behind, ten ahead. The server gives 100 days at most. */
export function around(day: string): Span {
  return { from: daysAfter(day, -28), to: daysAfter(day, 71) };
}

/** `youth` narrows to one person: an id, or `me`. */
export function readAgenda(span: Span, youth?: string): Promise<Agenda> {
  const query = { ...span, ...(youth && { youth_id: youth }) };
  return unwrap<Agenda>(api.GET("/api/v1/appointments", { params: { query } }));
}

export function readAppointment(id: string): Promise<One> {
  return unwrap<One>(
    api.GET("/api/v1/appointments/{appointment_id}", { params: { path: { appointment_id: id } } }),
  );
}

export type ToClose = { total: number; items: Appointment[] };

/** Past, and nobody said yet how it went. */
export function readToClose(): Promise<ToClose> {
  return unwrap<ToClose>(api.GET("/api/v1/appointments/to-close"));
}

/** What a time meets: shown, never forbidden; only the past is. */
export type Check = {
  conflicts: { who: "young" | "you" | "adult"; first_name: string; starts: string; ends: string }[];
  holiday: string | null;
  past: boolean;
  late_hours: boolean;
};

export function checkTime(
  youth: string,
  { starts, minutes }: Slot,
  others: string[],
  except?: string,
): Promise<Check> {
  const query = { youth_id: youth, starts, minutes, with: others, ...(except && { except }) };
  return unwrap<Check>(api.GET("/api/v1/appointments/check", { params: { query } }));
}

/** Three times free for everybody, on three working days. */
export async function readFree(youth: string, minutes: number, from: string, others: string[]) {
  const query = { youth_id: youth, minutes, from, with: others };
  const found = await unwrap<{ slots: { starts: string; ends: string }[] }>(
    api.GET("/api/v1/appointments/free", { params: { query } }),
  );
  return found.slots;
}

export type Person = Pick<Attendee, "id" | "first_name" | "role"> & { last_name?: string };

/** Who may take part, of the circle of a young person. */
export async function readPeople(youth: string): Promise<Person[]> {
  const query = { youth_id: youth };
  const found = await unwrap<{ items: Person[] }>(
    api.GET("/api/v1/appointments/people", { params: { query } }),
  );
  return found.items;
}

/** How often it took place. `rate` is missed / (done + missed), null below `shown_from`. */
export type Attendance = {
  since: string;
  done: number;
  missed: number;
  excused: number;
  cancelled: number;
  rate: number | null;
  shown_from: number;
  rule: string;
  checked_on: string;
};

export function readAttendance(youth: string): Promise<Attendance> {
  return unwrap<Attendance>(
    api.GET("/api/v1/appointments/attendance", { params: { query: { youth_id: youth } } }),
  );
}

export type Feed = { active: boolean; created_at: string | null };

export function readFeed(): Promise<Feed> {
  return unwrap<Feed>(api.GET("/api/v1/agenda/feed"));
}

/** A new secret address, shown once; the former one dies. */
export async function openFeed(): Promise<string | null> {
  return (await unwrap<{ url: string | null }>(api.POST("/api/v1/agenda/feed"))).url;
}

export async function closeFeed(): Promise<void> {
  await unwrap<unknown>(api.DELETE("/api/v1/agenda/feed"));
}

/** One appointment for the phone's own calendar: neutral, no name, no place. */
export function icsUrl(id: string): string {
  return `/api/v1/appointments/${id}.ics`;
}

export function weekSheetUrl(day: string, youth?: string): string {
  return `/api/v1/agenda/week.pdf?${new URLSearchParams({ day, ...(youth && { youth_id: youth }) })}`;
}
