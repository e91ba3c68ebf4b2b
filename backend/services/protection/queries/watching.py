"""Pairs that look unusual, by counters alone: how much, at what hours, who writes first. No word is read (SAF-10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from backend import clock
from backend.access import Actor, Link, Permission, policy
from backend.db import Reader
from backend.services import people
from backend.services.conversations import Conversation, Message
from backend.services.protection import rules
from backend.services.protection.models import SignCount, Suspension

Pair = tuple[UUID, UUID]


def watched(reader: Reader, actor: Actor, *, at: datetime) -> dict[str, Any]:
    """The mentors' pairs of the authority that ask for a look, with the figures that say why."""
    policy.require(actor, Permission.PAIRS_WATCH, Link(same_authority=True))
    since = at - rules.window()
    volumes = _volumes(reader, actor, since)
    found = {pair: why for pair, volume in volumes.items() if (why := rules.reasons(volume))}
    names = people.names(reader, {one for pair in found for one in pair})
    items = [
        {
            "youth": _name(names, youth),
            "adult": {"id": adult, "name": _name(names, adult)},
            "reasons": list(why),
            **volumes[youth, adult]._asdict(),
        }
        for (youth, adult), why in found.items()
    ]
    items.sort(key=lambda one: (-len(one["reasons"]), -one["warned"], one["youth"]))
    return {"since": clock.day_in(actor.zone, since), "pairs": len(volumes), "items": items}


def _name(names: dict[UUID, people.Named], person_id: UUID) -> str:
    return f"{names[person_id].first_name} {names[person_id].last_name}"


def _volumes(reader: Reader, actor: Actor, since: datetime) -> dict[Pair, rules.Volume]:
    """The counters of every mentor's pair where something was written since, in two statements."""
    rows = reader.execute(
        select(Conversation.youth_id, Conversation.adult_id, Message.author_id, Message.at)
        .join(Message, Message.conversation_id == Conversation.id)
        .where(
            Conversation.authority_id == actor.authority_id,
            Conversation.kind == "mentor",
            Conversation.last_at >= since,
            Message.at >= since,
            Message.author_id.is_not(None),
        )
        .order_by(Message.conversation_id, Message.seq)
    )
    said: dict[Pair, list[tuple[bool, datetime]]] = defaultdict(list)
    for youth, adult, author, moment in rows:
        if adult is None:
            continue
        said[youth, adult].append((author == adult, moment))
    warned = {
        (row.youth_id, row.adult_id): row.times
        for row in reader.execute(
            select(SignCount.youth_id, SignCount.adult_id, func.sum(SignCount.count).label("times"))
            .where(SignCount.day >= clock.day_in(actor.zone, since))
            .group_by(SignCount.youth_id, SignCount.adult_id)
        )
    }
    zone = ZoneInfo(actor.zone)
    return {pair: _volume(lines, zone, warned.get(pair, 0)) for pair, lines in said.items()}


def _volume(lines: Iterable[tuple[bool, datetime]], zone: ZoneInfo, warned: int) -> rules.Volume:
    young = adult = night = unanswered = 0
    for by_adult, moment in lines:
        if not by_adult:
            young, unanswered = young + 1, 0
            continue
        adult, unanswered = adult + 1, unanswered + 1
        night += rules.at_night(moment.astimezone(zone).time())
    return rules.Volume(young, adult, night, unanswered, warned)


def suspensions(reader: Reader, actor: Actor) -> list[dict[str, Any]]:
    """Mentors suspended now, since when and by whom."""
    policy.require(actor, Permission.MENTOR_SUSPEND, Link(same_authority=True))
    rows = reader.execute(
        select(Suspension.id, Suspension.mentor_id, Suspension.at, Suspension.by_id)
        .where(Suspension.authority_id == actor.authority_id, Suspension.lifted_at.is_(None))
        .order_by(Suspension.at)
    ).all()
    names = people.names(reader, {one for row in rows for one in (row.mentor_id, row.by_id)})
    return [
        {
            "id": row.id,
            "mentor": {"id": row.mentor_id, "name": _name(names, row.mentor_id)},
            "at": row.at,
            "by": _name(names, row.by_id),
        }
        for row in rows
    ]
