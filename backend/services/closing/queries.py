"""Where a closing stands, and its words. Never a write."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services.closing import notices
from backend.services.closing.models import Closing


class Asked(NamedTuple):
    """A closing that was asked and is not done."""

    asked_at: datetime
    last_day: date


def asked(reader: Reader, person_id: UUID) -> Asked | None:
    """The closing of somebody, while they may change their mind."""
    row = reader.execute(
        select(Closing.asked_at, Closing.last_day).where(
            Closing.person_id == person_id, Closing.erased_at.is_(None)
        )
    ).one_or_none()
    return Asked._make(row) if row else None


def words(
    reader: Reader,
    actor: Actor,
    waiting: Sequence[Waiting],
    *,
    on: date,  # noqa: ARG001 - a speaker's signature
) -> Mapping[str, Said]:
    """One sentence a notice; nothing once one changed one's mind."""
    found = asked(reader, actor.id)
    if found is None:
        return {}
    return {
        one.identity: Said(notices.text(one.kind, found.last_day), {"kind": notices.CLOSING})
        for one in waiting
    }


def still_true(
    reader: Reader,
    due: Sequence[Due],
    /,
    *,
    at: datetime,  # noqa: ARG001 - a holder's signature
) -> Collection[int]:
    """Those of people who did not change their mind."""
    leaving = select(Closing.person_id).where(
        Closing.person_id.in_({one.recipient_id for one in due}), Closing.erased_at.is_(None)
    )
    people = set(reader.execute(leaving).scalars())
    return {one.id for one in due if one.recipient_id in people}
