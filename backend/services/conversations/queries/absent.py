"""Adults who said they are away while a young person's messages wait for them. Decides no right, opens no word."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import BondKind
from backend.db import Reader
from backend.services.conversations.models import Absence, Conversation, ConversationMember
from backend.services.conversations.queries.standing import bond_runs


class Away(NamedTuple):
    """An absence that runs: from a day to another (exclusive)."""

    person_id: UUID
    starts_on: date
    ends_on: date


class Unanswered(NamedTuple):
    """What a young person wrote to a referent who has not read it, and since when."""

    youth_id: UUID
    adult_id: UUID
    unread: int
    since: datetime


def away(reader: Reader, person_ids: Collection[UUID], on: date) -> dict[UUID, Away]:
    """Who of these adults is away on a day."""
    rows = reader.execute(
        select(Absence.person_id, Absence.starts_on, Absence.ends_on).where(
            Absence.person_id.in_(list(person_ids)), Absence.starts_on <= on, Absence.ends_on > on
        )
    )
    return {row.person_id: Away(*row) for row in rows}


def unanswered(reader: Reader, adult_ids: Collection[UUID], on: date) -> list[Unanswered]:
    """What waits unread in the threads these referents have with the young persons they follow on a day."""
    talk, member = Conversation, ConversationMember
    rows = reader.execute(
        select(talk.youth_id, member.person_id, member.unread, member.unread_since)
        .join(talk, talk.id == member.conversation_id)
        .where(
            member.person_id.in_(list(adult_ids)),
            member.role == BondKind.REFERENT.value,
            member.unread > 0,
            member.unread_since.is_not(None),
            bond_runs(on, talk.youth_id, member.person_id, member.role),
        )
        .order_by(member.unread_since)
    )
    return [
        Unanswered(row.youth_id, row.person_id, row.unread, row.unread_since)
        for row in rows
        if row.unread_since is not None
    ]
