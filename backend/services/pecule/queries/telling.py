"""The words of notices about a claim: only for its owner, and only while the claim still stands there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services.pecule import notices
from backend.services.pecule.models import PeculeClaim


def words(
    reader: Reader,
    actor: Actor,
    waiting: Sequence[Waiting],
    *,
    on: date,  # noqa: ARG001 - a speaker's signature
) -> dict[str, Said]:
    """One sentence a notice, without any sum."""
    standing = _standing(reader, [actor.id])
    return {
        one.identity: Said(notices.text(one.kind), {"kind": notices.SUBJECT, "id": str(actor.id)})
        for one in waiting
        if one.subject_id == actor.id.hex and _holds(one.identity, actor.id, standing)
    }


def still_true(
    reader: Reader,
    due: Sequence[Due],
    /,
    *,
    at: datetime,  # noqa: ARG001 - a holder's signature
) -> set[int]:
    """Those whose claim did not move since they were planned."""
    standing = _standing(reader, {one.recipient_id for one in due})
    return {one.id for one in due if _holds(one.identity, one.recipient_id, standing)}


class Standing(NamedTuple):
    """What a notice is held against: the version of the claim, and whether it was sent."""

    version: int
    sent: bool


NO_CLAIM = Standing(0, False)


def _holds(identity: str, youth_id: UUID, standing: dict[UUID, Standing]) -> bool:
    """Before 18: nothing was sent yet. Of a claim: it did not move since."""
    said, now = identity.split(":")[2], standing.get(youth_id, NO_CLAIM)
    return not now.sent if said in notices.READY else said == f"v{now.version}"


def _standing(reader: Reader, youth_ids: Collection[UUID]) -> dict[UUID, Standing]:
    rows = reader.execute(
        select(PeculeClaim.youth_id, PeculeClaim.version, PeculeClaim.sent_on.is_not(None)).where(
            PeculeClaim.youth_id.in_(list(youth_ids))
        )
    )
    return {youth_id: Standing(version, bool(sent)) for youth_id, version, sent in rows}
