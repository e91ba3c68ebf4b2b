"""One handover and what ties somebody to it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.access import Actor, Link, Permission, policy, scope
from backend.db import Reader
from backend.errors import NotFound, StaleVersion
from backend.services.handovers.models import Handover
from backend.services.handovers.rules import states


class Standing(NamedTuple):
    """What an actor is to a handover: their tie to the young person, and whether it names them."""

    link: Link
    named: Link

    def reads(self, actor: Actor) -> bool:
        """Whether they read what is written in it."""
        return policy.decide(actor, Permission.HANDOVER_READ, self.link) or policy.decide(
            actor, Permission.HANDOVER_RECEIVE, self.named
        )

    def follows(self, actor: Actor) -> bool:
        """Whether they may know at least where it stands."""
        return self.reads(actor) or policy.decide(actor, Permission.HANDOVER_MAKE, self.link)


def facts_of(row: Any) -> states.Facts:
    """A row as the rules read it."""
    return states.Facts(
        row.kind,
        row.from_id is None,
        row.asked_at,
        row.answered_at,
        row.from_signed_at,
        row.to_signed_at,
        row.read_at,
        row.cancelled_at,
    )


def stands(reader: Reader, actor: Actor, row: Any, on: date) -> Standing:
    """What ties an actor to it on a day. The one it names reads it until it is cancelled,
    or the file is somebody else's."""
    link = scope.link(reader, actor, row.youth_id, on)
    here = row.authority_id == actor.authority_id and row.cancelled_at is None
    # Once the file is given, its bond alone counts: whoever lost it since reads nothing of what passed.
    kept = row.bond_id is None or row.starts_on > on or link.assigned
    named = here and row.to_id == actor.id and kept
    return Standing(link, Link(row.youth_id, same_authority=named, granted=named))


def hold(session: Session, handover_id: UUID, version: int | None = None) -> Handover:
    """A handover's row, held until the end of the transaction. The caller decides the right first thing."""
    row = session.execute(
        select(Handover)
        .where(Handover.id == handover_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()
    if row is None:
        raise NotFound()
    if version is not None and row.version != version:
        raise StaleVersion(extra={"version": row.version})
    return row


def state_of(row: Any, at: datetime) -> str:
    return states.state(facts_of(row), at)
