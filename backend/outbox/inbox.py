"""The inbox inside the application: what waits for one person, and what they have seen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, ScalarSelect, and_, func, or_, select, update

from backend.access import Actor, Permission, policy
from backend.db import Reader, transaction
from backend.outbox.models import NoticeRow
from backend.outbox.words import Waiting

LIMIT = 50


Asked = BindParameter[Any]
"""A value given when the statement is executed: hot reads keep their statement."""


def _shown(recipient_id: UUID | Asked, at: datetime | Asked) -> ColumnElement[bool]:
    return and_(
        NoticeRow.recipient_id == recipient_id,
        NoticeRow.not_before <= at,
        or_(NoticeRow.not_after.is_(None), NoticeRow.not_after > at),
    )


def unread(recipient_id: UUID | Asked, at: datetime | Asked) -> ScalarSelect[int]:
    """How many notices wait for a person, as a value a statement can carry along."""
    return select(func.count()).where(_shown(recipient_id, at), NoticeRow.seen_at.is_(None)).scalar_subquery()


def waiting(reader: Reader, recipient_id: UUID, at: datetime, limit: int = LIMIT) -> list[Waiting]:
    """The notices of one person, newest first; those past their time are left out (REL-05)."""
    wanted = (
        select(
            NoticeRow.identity,
            NoticeRow.recipient_id,
            NoticeRow.kind,
            NoticeRow.subject_kind,
            NoticeRow.subject_id,
            NoticeRow.not_before,
            NoticeRow.seen_at,
        )
        .where(_shown(recipient_id, at))
        .order_by(NoticeRow.not_before.desc(), NoticeRow.identity)
        .limit(limit)
    )
    return [Waiting(*row) for row in reader.execute(wanted)]


def mark_seen(actor: Actor, identities: Sequence[str], *, at: datetime) -> None:
    """The person has read these notices. Those of others, or unknown, are passed over in silence."""
    policy.require(actor, Permission.INBOX_READ)
    with transaction() as session:
        session.execute(
            update(NoticeRow)
            .where(
                NoticeRow.identity.in_(identities),
                NoticeRow.recipient_id == actor.id,
                NoticeRow.seen_at.is_(None),
            )
            .values(seen_at=at)
        )
