"""Who acts, and how they relate to the file in front of them. Plain values, no base."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    YOUNG = "young"
    MENTOR = "mentor"
    REFERENT = "referent"
    LEAD = "lead"
    SAFEGUARDING = "safeguarding"
    PILOTAGE = "pilotage"
    TECHNICAL = "technical"


class BondKind(StrEnum):
    """How an adult or a team stands beside a young person."""

    REFERENT = "referent"
    MENTOR = "mentor"
    TEAM = "team"
    AFTER_CARE = "after_care"


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone signed in, as one statement read them from the base (ACC-03: at each request).

    `open` is False while the session is only *known*: nothing readable yet (DESIGN §11.1).
    `teams` holds pairs (role, team); a role for a whole authority stands in `roles` alone.
    """

    id: UUID
    authority_id: UUID
    roles: frozenset[Role]
    teams: frozenset[tuple[Role, UUID]]
    zone: str
    session_id: UUID
    open: bool = False
    stepped_up_at: datetime | None = None

    def teams_as(self, role: Role) -> frozenset[UUID]:
        """The teams in which this person holds a role."""
        return frozenset(team for held, team in self.teams if held is role)

    @property
    def leading_role(self) -> Role | None:
        """The role written in journals: the widest one held."""
        for role in (
            Role.SAFEGUARDING,
            Role.LEAD,
            Role.REFERENT,
            Role.MENTOR,
            Role.YOUNG,
            Role.PILOTAGE,
            Role.TECHNICAL,
        ):
            if role in self.roles:
                return role
        return None


@dataclass(frozen=True, slots=True)
class Link:
    """What ties an actor to one young person's file today. `NO_LINK` when nothing does."""

    youth_id: UUID | None = None
    same_authority: bool = False
    own: bool = False
    pair: bool = False
    assigned: bool = False
    own_team: bool = False
    after_care: bool = False
    keeper: bool = False
    granted: bool = False


NO_LINK = Link()
