"""The people of a life of papers: an owner, those who may stand beside her, those who never may."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from backend.access import Actor, BondKind, Role
from backend.db import transaction
from backend.ids import new_id
from backend.services import people
from backend.services.accounts.actions.keyrings import give_birth
from backend.vault import VaultKeys
from tests.factories.access import a_team, an_actor, an_authority

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
READERS = ("referent", "other_referent", "mentor", "other_mentor")
OTHERS = ("lead", "young", "abroad")
EVERYBODY = ("owner", *READERS, *OTHERS)
KIND = {
    "referent": BondKind.REFERENT,
    "other_referent": BondKind.REFERENT,
    "mentor": BondKind.MENTOR,
    "other_mentor": BondKind.MENTOR,
}
ROLES = {
    "owner": Role.YOUNG,
    "young": Role.YOUNG,
    "mentor": Role.MENTOR,
    "other_mentor": Role.MENTOR,
    "referent": Role.REFERENT,
    "other_referent": Role.REFERENT,
    "lead": Role.LEAD,
    "abroad": Role.REFERENT,
}


class World:
    """Eight people with keyrings, a team, another authority; nobody bound to the owner but her team."""

    def __init__(self) -> None:
        with transaction() as session:
            here, there = an_authority(session, new_id().hex[-8:]), an_authority(session, new_id().hex[-8:])
            team = a_team(session, here)
            self.actors: dict[str, Actor] = {}
            self.keys: dict[str, VaultKeys] = {}
            for name in EVERYBODY:
                authority = there if name == "abroad" else here
                kind: Any = {Role.YOUNG: "young", Role.MENTOR: "mentor"}.get(ROLES[name], "professional")
                person = people.write_person(
                    session, authority_id=authority, kind=kind, first_name=name, last_name="Essai", at=START
                )
                self.keys[name] = give_birth(
                    session, person_id=person, authority_id=authority, kind=kind, at=START
                )
                teams = [(Role.LEAD, team)] if name == "lead" else []
                self.actors[name] = an_actor(
                    ROLES[name], id=person, authority_id=authority, teams=teams, stepped_up_at=None
                )
            self.here, self.team = here, team
            owner = self.actors["owner"].id
            for kind, who in ((BondKind.TEAM, {"team_id": team}),):
                people.write_bond(
                    session, authority_id=here, youth_id=owner, kind=kind, starts_on=date(2026, 1, 1), **who
                )


class Share:
    """What the model knows of one share."""

    def __init__(self, reader: str, bond: int, document: UUID, ends_on: date, mode: str) -> None:
        self.reader, self.bond, self.document, self.ends_on, self.mode = reader, bond, document, ends_on, mode
        self.stopped = False
