"""A young person blocks an adult: at once, silently for the adult, undone by the young person alone (SAF-07)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, insert, select
from sqlalchemy.orm import Session

from backend import audit
from backend.access import Actor, Bond, BondKind, Permission, policy, scope
from backend.db import transaction
from backend.errors import NotFound
from backend.ids import new_id
from backend.services import conversations
from backend.services.protection.models import Block
from backend.services.protection.queries import duty


def block(actor: Actor, adult_id: UUID, *, at: datetime, on: date) -> UUID:
    """Hear nothing more from an adult. Done from a closed phone too. Twice is once."""
    with transaction() as session:
        policy.require(
            actor, Permission.BLOCK_OWN, scope.link(session, actor, actor.id, on), even_closed=True
        )
        if not duty.stood_beside(session, actor.id, adult_id):
            raise NotFound()
        held = session.execute(_running(actor.id, adult_id)).scalar_one_or_none()
        if held is not None:
            return held.id
        made = new_id()
        session.execute(insert(Block).values(id=made, youth_id=actor.id, adult_id=adult_id, at=at))
        _thread(session, actor.id, adult_id, True, at=at, on=on)
        _traced(session, actor, "block", made, at=at)
    return made


def unblock(actor: Actor, adult_id: UUID, *, at: datetime, on: date) -> UUID:
    """Hear this adult again. What they wrote meanwhile stays unseen."""
    with transaction() as session:
        policy.require(actor, Permission.BLOCK_OWN, scope.link(session, actor, actor.id, on))
        held = session.execute(_running(actor.id, adult_id)).scalar_one_or_none()
        if held is None:
            raise NotFound()
        held.ended_at = at
        _thread(session, actor.id, adult_id, False, at=at, on=on)
        _traced(session, actor, "unblock", held.id, at=at)
        return held.id


def _running(youth_id: UUID, adult_id: UUID) -> Select[Block]:
    return select(Block).where(
        Block.youth_id == youth_id, Block.adult_id == adult_id, Block.ended_at.is_(None)
    )


def _thread(
    session: Session, youth_id: UUID, adult_id: UUID, blocked: bool, *, at: datetime, on: date
) -> None:
    """Their thread, whether begun or not: a bond that runs names the one that would begin."""
    found = conversations.between(session, youth_id, adult_id)
    if found is None:
        found = session.execute(
            select(Bond.id)
            .where(
                Bond.youth_id == youth_id,
                Bond.adult_id == adult_id,
                Bond.kind.in_((BondKind.MENTOR.value, BondKind.REFERENT.value)),
                scope.running(on),
            )
            .limit(1)
        ).scalar_one_or_none()
    if found is not None:
        conversations.set_blocked(session, found, blocked, at=at, on=on)


def _traced(session: Session, actor: Actor, act: str, object_id: UUID, *, at: datetime) -> None:
    audit.record(
        session,
        act,
        "block",
        at=at,
        actor_id=actor.id,
        actor_role=str(actor.leading_role),
        object_id=object_id,
        youth_id=actor.id,
        authority_id=actor.authority_id,
    )
