"""Asking to close, changing one's mind, and the night that erases."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Authority, Link, Permission, policy
from backend.db import reading, transaction
from backend.errors import Conflict, NotFound
from backend.keyd import Keyd
from backend.services import accounts, documents, household
from backend.services.closing import notices, queries, rules
from backend.services.closing.models import Closing


def _own(actor: Actor) -> Link:
    return Link(youth_id=actor.id, same_authority=True, own=True)


def standing(actor: Actor) -> queries.Asked | None:
    """Whether one's account is to close, and until which day one may change one's mind. Writes nothing."""
    policy.require(actor, Permission.ACCOUNT_CLOSE, _own(actor))
    with reading() as reader:
        return queries.asked(reader, actor.id)


def ask(
    actor: Actor, *, without_copy: bool, keyd: Keyd, scene: documents.Scene, at: datetime, on: date
) -> UUID:
    """Ask to close one's account. Asked again, the first day stands.

    Raises StepUpNeeded, or Conflict (`copy_first`) when the papers were not taken in the last day and that was not said
    to be wanted.
    """
    policy.require(actor, Permission.ACCOUNT_CLOSE, _own(actor))
    policy.require_step_up(actor, at)
    with transaction() as session:
        if queries.asked(session, actor.id) is not None:
            return actor.id
        taken = documents.taken_since(session, actor.id, at - rules.COPY_IS_RECENT)
        if not taken and not without_copy:
            raise Conflict("Prends d'abord tes papiers, ou dis que tu pars sans.", code="copy_first")
        documents.note_act(session, keyd, actor, "closing_asked", scene, at=at)
        session.execute(insert(Closing).values(person_id=actor.id, asked_at=at, last_day=rules.last_day(on)))
        outbox.post(session, notices.asked(actor.id, at=at), at=at)
    return actor.id


def undo(actor: Actor, *, keyd: Keyd, scene: documents.Scene, at: datetime) -> UUID:
    """Change one's mind: nothing closes. Raises NotFound when nothing was asked."""
    policy.require(actor, Permission.ACCOUNT_CLOSE, _own(actor))
    with transaction() as session:
        undone = session.execute(
            delete(Closing)
            .where(Closing.person_id == actor.id, Closing.erased_at.is_(None))
            .returning(Closing.person_id)
        ).first()
        if undone is None:
            raise NotFound()
        documents.note_act(session, keyd, actor, "closing_undone", scene, at=at)
        outbox.withdraw(session, [actor.id], notices.CLOSING, [str(actor.id)])
    return actor.id


def erase(session: Session, keyd: Keyd, person_id: UUID, *, at: datetime, why: str = "closing") -> None:
    """Erase all of one safe and every way into it, in one transaction. `why` is kept in the trace.

    Raises KeydUnavailable: then nothing is erased.
    """
    documents.erase_safe(session, keyd, person_id, at=at, why=why)
    household.erase(session, person_id)
    accounts.erase_ways_in(session, person_id, at)


def erase_day(session: Session, zone: str, day: date, *, keyd: Keyd, at: datetime) -> int:
    """Erase the safes of this zone whose last day is over, once each; how many. Their trace keeps the proof."""
    due = session.scalars(
        select(Closing.person_id)
        .join(accounts.Account, accounts.Account.id == Closing.person_id)
        .join(Authority, Authority.id == accounts.Account.authority_id)
        .where(Closing.erased_at.is_(None), Closing.last_day < day, Authority.zone == zone)
    ).all()
    for person_id in due:
        erase(session, keyd, person_id, at=at)
        outbox.withdraw(session, [person_id], notices.CLOSING, [str(person_id)])
        session.execute(
            update(Closing)
            .where(Closing.person_id == person_id)
            .values(erased_at=at)
            .execution_options(synchronize_session=False)
        )
    return len(due)
