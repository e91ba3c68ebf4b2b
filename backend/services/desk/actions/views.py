"""Ways of looking at Ma file that somebody names and keeps for themselves, on every computer they use."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select

from backend.access import Actor, Permission, policy
from backend.db import Reader, transaction
from backend.errors import Conflict, Invalid
from backend.ids import new_id
from backend.services.desk.models import SavedView

MOST = 12


def views(reader: Reader, actor: Actor) -> list[dict[str, Any]]:
    """One's own, by name."""
    policy.require(actor, Permission.CASELOAD_READ)
    rows = reader.execute(
        select(SavedView.id, SavedView.name, SavedView.asked)
        .where(SavedView.person_id == actor.id)
        .order_by(SavedView.name, SavedView.id)
    )
    return [dict(row) for row in rows.mappings()]


def keep_view(actor: Actor, name: str, asked: str, *, at: datetime) -> UUID:
    """Keep the filters of the moment under a name; the same name again takes their place."""
    policy.require(actor, Permission.CASELOAD_READ)
    tidy = " ".join(name.split())
    if not tidy:
        raise Invalid("Il manque un nom.", fields={"/name": "Donnez un nom à ces filtres."})
    with transaction() as session:
        mine = SavedView.person_id == actor.id
        session.execute(delete(SavedView).where(mine, SavedView.name == tidy))
        kept = session.execute(select(func.count()).select_from(SavedView).where(mine)).scalar_one()
        if kept >= MOST:
            raise Conflict(
                f"Vous gardez déjà {MOST} filtres. Retirez-en un, puis recommencez.", code="too_many_views"
            )
        made = new_id()
        session.execute(
            insert(SavedView).values(id=made, person_id=actor.id, name=tidy, asked=asked, kept_at=at)
        )
    return made


def drop_view(actor: Actor, view_id: UUID) -> None:
    """Take one's own away. Twice is once; somebody else's is not there."""
    policy.require(actor, Permission.CASELOAD_READ)
    with transaction() as session:
        session.execute(delete(SavedView).where(SavedView.id == view_id, SavedView.person_id == actor.id))
