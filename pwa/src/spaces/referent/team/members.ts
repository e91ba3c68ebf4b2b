/** What « Équipe » allows for each person. Pure: no network, no clock. */
import type { Member, Teams } from "../../../services/desk/team.ts";

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

/** Who may be given files of these teams (all one leads when not told): referents who stay, the least loaded first. */
export function mayFollow(teams: Teams, of = teams.teams.map(({ id }) => id)): Member[] {
  const found = new Map<string, Member>();
  for (const team of teams.teams.filter(({ id }) => of.includes(id)))
    for (const one of team.members)
      if (one.roles.includes("referent") && one.ends_on === null)
        found.set(one.id, { ...one, youths: one.youths + (found.get(one.id)?.youths ?? 0) });
  return [...found.values()].sort(
    (a, b) => a.youths - b.youths || a.last_name.localeCompare(b.last_name, "fr"),
  );
}

/** The same person as the server last told of them. */
export function memberOf(teams: Teams | undefined, person: string | undefined): Member | undefined {
  return teams?.teams.flatMap(({ members }) => members).find(({ id }) => id === person);
}
