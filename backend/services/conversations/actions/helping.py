"""« Je bloque » and « Ça ne va pas »: a person is asked, a day is set, silence is chased."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.access import Actor, Authority, BondKind, Link, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.appointments import holiday
from backend.services.conversations import notices, records, rules
from backend.services.conversations.actions import writing
from backend.services.conversations.models import Conversation, HelpRequest
from backend.services.conversations.queries.standing import Standing, require
from backend.services.conversations.queries.team import bond_of, leads_of

ENDED = "Ce fil est fini. Choisis une autre personne."
MORNING = time(9)


class Asked(NamedTuple):
    """What a young person asks: for help on something, or for somebody to talk to. `to`: the thread of whom."""

    kind: str
    level: str
    text: str = ""
    to: UUID | None = None
    target: records.Target | None = None
    said_at: datetime | None = None


def ask(actor: Actor, asked: Asked, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Ask for help; it may leave the queue of a phone that is closed.

    « Je bloque » goes to the person chosen, « Ça ne va pas » to the referent and the leads of the team.
    Raises `NotFound` for a thread that is not theirs, `Conflict` (`thread_ended`).
    """
    with transaction() as session:
        own = Link(youth_id=actor.id, same_authority=True, own=True)
        policy.require(actor, Permission.HELP_ASK, own, even_closed=True)
        place = session.execute(
            select(Authority.zone, Authority.territory).where(Authority.id == actor.authority_id)
        ).one()
        by = rules.helping.answer_by(
            asked.kind, asked.level, on, lambda day: holiday(day, place.territory) is not None
        )
        found = _thread(session, actor, asked, at, on)
        message_id = None
        if found is not None:
            key = keyd.authority_key(found.authority_id)
            text = rules.helping.sentence(asked.kind, asked.level, asked.text)
            draft = writing.Draft(asked.kind, records.Words(text, asked.target), said_at=asked.said_at)
            message_id = writing.write(session, found, actor.id, draft, key=key, at=at)
            writing.follow(session, found, actor.id, message_id, draft, at=at)
            writing.news(session, found, actor.id, on)
            session.execute(update(Conversation).where(Conversation.id == found.id).values(helping=True))
        request_id = new_id()
        session.execute(
            insert(HelpRequest).values(
                id=request_id,
                authority_id=actor.authority_id,
                youth_id=actor.id,
                kind=asked.kind,
                level=asked.level,
                conversation_id=found.id if found else None,
                message_id=message_id,
                at=at,
                answer_by=by,
            )
        )
        _say(session, actor, asked.kind, request_id, found, by, place.zone, at=at, on=on)
        return request_id


def _thread(session: Session, actor: Actor, asked: Asked, at: datetime, on: date) -> Standing | None:
    to = asked.to
    if asked.kind == "unwell":
        to = bond_of(session, actor.id, BondKind.REFERENT, on)
        if to is None:
            return None
    if to is None:
        raise NotFound()
    found = writing.held_open(session, to, on)
    require(actor, found, even_closed=True)
    if not found.open or found.blocked:
        raise Conflict(ENDED, code="thread_ended")
    return writing.begin(session, found, at, on)


def _say(
    session: Session,
    actor: Actor,
    kind: str,
    request_id: UUID,
    found: Standing | None,
    by: date,
    zone: str,
    *,
    at: datetime,
    on: date,
) -> None:
    """Whom it concerns now, a word the day before, and the team the morning nobody has answered."""
    leads = leads_of(session, actor.id, on)
    adults = [one.person_id for one in found.members if one.tied] if found else []
    morning = datetime.combine(by, MORNING, ZoneInfo(zone))
    eve = morning - timedelta(days=1)
    said = [notices.help_silent(request_id, one, at=morning) for one in (*leads, actor.id)]
    if kind == "unwell":
        said += [notices.help_asked(request_id, one, at=at) for one in dict.fromkeys((*leads, *adults))]
    elif eve > at:
        said += [notices.help_waits(request_id, one, at=eve) for one in adults]
    outbox.post(session, said, at=at)
    live.tell(session, [actor.id, *leads, *adults], "help", request_id, at=at)


def answered(session: Session, found: Standing, adult_id: UUID, *, at: datetime) -> None:
    """An adult wrote back: what waited in this thread is answered, nothing more is chased."""
    rows = session.execute(
        update(HelpRequest)
        .where(HelpRequest.conversation_id == found.id, HelpRequest.answered_at.is_(None))
        .values(answered_at=at, answered_by=adult_id)
        .returning(HelpRequest.id)
    )
    _settled(session, [row.id for row in rows], found.youth_id, adult_id, at=at)
    session.execute(update(Conversation).where(Conversation.id == found.id).values(helping=False))


def _settled(session: Session, ids: list[UUID], youth_id: UUID, adult_id: UUID, *, at: datetime) -> None:
    for request_id in ids:
        rows = session.scalars(
            select(outbox.NoticeRow.recipient_id)
            .where(
                outbox.NoticeRow.subject_kind == notices.HELP,
                outbox.NoticeRow.subject_id == request_id.hex,
            )
            .distinct()
        ).all()
        outbox.withdraw(session, rows, notices.HELP, [request_id.hex], at=at)
        live.tell(session, [youth_id, adult_id, *rows], "help", request_id, at=at)


def see(actor: Actor, request_id: UUID, *, at: datetime, on: date) -> UUID:
    """Somebody of the team has read it, and the young person knows who and when; the first one stays.

    Somebody who wanted to talk is then answered in person: the chase of a « Ça ne va pas » stops there.
    """
    with transaction() as session:
        policy.require(actor, Permission.THREADS_OWN)
        row = session.execute(
            select(HelpRequest).where(HelpRequest.id == request_id).with_for_update()
        ).scalar_one_or_none()
        if row is None or row.youth_id == actor.id:
            raise NotFound()
        policy.require(actor, Permission.HELP_READ, scope.link(session, actor, row.youth_id, on))
        if row.seen_at is None:
            row.seen_at, row.seen_by = at, actor.id
            if row.kind == "unwell" and row.answered_at is None:
                row.answered_at, row.answered_by = at, actor.id
            session.flush()
            if row.answered_at is not None:
                _settled(session, [row.id], row.youth_id, actor.id, at=at)
            else:
                live.tell(session, [row.youth_id, actor.id], "help", row.id, at=at)
        return row.id
