"""Everybody's own list of threads: in two statements, without opening a word."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Date, Uuid, and_, bindparam, case, or_, select
from sqlalchemy.orm import aliased

from backend.access import Actor, Bond, Permission, Role, policy, scope
from backend.keyd import Keyd, KeydUnavailable
from backend.prepared import Prepared
from backend.services.conversations import records, rules
from backend.services.conversations.models import Absence, Conversation, ConversationMember
from backend.services.people import Person

COLUMNS = (
    Conversation.last_seq,
    Conversation.last_at,
    Conversation.last_author_id,
    Conversation.blocked_at,
    ConversationMember.unread,
    ConversationMember.hides_read,
)


@cache
def _pairs(young: bool) -> Prepared:
    """Bonds of a person with the thread each has, or would have. For an adult, those that run; for a young person,
    also those that ended and left words."""
    me, on = bindparam("me", type_=Uuid()), bindparam("on", type_=Date())
    other, mine = (Bond.adult_id, Bond.youth_id) if young else (Bond.youth_id, Bond.adult_id)
    runs = scope.running(on)
    statement = (
        select(
            Bond.id.label("bond_id"),
            Bond.youth_id,
            Bond.kind,
            Bond.ends_on,
            case((runs, 1), else_=0).label("runs"),
            Person.id.label("person_id"),
            Person.first_name,
            Person.last_name,
            Conversation.id.label("conversation_id"),
            *COLUMNS,
            Absence.starts_on.label("away_from"),
            Absence.ends_on.label("away_to"),
            Absence.words_sealed,
        )
        .join(Person, Person.id == other)
        .outerjoin(
            Conversation,
            and_(
                Conversation.youth_id == Bond.youth_id,
                Conversation.adult_id == Bond.adult_id,
                Conversation.kind == Bond.kind,
            ),
        )
        .outerjoin(
            ConversationMember,
            and_(
                ConversationMember.conversation_id == Conversation.id,
                ConversationMember.person_id == me,
            ),
        )
        .outerjoin(Absence, and_(Absence.person_id == Bond.adult_id, Absence.ends_on > on))
        .where(
            mine == me,
            Bond.authority_id == bindparam("authority", type_=Uuid()),
            or_(*(Bond.kind == role for role in rules.ADULT_ROLES)),
        )
        .order_by(Bond.starts_on, Bond.id)
    )
    wanted = or_(runs, Conversation.id.is_not(None)) if young else runs
    return Prepared(statement.where(wanted))


@cache
def _circles() -> Prepared:
    """The circle threads of a person, with everybody in them; a bond tells whether an adult still takes part."""
    me, on = bindparam("me", type_=Uuid()), bindparam("on", type_=Date())
    beside = aliased(ConversationMember)
    tied = (
        select(Bond.id)
        .where(
            Bond.youth_id == Conversation.youth_id,
            Bond.adult_id == beside.person_id,
            Bond.kind == beside.role,
            scope.running(on),
        )
        .limit(1)
        .scalar_subquery()
    )
    return Prepared(
        select(
            Conversation.id.label("conversation_id"),
            Conversation.youth_id,
            *COLUMNS,
            beside.person_id,
            beside.role,
            Person.first_name,
            Person.last_name,
            tied.label("bond_id"),
        )
        .join(ConversationMember, ConversationMember.conversation_id == Conversation.id)
        .join(beside, beside.conversation_id == Conversation.id)
        .join(Person, Person.id == beside.person_id)
        .where(
            ConversationMember.person_id == me,
            Conversation.kind == "circle",
            Conversation.authority_id == bindparam("authority", type_=Uuid()),
        )
        .order_by(Conversation.id, beside.role.desc(), Person.first_name)
    )


def threads(reader: Connection, actor: Actor, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """My threads, those that wait for me first, then the latest. Every adult beside a young person is there."""
    policy.require(actor, Permission.THREADS_OWN)
    young = Role.YOUNG in actor.roles
    values = {"me": actor.id, "authority": actor.authority_id, "on": on}
    pairs = _pairs(young).rows(reader, values)
    key = _key(keyd, actor) if any(row.words_sealed for row in pairs) else None
    items = [_pair(row, actor, key, on) for row in _newest(pairs)]
    items += _circle_items(_circles().rows(reader, values), actor)
    items.sort(key=_recent, reverse=True)
    return {"unread": sum(one["unread"] for one in items), "items": items}


def _recent(item: dict[str, Any]) -> tuple[bool, bool, float]:
    last = item["last_at"]
    return item["unread"] > 0, item["open"], last.timestamp() if last else 0.0


def _newest(rows: Iterable[Any]) -> list[Any]:
    """One line for two persons who met twice: the bond that runs, or the last one."""
    found: dict[tuple[UUID, UUID, str], Any] = {}
    for row in rows:
        pair = (row.youth_id, row.person_id, row.kind)
        before = found.get(pair)
        if before is None or row.runs or not before.runs:
            found[pair] = row
    return list(found.values())


def _pair(row: Any, actor: Actor, key: bytes | None, on: date) -> dict[str, Any]:
    own = row.youth_id == actor.id
    other: dict[str, Any] = {"id": row.person_id, "first_name": row.first_name}
    other["role"] = row.kind if own else "young"
    if not own and row.kind == "referent":
        other["last_name"] = row.last_name
    item = {
        **_common(row, actor),
        "id": row.conversation_id or row.bond_id,
        "kind": row.kind,
        "youth_id": row.youth_id,
        "open": bool(row.runs),
        "ended_on": None if row.runs else row.ends_on,
        "with": [other],
        "absent": None,
    }
    if own:
        item["blocked"] = row.blocked_at is not None
        item["absent"] = away((row.away_from, row.away_to, row.words_sealed), row.person_id, key, on)
    return item


def _common(row: Any, actor: Actor) -> dict[str, Any]:
    return {
        "begun": row.conversation_id is not None and bool(row.last_seq),
        "unread": row.unread or 0,
        "last_at": row.last_at,
        "last_mine": row.last_author_id == actor.id,
        "hides_read": bool(row.hides_read),
    }


def _circle_items(rows: Iterable[Any], actor: Actor) -> list[dict[str, Any]]:
    together: dict[UUID, list[Any]] = {}
    for row in rows:
        together.setdefault(row.conversation_id, []).append(row)
    items = []
    for members in together.values():
        first = members[0]
        own = first.youth_id == actor.id
        mine = next(row for row in members if row.person_id == actor.id)
        tied = [row for row in members if row.person_id == first.youth_id or row.bond_id]
        if not own and mine.bond_id is None:
            continue
        items.append(
            {
                **_common(first, actor),
                "id": first.conversation_id,
                "kind": "circle",
                "youth_id": first.youth_id,
                "open": any(row.bond_id for row in members),
                "ended_on": None,
                "with": [
                    {"id": row.person_id, "first_name": row.first_name, "role": row.role}
                    for row in tied
                    if row.person_id != actor.id
                ],
                "absent": None,
            }
        )
    return items


def away(
    kept: tuple[date | None, date | None, bytes | None], person_id: UUID, key: bytes | None, on: date
) -> dict[str, Any] | None:
    """Somebody's absence, when it runs on this day: until when, and whom to turn to (empty while keyd is away)."""
    starts, ends, sealed = kept
    if starts is None or ends is None or not starts <= on < ends:
        return None
    words = records.unseal_away(key, person_id, sealed) if key and sealed else records.Away()
    return {"from": starts, "back_on": ends, "name": words.name, "phone": words.phone}


def _key(keyd: Keyd, actor: Actor) -> bytes | None:
    try:
        return keyd.authority_key(actor.authority_id)
    except KeydUnavailable:
        return None
