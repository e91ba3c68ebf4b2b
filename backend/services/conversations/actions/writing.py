"""Writing a message down: numbered in its thread, counted as unread, said once, heard by open applications."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Integer, Uuid, bindparam, case, insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.db import UtcDateTime
from backend.ids import new_id
from backend.prepared import Prepared
from backend.services import people
from backend.services.conversations import notices, ports, records, rules
from backend.services.conversations.models import Conversation, ConversationMember, Message, MessageSound
from backend.services.conversations.queries.standing import Standing, find, lock

LIVE = "messages"


class Draft(NamedTuple):
    """A message to write: its words, what it answers to, when it was written, its sound."""

    kind: str
    words: records.Words
    quoted_id: UUID | None = None
    said_at: datetime | None = None
    sound: bytes | None = None
    accepted: frozenset[str] = frozenset()


_insert_message = Prepared(insert(Message))
_move_on = Prepared(
    update(Conversation)
    .where(Conversation.id == bindparam("b_id", type_=Uuid()))
    .values(
        last_seq=bindparam("b_seq", type_=Integer()),
        last_at=bindparam("b_at", type_=UtcDateTime(timezone=True)),
        last_author_id=bindparam("b_author", type_=Uuid()),
    )
)
_one_more = (
    update(ConversationMember)
    .where(
        ConversationMember.conversation_id == bindparam("b_id"),
        ConversationMember.person_id.in_(bindparam("b_people", expanding=True)),
    )
    .values(
        unread=ConversationMember.unread + 1,
        unread_since=case(
            (ConversationMember.unread > 0, ConversationMember.unread_since),
            else_=bindparam("b_at", type_=UtcDateTime(timezone=True)),
        ),
    )
)


def held_open(session: Session, conversation_id: UUID, on: date) -> Standing:
    """A thread held for a gesture, as it stands now. Raises `NotFound`."""
    lock(session, conversation_id)
    found = find(session, conversation_id, on)
    if found.id == conversation_id:
        return found
    lock(session, found.id)
    return find(session, found.id, on)


def begin(session: Session, found: Standing, at: datetime, on: date) -> Standing:
    """Write a thread that a bond allows and nobody has used yet."""
    if found.begun:
        return found
    make = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    session.execute(
        make(Conversation)
        .values(
            id=found.id,
            authority_id=found.authority_id,
            youth_id=found.youth_id,
            adult_id=found.adult_id,
            kind=found.kind,
            opened_at=at,
            last_seq=0,
            helping=False,
        )
        .on_conflict_do_nothing()
    )
    session.execute(
        make(ConversationMember).on_conflict_do_nothing(),
        [
            {
                "conversation_id": found.id,
                "person_id": one.person_id,
                "role": one.role,
                "joined_seq": 0,
                "read_seq": 0,
                "unread": 0,
                "hides_read": False,
            }
            for one in found.members
        ],
    )
    lock(session, found.id)
    return find(session, found.id, on)


def write(
    session: Session, found: Standing, author_id: UUID | None, draft: Draft, *, key: bytes, at: datetime
) -> UUID:
    """Write one message in a thread that is held, and tell whom it concerns; decides no right."""
    message_id, seq = new_id(), found.last_seq + 1
    by_adult = author_id is not None and author_id != found.youth_id
    held = found.blocked and by_adult
    said_at = draft.said_at if draft.said_at is not None and draft.said_at < at else None
    connection = session.connection()
    _insert_message.run(
        connection,
        {
            "id": message_id,
            "conversation_id": found.id,
            "seq": seq,
            "author_id": author_id,
            "kind": draft.kind,
            "words_sealed": records.seal(key, message_id, draft.words),
            "quoted_id": draft.quoted_id,
            "voice_blob": None,
            "at": at,
            "said_at": said_at,
            "edited_at": None,
            "deleted_at": None,
            "held": held,
            "version": 1,
        },
    )
    if draft.sound is not None:
        session.execute(
            insert(MessageSound).values(
                message_id=message_id, sound_sealed=records.seal_sound(key, message_id, draft.sound)
            )
        )
    _move_on.run(connection, {"b_id": found.id, "b_seq": seq, "b_at": at, "b_author": author_id})
    others = [
        one for one in found.members if one.person_id != author_id and _hears(found, one.person_id, held)
    ]
    if others:
        ids = [one.person_id for one in others]
        session.execute(_one_more, {"b_id": found.id, "b_people": ids, "b_at": at})
        fresh = [one.person_id for one in others if one.unread == 0]
        outbox.post(session, notices.arrived(found.id, message_id, fresh, at=at), at=at)
    told = [one.person_id for one in others] + ([author_id] if author_id else [])
    live.tell(session, told, LIVE, found.id, at=at)
    return message_id


def _hears(found: Standing, person_id: UUID, held: bool) -> bool:
    member = found.member(person_id)
    if person_id == found.youth_id:
        return not held
    return member is not None and member.tied


def follow(
    session: Session, found: Standing, author_id: UUID, message_id: UUID, draft: Draft, *, at: datetime
) -> None:
    """Tell whoever counts messages, without their words."""
    member = found.member(author_id)
    sent = ports.Sent(
        message_id,
        found.id,
        found.youth_id,
        author_id,
        rules.side_of(author_id, found.youth_id),
        member.role if member else "",
        draft.kind,
        draft.accepted,
    )
    for follower in ports.followers:
        follower(session, sent, at=at)


def news(session: Session, found: Standing, author_id: UUID, on: date) -> None:
    """A word from the young person to their referent ends the silence."""
    if author_id == found.youth_id and found.kind == "referent":
        people.note_exchange(session, found.youth_id, on)
