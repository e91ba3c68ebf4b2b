"""An officer cuts a mentor off: bonds, sessions, shares, pushes, threads, in one transaction (SAF-07)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, live, outbox
from backend.access import Actor, Bond, BondKind, Link, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import accounts, conversations, documents, mentoring
from backend.services.people import Person
from backend.services.protection import records
from backend.services.protection.actions.reporting import LIVE, touch, write_event
from backend.services.protection.actions.tickets import handled
from backend.services.protection.models import Suspension
from backend.services.protection.queries import duty

TABLE = "mentor_suspension"


def suspend(
    actor: Actor,
    mentor_id: UUID,
    why: str,
    *,
    report_id: UUID | None = None,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Suspend a mentor of one's authority. From the answer on they read nothing, on any device.

    Raises `NotFound` for anybody who is not a mentor here, `Conflict` when it is done already.
    """
    with transaction() as session:
        _mentor(session, actor, mentor_id)
        if report_id is not None:
            handled(session, actor, report_id)
        if not why.strip():
            raise Invalid("Il manque la raison.", fields={"/why": "Écrivez pourquoi vous suspendez."})
        if _running(session, mentor_id) is not None:
            raise Conflict("Ce mentor est déjà suspendu.", code="already_suspended")
        made, key = new_id(), keyd.authority_key(actor.authority_id)
        session.execute(
            insert(Suspension).values(
                id=made,
                authority_id=actor.authority_id,
                mentor_id=mentor_id,
                report_id=report_id,
                by_id=actor.id,
                at=at,
                words_sealed=records.seal_words(key, TABLE, made, why.strip()),
            )
        )
        youths = mentoring.suspend(
            session, mentor_id, by=actor.id, role=str(actor.leading_role), at=at, on=on
        )
        youths += _cut(session, mentor_id, on)
        documents.end_for_reader(session, mentor_id, at)
        outbox.forget_pushes(session, mentor_id)
        accounts.end_sessions(session, mentor_id, at)
        conversations.close_for(session, mentor_id, at=at)
        if report_id is not None:
            write_event(session, report_id, actor, "suspended", why, key=key, at=at)
            touch(session, report_id)
        live.tell(session, youths, "file", at=at)
        _traced(session, actor, "mentor.suspend", made, at=at, on=on)
    return made


def lift(actor: Actor, suspension_id: UUID, *, at: datetime, on: date) -> UUID:
    """Lift a suspension: the mentor's pairs come back as far as their check holds. Traced."""
    with transaction() as session:
        row = session.get(Suspension, suspension_id)
        same = row is not None and row.authority_id == actor.authority_id
        policy.require(actor, Permission.MENTOR_SUSPEND, Link(same_authority=same))
        if row is None:
            raise NotFound()
        if row.lifted_at is not None:
            raise Conflict("Cette suspension est déjà levée.", code="already_lifted")
        row.lifted_at, row.lifted_by = at, actor.id
        mentoring.lift(session, row.mentor_id, by=actor.id, role=str(actor.leading_role), at=at, on=on)
        if row.report_id is not None:
            write_event(session, row.report_id, actor, "lifted", at=at)
            touch(session, row.report_id)
        _traced(session, actor, "mentor.lift", row.id, at=at, on=on)
    return suspension_id


def _mentor(session: Session, actor: Actor, mentor_id: UUID) -> None:
    place = session.execute(
        select(Person.authority_id).where(Person.id == mentor_id, Person.kind == "mentor")
    ).scalar_one_or_none()
    policy.require(actor, Permission.MENTOR_SUSPEND, Link(same_authority=place == actor.authority_id))


def _cut(session: Session, mentor_id: UUID, on: date) -> list[UUID]:
    """Whatever bond is left, however it was made: it holds no more from today."""
    ended = session.execute(
        update(Bond)
        .where(Bond.adult_id == mentor_id, Bond.kind == BondKind.MENTOR.value, scope.running(on))
        .values(ends_on=on)
        .returning(Bond.youth_id)
        .execution_options(synchronize_session=False)
    )
    return list(ended.scalars())


def _running(session: Session, mentor_id: UUID) -> UUID | None:
    return session.execute(
        select(Suspension.id).where(Suspension.mentor_id == mentor_id, Suspension.lifted_at.is_(None))
    ).scalar_one_or_none()


def _traced(session: Session, actor: Actor, act: str, suspension_id: UUID, *, at: datetime, on: date) -> None:
    live.tell(session, duty.officers(session, actor.authority_id, on), LIVE, at=at)
    audit.record(
        session,
        act,
        "suspension",
        at=at,
        actor_id=actor.id,
        actor_role=str(actor.leading_role),
        object_id=suspension_id,
        authority_id=actor.authority_id,
    )
