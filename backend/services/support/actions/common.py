"""What gestures share: hold a request, write what happened, know who must hear it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from backend import audit, live
from backend.access import Actor, Bond, BondKind, Membership, Role, scope
from backend.errors import NotFound
from backend.ids import new_id
from backend.services.support.models import SupportEvent, SupportRequest

LIVE = "support"


def hold(session: Session, authority_id: UUID, request_id: UUID) -> SupportRequest:
    """A request's row, held until the end of the transaction. The caller decides the right."""
    row = session.execute(
        select(SupportRequest)
        .where(SupportRequest.id == request_id, SupportRequest.authority_id == authority_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()
    if row is None:
        raise NotFound()
    return row


def happened(session: Session, actor: Actor, row: SupportRequest, act: str, *, at: datetime) -> None:
    """Write one thing that happened, in the request's history and in the journal."""
    session.flush()
    session.execute(
        insert(SupportEvent).values(id=new_id(), request_id=row.id, at=at, actor_id=actor.id, act=act)
    )
    audit.record(
        session,
        f"support.{act}",
        "support_request",
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        object_id=row.id,
        youth_id=row.youth_id,
        authority_id=row.authority_id,
    )


def answering(session: Session, youth_id: UUID, on: date) -> list[UUID]:
    """Who answers this young person that day: their referent, the leads of their team, the after-care team's people."""
    rows = session.execute(
        select(Bond.kind, Bond.adult_id, Bond.team_id).where(Bond.youth_id == youth_id, scope.running(on))
    ).all()
    found = {row.adult_id for row in rows if row.kind == BondKind.REFERENT and row.adult_id}
    teams = {row.team_id for row in rows if row.kind == BondKind.TEAM and row.team_id}
    after = {row.team_id for row in rows if row.kind == BondKind.AFTER_CARE and row.team_id}
    found |= set(_members(session, teams | after, (Role.LEAD,), on))
    found |= set(_members(session, after, (Role.REFERENT,), on))
    return sorted(found)


def _members(session: Session, teams: set[UUID], roles: Iterable[Role], on: date) -> Iterable[UUID]:
    if not teams:
        return ()
    return session.execute(
        select(Membership.person_id).where(
            Membership.team_id.in_(sorted(teams)),
            Membership.role.in_([role.value for role in roles]),
            scope.holding(on),
        )
    ).scalars()


def tell(session: Session, row: SupportRequest, whom: Iterable[UUID], *, at: datetime) -> None:
    """Open applications read the request again."""
    live.tell(session, sorted({row.youth_id, *whom}), LIVE, row.id, at=at)
