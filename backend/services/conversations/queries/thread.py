"""One thread: who is in it, and its last messages opened. Two statements."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Integer, Uuid, bindparam, select
from sqlalchemy.orm import aliased

from backend.access import Actor
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.prepared import Prepared
from backend.services.conversations import records, rules
from backend.services.conversations.models import Message
from backend.services.conversations.queries.excerpt import text_of
from backend.services.conversations.queries.standing import Standing, find, require
from backend.services.conversations.queries.threads import away

MOST = 50
LAST = 2**31 - 1
QUOTED_SHOWN = 160


@cache
def _messages(own: bool) -> Prepared:
    """A page of messages before a number, latest first, each with the one it answers to. Those of somebody who is
    blocked stay with whoever wrote them."""
    quoted = aliased(Message)
    statement = (
        select(
            Message.id,
            Message.seq,
            Message.author_id,
            Message.kind,
            Message.words_sealed,
            Message.at,
            Message.said_at,
            Message.edited_at,
            Message.deleted_at,
            Message.version,
            quoted.id.label("quoted_id"),
            quoted.author_id.label("quoted_author_id"),
            quoted.words_sealed.label("quoted_words"),
        )
        .outerjoin(quoted, quoted.id == Message.quoted_id)
        .where(
            Message.conversation_id == bindparam("id", type_=Uuid()),
            Message.seq < bindparam("before", type_=Integer()),
            Message.seq > bindparam("joined", type_=Integer()),
        )
        .order_by(Message.seq.desc())
        .limit(bindparam("most", type_=Integer()))
    )
    if own:
        statement = statement.where(Message.held.is_(False))
    return Prepared(statement)


_place = Prepared(
    select(Message.conversation_id, Message.seq).where(Message.id == bindparam("id", type_=Uuid()))
)


def read_thread(
    reader: Connection,
    actor: Actor,
    conversation_id: UUID,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
    before: int | None = None,
    most: int = MOST,
) -> dict[str, Any]:
    """A thread as one of its people reads it, its messages oldest first. Raises `NotFound`, `Locked`."""
    found = find(reader, conversation_id, on)
    mine = require(actor, found)
    key = keyd.authority_key(found.authority_id)
    own = actor.id == found.youth_id
    rows = (
        _messages(own).rows(
            reader,
            {"id": found.id, "before": before or LAST, "joined": mine.joined_seq, "most": most + 1},
        )
        if found.begun
        else []
    )
    more, rows = len(rows) > most, rows[:most]
    draw = _drawer(found, actor, key, at)
    return {
        "thread": shown(found, actor, key, on),
        "messages": [draw(row) for row in reversed(rows)],
        "before": rows[-1].seq if more else None,
    }


def read_message(
    reader: Connection, actor: Actor, message_id: UUID, *, keyd: Keyd, at: datetime, on: date
) -> dict[str, Any]:
    """One message as it is now. Raises `NotFound` for whoever is not in its thread."""
    place = _place.first(reader, {"id": message_id})
    if place is None:
        raise NotFound()
    told = read_thread(
        reader, actor, place.conversation_id, keyd=keyd, at=at, on=on, before=place.seq + 1, most=1
    )
    found = [one for one in told["messages"] if one["id"] == message_id]
    if not found:
        raise NotFound()
    message: dict[str, Any] = found[0]
    return message


def shown(found: Standing, actor: Actor, key: bytes | None, on: date) -> dict[str, Any]:
    """A thread without its messages, as the list shows it."""
    own, mine = actor.id == found.youth_id, found.member(actor.id)
    others = [
        one for one in found.others(actor.id) if one.tied or one.person_id in (found.youth_id, found.adult_id)
    ]
    with_them = []
    for one in others:
        told: dict[str, Any] = {"id": one.person_id, "first_name": one.first_name, "role": one.role}
        if not own and found.kind == "referent":
            told["last_name"] = one.last_name
        with_them.append(told)
    adult = next((one for one in others if one.away is not None), None)
    item: dict[str, Any] = {
        "id": found.id,
        "kind": found.kind,
        "youth_id": found.youth_id,
        "begun": found.begun and found.last_seq > 0,
        "open": found.open,
        "ended_on": None,
        "unread": mine.unread if mine else 0,
        "last_at": found.last_at,
        "last_mine": found.last_author_id == actor.id,
        "hides_read": bool(mine and mine.hides_read),
        "with": with_them,
        "absent": None,
    }
    if own:
        item["blocked"] = found.blocked
        if adult is not None and adult.away is not None:
            item["absent"] = away(adult.away, adult.person_id, key, on)
    return item


def _drawer(found: Standing, actor: Actor, key: bytes, at: datetime) -> Any:
    opened = records.opener(key)
    names = {one.person_id: one.first_name for one in found.members}
    read_through = min((0 if one.hides_read else one.read_seq for one in found.others(actor.id)), default=0)

    def draw(row: Any) -> dict[str, Any]:
        words = opened(row.id, row.words_sealed)
        mine = row.author_id == actor.id
        gone = row.deleted_at is not None
        voice, target = words.voice, words.target
        return {
            "id": row.id,
            "seq": row.seq,
            "mine": mine,
            "author": _author(row.author_id, names),
            "kind": row.kind,
            "text": words.text,
            "target": None if target is None else _target(target),
            "quoted": _quoted(row, opened, names, actor.id),
            "voice": None if voice is None else _voice(voice),
            "at": row.at,
            "said_at": row.said_at,
            "edited": row.edited_at is not None and not gone,
            "deleted": gone,
            "read": mine and row.seq <= read_through,
            "can": rules.may_change(row.kind, mine=mine, sent_at=row.at, deleted=gone, at=at),
            "version": row.version,
        }

    return draw


def _author(author_id: UUID | None, names: dict[UUID, str]) -> dict[str, Any] | None:
    return None if author_id is None else {"id": author_id, "first_name": names.get(author_id, "")}


def _target(target: records.Target) -> dict[str, str]:
    return {"kind": target.kind, "ref": target.ref, "title": target.title}


def _voice(voice: records.Voice) -> dict[str, Any]:
    return {
        "seconds": voice.seconds,
        "type": voice.type,
        "size": voice.size,
        "transcript": voice.transcript,
    }


def _quoted(row: Any, opened: Any, names: dict[UUID, str], me: UUID) -> dict[str, Any] | None:
    """The beginning of the message this one answers; no text when it was taken back."""
    if row.quoted_id is None:
        return None
    words = opened(row.quoted_id, row.quoted_words)
    text = text_of(words)
    return {
        "id": row.quoted_id,
        "mine": row.quoted_author_id == me,
        "first_name": names.get(row.quoted_author_id, ""),
        "text": None if row.quoted_words is None else text[:QUOTED_SHOWN],
    }
