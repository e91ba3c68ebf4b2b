/** What « Équipe » allows for each person. Pure: no network, no clock. */
import type { Member, Orphan, Teams } from "../../../services/desk/team.ts";

export type Gestures = { invite: "first" | "again" | undefined; takeBack: boolean; end: boolean };

/** The gestures a lead has on a row. An account once active has no link any more; one does not send oneself away. */
export function gesturesOn(member: Member, me: string | undefined): Gestures {
  const waits = member.account !== "active";
  return {
    invite: waits ? (member.activation ? "again" : "first") : undefined,
    takeBack: waits && member.activation !== null,
    end: member.id !== me && member.ends_on === null,
  };
}

/** Who may be given a file: referents of its team who stay, those who follow fewest first. */
export function mayFollow(teams: Teams, orphan: Orphan | undefined): Member[] {
  const team = teams.teams.find(({ id }) => id === orphan?.team_id);
  return (team?.members ?? [])
    .filter(one => one.roles.includes("referent") && one.ends_on === null)
    .sort((a, b) => a.youths - b.youths || a.last_name.localeCompare(b.last_name, "fr"));
}

/** The same person as the server last told of them. */
export function memberOf(teams: Teams | undefined, person: string | undefined): Member | undefined {
  return teams?.teams.flatMap(({ members }) => members).find(({ id }) => id === person);
}
