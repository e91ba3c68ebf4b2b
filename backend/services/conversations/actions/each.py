"""One text written to several young persons, delivered one by one: nobody sees who else got it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Bond, BondKind, Permission, policy, scope
from backend.db import transaction
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services.conversations.actions.sending import send
from backend.services.conversations.actions.writing import Draft


def send_to_each(
    actor: Actor, youth_ids: Sequence[UUID], draft: Draft, *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Write the same words in the thread of each, all or none. Raises `NotFound` when one is not theirs to follow."""
    with transaction() as session:
        policy.require(actor, Permission.MAILING_OWN)
        wanted = list(dict.fromkeys(youth_ids))
        rows = session.execute(
            select(Bond.youth_id, Bond.id).where(
                Bond.adult_id == actor.id,
                Bond.kind == BondKind.REFERENT.value,
                Bond.youth_id.in_(wanted),
                scope.running(on),
            )
        )
        bonds: dict[UUID, UUID] = {row.youth_id: row.id for row in rows}
        if len(bonds) < len(wanted):
            raise NotFound()
        for youth_id in wanted:
            send(actor, bonds[youth_id], draft, keyd=keyd, at=at, on=on)
        return actor.id
