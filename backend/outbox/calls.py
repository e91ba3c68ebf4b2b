"""Calls to make: when messages were not acknowledged, or none could leave, somebody picks up the phone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from backend import audit
from backend.access import Actor, Bond, BondKind, Permission, policy, scope
from backend.clock import day_in
from backend.db import Reader, transaction
from backend.errors import Conflict, NotFound
from backend.ids import new_id
from backend.outbox.cascades import Cascade
from backend.outbox.models import CallTask, Occasion
from backend.outbox.ports import Due, Recipient
from backend.outbox.saying import Notice, post

UNREACHABLE = frozenset({"no_channel", "to_prove", "stopped", "unsafe"})
OUTCOMES = ("reached", "no_answer", "not_needed")


def worth(person: Recipient, cascade: Cascade, reason: str) -> bool:
    """Whether somebody must call because nothing could leave: a young person, and more than a wink to send."""
    return person.young and len(cascade.young) > 1 and reason in UNREACHABLE


def open_task(session: Session, person: Recipient, due: Due, why: str, *, at: datetime) -> None:
    """Ask the referents of the day to call; once a saying, and once a person while nobody could be reached."""
    open_one = select(CallTask.id).where(CallTask.youth_id == person.id, CallTask.done_at.is_(None))
    already = session.execute(select(CallTask.id).where(CallTask.occasion_id == due.id)).first()
    waits = why == "unreachable" and session.execute(open_one.where(CallTask.why == why)).first() is not None
    if already is not None or waits:
        return
    task_id = new_id()
    session.add(
        CallTask(
            id=task_id,
            youth_id=person.id,
            occasion_id=due.id,
            kind=due.kind,
            subject_id=due.subject_id,
            why=why,
            opened_at=at,
        )
    )
    session.flush()
    on = day_in(person.zone, at)
    referents = session.execute(
        select(Bond.adult_id).where(
            Bond.youth_id == person.id,
            Bond.kind == BondKind.REFERENT.value,
            Bond.adult_id.is_not(None),
            scope.running(on),
        )
    ).scalars()
    post(
        session,
        [
            Notice(
                identity=f"call:{task_id.hex}",
                recipient_id=one,
                kind="call.open",
                subject_kind="call",
                subject_id=task_id.hex,
                not_before=at,
            )
            for one in referents
            if one is not None
        ],
        at=at,
    )


def waiting(reader: Reader, actor: Actor, on: date) -> Sequence[Row[Any]]:
    """The calls that wait for this professional, oldest first."""
    youths = scope.youths(actor, Permission.CALLS_ANSWER, on)
    rows: Any = reader.execute(
        select(CallTask.id, CallTask.youth_id, CallTask.kind, CallTask.why, CallTask.opened_at)
        .where(CallTask.done_at.is_(None), CallTask.youth_id.in_(youths))
        .order_by(CallTask.opened_at, CallTask.id)
        .limit(200)
    )
    return list(rows)


def the_task(reader: Reader, actor: Actor, task_id: UUID, on: date) -> Any:
    """One call, for whoever follows this young person. Raises `NotFound` otherwise."""
    row: Any = reader.execute(
        select(
            CallTask.id,
            CallTask.youth_id,
            CallTask.occasion_id,
            CallTask.kind,
            CallTask.why,
            CallTask.done_at,
        ).where(CallTask.id == task_id)
    ).one_or_none()
    link = scope.link(reader, actor, row.youth_id, on) if row else None
    if row is None or link is None:
        raise NotFound()
    policy.require(actor, Permission.CALLS_ANSWER, link)
    return row


def finish(actor: Actor, task_id: UUID, outcome: str, *, on: date, at: datetime) -> UUID:
    """The call was made, or was not needed. Raises `Conflict` when somebody already said so."""
    with transaction() as session:
        row = the_task(session, actor, task_id, on)
        task = session.get(CallTask, task_id)
        if task is None or row.done_at is not None:
            raise Conflict("Cet appel est déjà noté. Rechargez la page.")
        task.done_at, task.done_by, task.outcome = at, actor.id, outcome
        audit.record(
            session,
            "call.done",
            "call",
            at=at,
            actor_id=actor.id,
            actor_role=actor.leading_role.value if actor.leading_role else "",
            object_id=task_id,
            youth_id=task.youth_id,
            authority_id=actor.authority_id,
            result=outcome,
        )
    return task_id


def occasion_of(reader: Reader, occasion_id: int) -> Any:
    """The saying a call is about; None once it was erased."""
    return reader.execute(
        select(
            Occasion.id,
            Occasion.identity,
            Occasion.recipient_id,
            Occasion.kind,
            Occasion.subject_kind,
            Occasion.subject_id,
            Occasion.not_before,
            Occasion.agreed_at,
            Occasion.answer_link,
        ).where(Occasion.id == occasion_id)
    ).one_or_none()
