/** Calls of mentoring: each does one gesture and answers the thing as it is now. */
import { problemIn, send, version } from "../../platform/http.ts";
import type {
  Farewell,
  Likes,
  Meeting,
  Own,
  Pair,
  Parents,
  Suggestion,
  Supervision,
  Volunteer,
  VolunteerSheet,
  Volunteers,
  Wish,
  YouthMentoring,
} from "./types.ts";

const API = "/api/v1";

async function ask<T>(method: string, path: string, body?: unknown, at?: number): Promise<T> {
  const headers = new Headers(at === undefined ? {} : version(at));
  if (body !== undefined) headers.set("Content-Type", "application/json");
  const answer = await send(
    new Request(new URL(API + path, location.origin), {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    }),
  );
  if (!answer.ok) throw await problemIn(answer);
  return (await answer.json()) as T;
}

// Anybody
export const readAuthorities = (): Promise<{ items: { code: string; name: string }[] }> =>
  ask("GET", "/mentoring/authorities");
export const applyAsMentor = (told: Record<string, unknown>): Promise<{ id: string }> =>
  ask("POST", "/mentoring/applications", told);

// A young person, and those who follow them
export const readMentoring = (youth: string): Promise<YouthMentoring> =>
  ask("GET", `/youths/${youth}/mentoring`);
export const sayWish = (youth: string, wish: Wish, at: number): Promise<YouthMentoring> =>
  ask("PUT", `/youths/${youth}/mentoring/wish`, wish, at);
export const refuseMentor = (): Promise<YouthMentoring> => ask("DELETE", "/youths/me/mentoring/wish");
export const answerOffer = (offer: string, answer: "yes" | "no" | "later"): Promise<YouthMentoring> =>
  ask("POST", `/youths/me/mentoring/offers/${offer}/answer`, { answer });
export const offerMentor = (youth: string, kind: "mentor" | "sponsor"): Promise<YouthMentoring> =>
  ask("POST", `/youths/${youth}/mentoring/offers`, { kind });
export const tellParents = (youth: string, parents: Parents, why: string): Promise<YouthMentoring> =>
  ask("PUT", `/youths/${youth}/mentoring/parents`, { parents, why });
export const readSuggestions = (youth: string): Promise<{ items: Suggestion[]; not_ready: number }> =>
  ask("GET", `/youths/${youth}/mentoring/suggestions`);

// A pair
export const proposePair = (youth_id: string, volunteer_id: string): Promise<Pair> =>
  ask("POST", "/mentoring/pairs", { youth_id, volunteer_id });
export const readPair = (id: string): Promise<Pair> => ask("GET", `/mentoring/pairs/${id}`);
export const withdrawPair = (pair: Pair): Promise<Pair> =>
  ask("DELETE", `/mentoring/pairs/${pair.id}`, undefined, pair.version);
export const answerPair = (id: string, answer: "yes" | "no"): Promise<Pair> =>
  ask("POST", `/mentoring/pairs/${id}/answer`, { answer });
export const startPair = (pair: Pair, first: { starts?: string; place?: string }): Promise<Pair> =>
  ask("POST", `/mentoring/pairs/${pair.id}/start`, first, pair.version);
export const agreePair = (id: string, goals: string[], rhythm: string): Promise<Pair> =>
  ask("PUT", `/mentoring/pairs/${id}/agreement`, { goals, rhythm });
export const signPair = (id: string): Promise<Pair> => ask("POST", `/mentoring/pairs/${id}/agreement/sign`);
export const pausePair = (id: string, until?: string): Promise<Pair> =>
  ask("POST", `/mentoring/pairs/${id}/pause`, until ? { until } : {});
export const resumePair = (id: string): Promise<Pair> => ask("POST", `/mentoring/pairs/${id}/resume`);
export const endPair = (id: string, reason: string, words: Farewell): Promise<Pair> =>
  ask("POST", `/mentoring/pairs/${id}/end`, { reason, ...words });
export const sayGoodbye = (id: string, words: Farewell): Promise<Pair> =>
  ask("PUT", `/mentoring/pairs/${id}/goodbye`, words);
export const sayHowItGoes = (id: string, score: number, words: string): Promise<Pair> =>
  ask("PUT", `/mentoring/pairs/${id}/feedback`, { score, words });
export const readMeetings = (id: string): Promise<{ items: Meeting[] }> =>
  ask("GET", `/mentoring/pairs/${id}/meetings`);
export const noteMeeting = (
  id: string,
  told: { on: string; minutes: number; theme: string },
): Promise<Pair> => ask("POST", `/mentoring/pairs/${id}/meetings`, told);
export const removeMeeting = (id: string): Promise<Pair> => ask("DELETE", `/mentoring/meetings/${id}`);
export const nudgePair = (id: string, to: "young" | "mentor" | "both"): Promise<Pair> =>
  ask("POST", `/mentoring/pairs/${id}/nudge`, { to });

// A mentor's own space
export const readOwn = (): Promise<Own> => ask("GET", "/mentoring/me");
export const changeOwn = (told: Partial<Likes & { presentation: string; capacity: number }>): Promise<Own> =>
  ask("PATCH", "/mentoring/me", told);
export const signCharter = (charter: string): Promise<Own> =>
  ask("POST", "/mentoring/me/charter", { version: charter });
export const hoursHref = (first: string, last: string): string =>
  `${API}/mentoring/me/hours.pdf?first=${first}&last=${last}`;

// Leads
export const readSupervision = (): Promise<Supervision> => ask("GET", "/mentoring/supervision");
export const supervisionCsv = `${API}/mentoring/supervision.csv`;
export const readVolunteers = (): Promise<Volunteers> => ask("GET", "/mentoring/volunteers");
export const readVolunteer = (id: string): Promise<VolunteerSheet> =>
  ask("GET", `/mentoring/volunteers/${id}`);
export const addVolunteer = (told: Record<string, unknown>): Promise<VolunteerSheet> =>
  ask("POST", "/mentoring/volunteers", told);
export const noteStep = (one: Volunteer, step: string, on: string): Promise<VolunteerSheet> =>
  ask("POST", `/mentoring/volunteers/${one.id}/steps`, { step, on }, one.version);
export const welcomeVolunteer = (one: Volunteer, team_id: string): Promise<VolunteerSheet> =>
  ask("POST", `/mentoring/volunteers/${one.id}/welcome`, { team_id }, one.version);
export const noteCheck = (
  one: Volunteer,
  told: { result: "valid" | "refused"; issued_on: string; checked_on: string },
): Promise<VolunteerSheet> => ask("POST", `/mentoring/volunteers/${one.id}/checks`, told, one.version);
export const suspendVolunteer = (one: Volunteer): Promise<VolunteerSheet> =>
  ask("POST", `/mentoring/volunteers/${one.id}/suspension`, undefined, one.version);
export const liftVolunteer = (one: Volunteer): Promise<VolunteerSheet> =>
  ask("DELETE", `/mentoring/volunteers/${one.id}/suspension`, undefined, one.version);
