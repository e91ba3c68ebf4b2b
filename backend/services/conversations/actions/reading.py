"""Having read, and choosing whether to say so."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.access import Actor
from backend.db import transaction
from backend.services.conversations import notices
from backend.services.conversations.actions import writing
from backend.services.conversations.models import ConversationMember, Message
from backend.services.conversations.queries.standing import Standing, require


def read(actor: Actor, conversation_id: UUID, through: int, *, at: datetime, on: date) -> UUID:
    """Everything was read up to this number. Nothing more is said of it, and the other sees « Lu » if one lets it."""
    with transaction() as session:
        found = writing.held_open(session, conversation_id, on)
        mine = require(actor, found, even_closed=True)
        through = min(through, found.last_seq)
        if not found.begun or (through <= mine.read_seq and mine.unread == 0):
            return found.id
        waiting = _waiting(session, found, actor.id, through)
        member = ConversationMember
        session.execute(
            update(member)
            .where(member.conversation_id == found.id, member.person_id == actor.id)
            .values(
                read_seq=max(through, mine.read_seq),
                unread=waiting,
                unread_since=member.unread_since if waiting else None,
            )
        )
        if waiting == 0:
            outbox.acknowledge(session, [actor.id], notices.SUBJECT, [found.id.hex], at=at)
        told = [actor.id] if mine.hides_read else [one.person_id for one in found.members]
        live.tell(session, told, writing.LIVE, found.id, at=at)
        return found.id


def _waiting(session: Session, found: Standing, person_id: UUID, through: int) -> int:
    if through >= found.last_seq:
        return 0
    counted = (
        select(func.count())
        .select_from(Message)
        .where(
            Message.conversation_id == found.id,
            Message.seq > through,
            Message.author_id != person_id,
            Message.deleted_at.is_(None),
        )
    )
    if person_id == found.youth_id:
        counted = counted.where(Message.held.is_(False))
    return session.execute(counted).scalar_one()


def hide_read(actor: Actor, conversation_id: UUID, hides: bool, *, at: datetime, on: date) -> UUID:
    """A young person may keep for themselves what they have read, thread by thread."""
    with transaction() as session:
        found = writing.held_open(session, conversation_id, on)
        require(actor, found, even_closed=True)
        if actor.id != found.youth_id:
            return found.id
        found = writing.begin(session, found, at, on)
        member = ConversationMember
        session.execute(
            update(member)
            .where(member.conversation_id == found.id, member.person_id == actor.id)
            .values(hides_read=hides)
        )
        live.tell(session, [one.person_id for one in found.members], writing.LIVE, found.id, at=at)
        return found.id
