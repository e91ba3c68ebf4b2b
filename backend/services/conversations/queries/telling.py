"""The words of message notices for who reads them, and which of them are still true when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from backend import clock
from backend.access import Actor, Authority
from backend.db import Reader
from backend.errors import DomainError
from backend.ids import parse_id
from backend.outbox import Due, Said, Waiting
from backend.services.conversations import notices
from backend.services.conversations.models import Conversation, ConversationMember
from backend.services.conversations.queries.standing import Standing, find, require


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a thread that still has something unread; threads no longer theirs are left out."""
    said: dict[str, Said] = {}
    for one in waiting:
        found = _mine(reader, actor, parse_id(one.subject_id), on)
        if found is None:
            continue
        others = found.others(actor.id)
        young = actor.id == found.youth_id
        who = next((other.first_name for other in others if other.person_id == found.last_author_id), "")
        who = who or (others[0].first_name if others else "Cap 18")
        text = notices.young_text(who) if young else notices.adult_text(who)
        subject = {"kind": notices.SUBJECT, "id": str(found.id), "youth_id": str(found.youth_id)}
        said[one.identity] = Said(text, subject)
    return said


def _mine(reader: Reader, actor: Actor, conversation_id: UUID | None, on: date) -> Standing | None:
    if conversation_id is None:
        return None
    try:
        found = find(reader, conversation_id, on)
        require(actor, found)
    except DomainError:
        return None
    return found


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:
    """Which of these may still leave: something is still unread, and its reader still has a place in the thread."""
    about: dict[int, UUID] = {one.id: talk for one in due if (talk := parse_id(one.subject_id))}
    rows = reader.execute(
        select(ConversationMember.conversation_id, ConversationMember.person_id, Authority.zone)
        .join(Conversation, Conversation.id == ConversationMember.conversation_id)
        .join(Authority, Authority.id == Conversation.authority_id)
        .where(ConversationMember.conversation_id.in_(list(about.values())), ConversationMember.unread > 0)
    )
    waiting = {(row.conversation_id, row.person_id): row.zone for row in rows}
    standing: dict[UUID, Standing] = {}
    true: list[int] = []
    for one in due:
        conversation_id = about.get(one.id)
        zone = waiting.get((conversation_id, one.recipient_id)) if conversation_id else None
        if conversation_id is None or zone is None:
            continue
        found = standing.get(conversation_id)
        if found is None:
            found = standing[conversation_id] = find(reader, conversation_id, clock.day_in(zone, at))
        member = found.member(one.recipient_id)
        if member is not None and (member.tied or one.recipient_id == found.youth_id):
            true.append(one.id)
    return true
