"""What is around a reported message, frozen as it was, words taken back included: for a report alone."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services.conversations import records
from backend.services.conversations.models import Conversation, FormerMessage, Message
from backend.services.conversations.queries.standing import find, require


class Frozen(NamedTuple):
    """One message of an excerpt. `former`: what an adult had written before, with the instant it was changed."""

    id: UUID
    seq: int
    author_id: UUID | None
    at: datetime
    kind: str
    text: str
    edited: bool
    deleted: bool
    held: bool
    former: tuple[tuple[datetime, str], ...]
    reported: bool


class Excerpt(NamedTuple):
    """The messages before and after a reported one, and whose thread it is."""

    conversation_id: UUID
    youth_id: UUID
    adult_id: UUID | None
    kind: str
    messages: tuple[Frozen, ...]


def frozen_excerpt(
    reader: Reader, message_id: UUID, *, keyd: Keyd, before: int = 20, after: int = 20
) -> Excerpt:
    """Freeze what surrounds a message: 20 before, 20 after (SAF-06). Decides no right: the caller has.

    Raises `NotFound` for an unknown message.
    """
    place = reader.execute(
        select(
            Message.seq,
            Conversation.id,
            Conversation.authority_id,
            Conversation.youth_id,
            Conversation.adult_id,
            Conversation.kind,
        )
        .join(Conversation, Conversation.id == Message.conversation_id)
        .where(Message.id == message_id)
    ).one_or_none()
    if place is None:
        raise NotFound()
    rows = reader.execute(
        select(
            Message.id,
            Message.seq,
            Message.author_id,
            Message.at,
            Message.kind,
            Message.words_sealed,
            Message.edited_at,
            Message.deleted_at,
            Message.held,
        )
        .where(
            Message.conversation_id == place.id,
            Message.seq >= place.seq - before,
            Message.seq <= place.seq + after,
        )
        .order_by(Message.seq)
    ).all()
    key = keyd.authority_key(place.authority_id)
    former = _former(reader, [row.id for row in rows], key)
    return Excerpt(
        place.id,
        place.youth_id,
        place.adult_id,
        place.kind,
        tuple(_frozen(row, key, former.get(row.id, ()), message_id) for row in rows),
    )


def _frozen(row: Any, key: bytes, former: Any, reported: UUID) -> Frozen:
    words = records.unseal(key, row.id, row.words_sealed)
    return Frozen(
        row.id,
        row.seq,
        row.author_id,
        row.at,
        row.kind,
        text_of(words),
        row.edited_at is not None,
        row.deleted_at is not None,
        row.held,
        tuple(former),
        row.id == reported,
    )


def text_of(words: records.Words) -> str:
    parts = [words.text, words.target.title if words.target else ""]
    if words.voice is not None:
        parts.append(words.voice.transcript or f"(message vocal, {words.voice.seconds} s)")
    return "\n".join(part for part in parts if part)


def _former(reader: Reader, ids: list[UUID], key: bytes) -> dict[UUID, list[tuple[datetime, str]]]:
    found: dict[UUID, list[tuple[datetime, str]]] = defaultdict(list)
    for row in reader.execute(
        select(FormerMessage.id, FormerMessage.message_id, FormerMessage.at, FormerMessage.words_sealed)
        .where(FormerMessage.message_id.in_(ids))
        .order_by(FormerMessage.at)
    ):
        words = records.unseal_former(key, row.id, row.words_sealed)
        found[row.message_id].append((row.at, text_of(words)))
    return found


def can_read(reader: Reader, actor: Actor, message_id: UUID, on: date) -> UUID:
    """The thread of a message somebody reads now. Raises `NotFound` for anybody else, or `Locked`."""
    place = reader.execute(
        select(Message.conversation_id, Message.seq, Message.held).where(Message.id == message_id)
    ).one_or_none()
    if place is None:
        raise NotFound()
    found = find(reader, place.conversation_id, on)
    mine = require(actor, found, even_closed=True)
    if place.seq <= mine.joined_seq or (place.held and actor.id == found.youth_id):
        raise NotFound()
    return found.id
