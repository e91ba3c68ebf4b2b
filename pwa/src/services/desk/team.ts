/** « Équipe »: who is in the teams one leads, where their accounts stand, the files nobody follows. */
import { api, unwrap } from "../../platform/http.ts";
import type { AccountState } from "./caseload.ts";

export type TeamRole = "lead" | "referent" | "safeguarding" | "mentor";

export type Member = {
  id: string;
  first_name: string;
  last_name: string;
  roles: TeamRole[];
  /** First day without access, when it is known. */
  ends_on: string | null;
  account: AccountState;
  /** The link that waits. */
  activation: { id: string; expires_at: string } | null;
  /** How many young persons of this team they follow. */
  youths: number;
};
export type Team = { id: string; name: string; members: Member[] };
export type Orphan = {
  id: string;
  first_name: string;
  last_name: string;
  birth_date: string;
  birth_precision: string;
  version: number;
  team_id: string;
  since: string;
  /** For seven days or more. */
  forgotten: boolean;
};
export type Teams = { on: string; teams: Team[]; orphans: { total: number; items: Orphan[] } };

/** The link of an account to activate: shown once, kept nowhere. */
export type ActivationLink = { id: string; url: string | null; qr_svg: string | null; expires_at: string };

export type Colleague = {
  team_id: string;
  role: "referent" | "mentor";
  first_name: string;
  last_name: string;
  /** Another person than the one of that name already there. */
  other: boolean;
};

export function readTeams(): Promise<Teams> {
  return unwrap<Teams>(api.GET("/api/v1/team"));
}

export function addColleague(told: Colleague): Promise<Teams> {
  return unwrap<Teams>(api.POST("/api/v1/team/members", { body: told }));
}

/** `ends_on`: first day without access; today, it is at once. */
export function endMembership(team: string, person: string, ends_on: string): Promise<Teams> {
  return unwrap<Teams>(
    api.POST("/api/v1/teams/{team_id}/members/{person_id}/end", {
      params: { path: { team_id: team, person_id: person } },
      body: { ends_on },
    }),
  );
}

/** A link made before serves no more. */
export function makeLink(person: string): Promise<ActivationLink> {
  return unwrap<ActivationLink>(api.POST("/api/v1/activations", { body: { person_id: person } }));
}

export async function revokeLink(id: string): Promise<void> {
  await unwrap<unknown>(
    api.DELETE("/api/v1/activations/{activation_id}", { params: { path: { activation_id: id } } }),
  );
}
