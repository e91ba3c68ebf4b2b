"""Who is told: the officers of an authority, the leads of a young person's teams, in one statement each."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import select

from backend.access import Bond, BondKind, Membership, Role, scope
from backend.db import Reader


def officers(reader: Reader, authority_id: UUID, on: date) -> list[UUID]:
    """Those who hold the protection of an authority that day."""
    return list(
        reader.execute(
            select(Membership.person_id)
            .where(
                Membership.authority_id == authority_id,
                Membership.role == Role.SAFEGUARDING.value,
                scope.holding(on),
            )
            .distinct()
            .order_by(Membership.person_id)
        ).scalars()
    )


def leads_of(reader: Reader, youth_id: UUID, on: date) -> list[UUID]:
    """The leads of the teams a young person belongs to that day."""
    teams = select(Bond.team_id).where(
        Bond.youth_id == youth_id, Bond.kind == BondKind.TEAM.value, scope.running(on)
    )
    return list(
        reader.execute(
            select(Membership.person_id)
            .where(
                Membership.team_id.in_(teams.scalar_subquery()),
                Membership.role == Role.LEAD.value,
                scope.holding(on),
            )
            .distinct()
            .order_by(Membership.person_id)
        ).scalars()
    )


def stood_beside(reader: Reader, youth_id: UUID, adult_id: UUID) -> bool:
    """Whether an adult stands, or stood one day, beside a young person: they may be reported or blocked."""
    asked = select(Bond.id).where(
        Bond.youth_id == youth_id,
        Bond.adult_id == adult_id,
        Bond.kind.in_((BondKind.MENTOR.value, BondKind.REFERENT.value)),
    )
    return reader.execute(asked.limit(1)).first() is not None
