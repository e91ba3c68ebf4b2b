/** The safeguarding officer's desk: tickets, second signatures, watched pairs, suspensions. */

import type { components } from "../../platform/api-types.ts";
import { api, unwrap } from "../../platform/http.ts";

type Schemas = components["schemas"];
export type TicketShort = Schemas["ProtectionTicketShort"];
export type Ticket = Schemas["ProtectionTicket"];
export type Line = Schemas["ProtectionLineShown"];
export type ToSign = Schemas["ProtectionToSign"];
export type TeamStatus = Schemas["ProtectionTeamStatus"];
export type Watched = Schemas["ProtectionWatchedList"];
export type Suspended = Schemas["ProtectionSuspended"];
export type Outcome = Schemas["ProtectionCloseTicket"]["outcome"];

const of = (id: string) => ({ params: { path: { report_id: id } } });

export async function readTickets(): Promise<TicketShort[]> {
  return (await unwrap<{ items: TicketShort[] }>(api.GET("/api/v1/tickets"))).items;
}

export function readTicket(id: string): Promise<Ticket> {
  return unwrap<Ticket>(api.GET("/api/v1/tickets/{report_id}", of(id)));
}

export function acknowledge(id: string): Promise<Ticket> {
  return unwrap<Ticket>(api.POST("/api/v1/tickets/{report_id}/read", of(id)));
}

export function note(id: string, words: string): Promise<Ticket> {
  return unwrap<Ticket>(api.POST("/api/v1/tickets/{report_id}/notes", { ...of(id), body: { words } }));
}

export function escalate(id: string, words: string): Promise<Ticket> {
  return unwrap<Ticket>(api.POST("/api/v1/tickets/{report_id}/escalate", { ...of(id), body: { words } }));
}

export function close(id: string, outcome: Outcome, words: string): Promise<Ticket> {
  return unwrap<Ticket>(
    api.POST("/api/v1/tickets/{report_id}/close", { ...of(id), body: { outcome, words } }),
  );
}

export function askMore(id: string, why: string): Promise<Ticket> {
  return unwrap<Ticket>(api.POST("/api/v1/tickets/{report_id}/wider", { ...of(id), body: { why } }));
}

/** The printable sheet: fetched when it is asked for, and kept nowhere. */
export const sheetHref = (id: string): string => `/api/v1/tickets/${id}/sheet.pdf`;

export async function suspend(mentor: string, why: string, ticket?: string): Promise<void> {
  await unwrap<unknown>(
    api.POST("/api/v1/suspensions", { body: { mentor_id: mentor, why, report_id: ticket ?? null } }),
  );
}

export async function lift(id: string): Promise<void> {
  await unwrap<unknown>(
    api.POST("/api/v1/suspensions/{suspension_id}/lift", { params: { path: { suspension_id: id } } }),
  );
}

export async function readSuspended(): Promise<Suspended[]> {
  return (await unwrap<{ items: Suspended[] }>(api.GET("/api/v1/suspensions"))).items;
}

export function readWatched(): Promise<Watched> {
  return unwrap<Watched>(api.GET("/api/v1/watched-pairs"));
}

export async function readToSign(): Promise<ToSign[]> {
  return (await unwrap<{ items: ToSign[] }>(api.GET("/api/v1/wider-excerpts"))).items;
}

export async function sign(id: string, yes: boolean): Promise<void> {
  await unwrap<unknown>(
    api.POST("/api/v1/wider-excerpts/{asked_id}/sign", {
      params: { path: { asked_id: id } },
      body: { yes },
    }),
  );
}

export async function readTeamReports(): Promise<TeamStatus[]> {
  return (await unwrap<{ items: TeamStatus[] }>(api.GET("/api/v1/reports/team"))).items;
}
