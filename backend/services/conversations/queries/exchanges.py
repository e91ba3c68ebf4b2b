"""How two people write to each other, in counts and dates, never in words: for whoever watches over pairs."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import case, func, select

from backend.db import Reader
from backend.services.conversations.models import Conversation, Message


class Exchange(NamedTuple):
    """The last word of each, and how many messages each wrote."""

    last_at: datetime | None
    last_by_youth_at: datetime | None
    last_by_adult_at: datetime | None
    from_youth: int
    from_adult: int


NONE = Exchange(None, None, None, 0, 0)


def exchanges(
    reader: Reader, pairs: Collection[tuple[UUID, UUID]], *, since: datetime | None = None
) -> dict[tuple[UUID, UUID], Exchange]:
    """For each (young person, adult), their exchange; since an instant when told. One statement."""
    wanted = set(pairs)
    by_youth = Message.author_id == Conversation.youth_id
    by_adult = Message.author_id == Conversation.adult_id
    statement = (
        select(
            Conversation.youth_id,
            Conversation.adult_id,
            func.max(case((by_youth, Message.at))).label("by_youth"),
            func.max(case((by_adult, Message.at))).label("by_adult"),
            func.sum(case((by_youth, 1), else_=0)).label("from_youth"),
            func.sum(case((by_adult, 1), else_=0)).label("from_adult"),
        )
        .join(Message, Message.conversation_id == Conversation.id)
        .where(
            Conversation.youth_id.in_([youth for youth, _ in wanted]),
            Conversation.adult_id.in_([adult for _, adult in wanted]),
        )
        .group_by(Conversation.youth_id, Conversation.adult_id)
    )
    if since is not None:
        statement = statement.where(Message.at >= since)
    found = dict.fromkeys(wanted, NONE)
    for row in reader.execute(statement):
        if (row.youth_id, row.adult_id) not in wanted:
            continue
        dates = [one for one in (row.by_youth, row.by_adult) if one is not None]
        found[row.youth_id, row.adult_id] = Exchange(
            max(dates, default=None), row.by_youth, row.by_adult, row.from_youth or 0, row.from_adult or 0
        )
    return found
