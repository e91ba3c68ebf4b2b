"""Who of a team answers for a young person: the leads, and the referent, on a day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import select

from backend.access import Bond, BondKind, Membership, Role, scope
from backend.db import Reader


def leads_of(reader: Reader, youth_id: UUID, on: date) -> list[UUID]:
    """The leads of the team that follows a young person."""
    rows = reader.execute(
        select(Membership.person_id)
        .join(Bond, Bond.team_id == Membership.team_id)
        .where(
            Bond.youth_id == youth_id,
            Bond.kind == BondKind.TEAM.value,
            scope.running(on),
            Membership.role == Role.LEAD.value,
            scope.holding(on),
        )
        .order_by(Membership.person_id)
    )
    return list(dict.fromkeys(rows.scalars()))


def bond_of(reader: Reader, youth_id: UUID, kind: BondKind, on: date) -> UUID | None:
    """The running bond of a kind, which is also the address of the thread it allows."""
    found: UUID | None = reader.execute(
        select(Bond.id)
        .where(Bond.youth_id == youth_id, Bond.kind == kind.value, scope.running(on))
        .order_by(Bond.starts_on.desc())
        .limit(1)
    ).scalar_one_or_none()
    return found
