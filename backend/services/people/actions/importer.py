"""Who brings a caseload file in, how far they reach, and the ground it lands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select

from backend.access import Actor, Permission, Role, policy, scope
from backend.db import Reader
from backend.errors import Invalid, NotFound
from backend.services.people.queries.matching import teams_of
from backend.services.people.queries.names import names, professionals_by_name
from backend.services.people.rules.matching import Ground, Reach
from backend.services.people.rules.names import fold, words


@dataclass(frozen=True, slots=True)
class Importer:
    """A lead for the teams they lead, a referent for their own rows, or the command line for an authority.

    `actor` is None for the command line. `team_id` is where lines without a team go.
    """

    authority_id: UUID
    reach: Reach
    actor: Actor | None = None
    team_id: UUID | None = None

    @property
    def person_id(self) -> UUID | None:
        return self.actor.id if self.actor else None

    @property
    def role(self) -> str:
        return {"team": Role.LEAD.value, "own": Role.REFERENT.value, "authority": "command"}[self.reach]

    def reachable(self, on: date) -> Select[Any] | None:
        """Young persons this file may change: the leads' teams, the referent's own, or all (None)."""
        if self.actor is None:
            return None
        needed = Permission.IDENTITY_READ if self.reach == "team" else Permission.IDENTITY_EDIT
        return scope.youths(self.actor, needed, on)


def importer(actor: Actor, team_id: UUID | None) -> Importer:
    """The reach of someone signed in. Raises `NotFound` for a team they do not lead."""
    led = actor.teams_as(Role.LEAD)
    if led and policy.decide(actor, Permission.CASELOAD_IMPORT):
        if team_id is not None and team_id not in led:
            raise NotFound()
        if team_id is None and len(led) == 1:
            (team_id,) = led
        return Importer(actor.authority_id, "team", actor, team_id)
    if team_id is not None:
        raise NotFound()
    own = sorted(actor.teams_as(Role.REFERENT))
    return Importer(actor.authority_id, "own", actor, own[0] if own else None)


def importer_again(actor: Actor, reach: str, team_id: UUID | None) -> Importer:
    """The same reach at the commit, if it still holds. Raises `NotFound` when a lead lost the team meanwhile."""
    if reach == "team":
        made = importer(actor, team_id)
        if made.reach != "team":
            raise NotFound()
        return made
    own = actor.teams_as(Role.REFERENT)
    return Importer(actor.authority_id, "own", actor, team_id if team_id in own else None)


def ground(reader: Reader, who: Importer) -> Ground:
    """Teams and professionals of the place, as the pure plan needs them."""
    teams = teams_of(reader, who.authority_id)
    if who.actor is not None:
        mine = who.actor.teams_as(Role.LEAD if who.reach == "team" else Role.REFERENT)
        teams = {team_id: name for team_id, name in teams.items() if team_id in mine}
    default = who.team_id
    if who.reach == "authority" and default is None and len(teams) == 1:
        (default,) = teams
    own_words: tuple[str, ...] = ()
    if who.reach == "own" and who.actor is not None:
        own = names(reader, [who.actor.id]).get(who.actor.id)
        own_words = words(f"{own.first_name} {own.last_name}") if own else ()
    return Ground(
        reach=who.reach,
        teams={fold(name): team_id for team_id, name in teams.items()},
        professionals=professionals_by_name(reader, who.authority_id),
        default_team=default,
        own_id=who.person_id,
        own_words=own_words,
    )


def need_team(who: Importer, mapping: dict[str, str]) -> None:
    """A lead of several teams says which one, unless the file does. Raises `Invalid`."""
    if who.reach == "team" and who.team_id is None and "equipe" not in mapping:
        raise Invalid("Choisissez l'équipe qui reçoit ces jeunes.", code="team_needed", fields={"/team": "—"})
