"""What higher services do to threads: block one, let the programme speak, make everybody read again."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.access import Bond, scope
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services.conversations import notices, records
from backend.services.conversations.actions import writing
from backend.services.conversations.models import Conversation, ConversationMember


def set_blocked(session: Session, conversation_id: UUID, blocked: bool, *, at: datetime, on: date) -> UUID:
    """The young person no longer hears this adult, or hears them again (SAF-07). Decides no right.

    The adult is told nothing; what they write meanwhile stays theirs alone.
    """
    found = writing.begin(session, writing.held_open(session, conversation_id, on), at, on)
    session.execute(
        update(Conversation).where(Conversation.id == found.id).values(blocked_at=at if blocked else None)
    )
    if blocked:
        member = ConversationMember
        session.execute(
            update(member)
            .where(member.conversation_id == found.id, member.person_id == found.youth_id)
            .values(unread=0, unread_since=None, read_seq=found.last_seq)
        )
        outbox.withdraw(session, [found.youth_id], notices.SUBJECT, [found.id.hex], at=at)
    live.tell(session, [found.youth_id], writing.LIVE, found.id, at=at)
    return found.id


def introduce(
    session: Session, youth_id: UUID, adult_id: UUID, text: str, *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """The programme says something in the thread of two people whose bond runs: a first contact, a goodbye.

    Decides no right. Raises `NotFound` when no bond runs between them.
    """
    bond_id = session.execute(
        select(Bond.id)
        .where(Bond.youth_id == youth_id, Bond.adult_id == adult_id, scope.running(on))
        .order_by(Bond.kind)
        .limit(1)
    ).scalar_one_or_none()
    if bond_id is None:
        raise NotFound()
    found = writing.begin(session, writing.held_open(session, bond_id, on), at, on)
    draft = writing.Draft("notice", records.Words(text))
    return writing.write(session, found, None, draft, key=keyd.authority_key(found.authority_id), at=at)


def close_for(session: Session, person_id: UUID, *, at: datetime) -> None:
    """Somebody's bonds changed: everybody they wrote with reads again, and what still waited is taken back."""
    rows = session.execute(
        select(Conversation.id, Conversation.youth_id, Conversation.adult_id).where(
            or_(Conversation.adult_id == person_id, Conversation.youth_id == person_id)
        )
    ).all()
    people = {one for row in rows for one in (row.youth_id, row.adult_id) if one is not None}
    outbox.withdraw(session, [person_id], notices.SUBJECT, [row.id.hex for row in rows], at=at)
    live.tell(session, sorted(people | {person_id}), writing.LIVE, at=at)
