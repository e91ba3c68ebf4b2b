"""Who lives in the life of threads, reports and pairs, and what its model knows of a report."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from hypothesis import HealthCheck, Phase, settings

from backend.access import Actor, Role
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import people
from tests.access.papers_world import START
from tests.factories.access import a_membership, a_team, an_actor, an_authority
from tests.factories.people import a_young_person

MENTORS, REFERENTS = ("mentor", "second_mentor"), ("referent", "second_referent")
ADULTS = (*MENTORS, *REFERENTS)
OFFICERS = ("officer", "second_officer")
OTHERS = ("lead", "other_lead", "other_young", "away_officer", "steering")
EVERYBODY = ("young", *ADULTS, *OFFICERS, *OTHERS)

SHORT = settings(
    max_examples=8,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
)


@dataclass
class Ticket:
    """What the model knows of a report."""

    by: str
    about: str | None
    message: bool
    read: bool = False
    closed: bool = False
    asked: tuple[UUID, str] | None = None
    signed: bool = False


@dataclass
class World:
    """People of one authority, and an officer of another."""

    here: UUID = field(init=False)
    actors: dict[str, Actor] = field(default_factory=dict)

    def __post_init__(self) -> None:
        keyd = instance().keyd
        with transaction() as session:
            self.here = an_authority(session, f"H{str(new_id())[-8:]}")
            away = an_authority(session, f"A{str(new_id())[-8:]}")
            team, other = a_team(session, self.here), a_team(session, self.here, "Équipe Voilure")
            roles: dict[str, tuple[Role, UUID | None]] = {
                **dict.fromkeys(MENTORS, (Role.MENTOR, None)),
                **dict.fromkeys(REFERENTS, (Role.REFERENT, team)),
                **dict.fromkeys((*OFFICERS, "away_officer"), (Role.SAFEGUARDING, None)),
                "lead": (Role.LEAD, team),
                "other_lead": (Role.LEAD, other),
                "steering": (Role.PILOTAGE, None),
            }
            for name, (role, of) in roles.items():
                place = away if name == "away_officer" else self.here
                made = people.write_person(
                    session,
                    authority_id=place,
                    kind="mentor" if role is Role.MENTOR else "professional",
                    first_name=name,
                    last_name="Inventé",
                    at=START,
                )
                a_membership(session, made, place, role, of)
                held = [(role, of)] if of else []
                self.actors[name] = an_actor(role, id=made, authority_id=place, teams=held)
            for name in ("young", "other_young"):
                made = a_young_person(
                    session, keyd, self.here, f"{name} Inventé", team_id=team if name == "young" else other
                )
                self.actors[name] = an_actor(Role.YOUNG, id=made, authority_id=self.here)
