"""What one does at the desk with one file: hide the counter of one's own days, open a file (which leaves a line)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects import postgresql, sqlite

from backend import audit
from backend.access import Actor, Link, Permission, policy
from backend.db import transaction
from backend.keyd import Keyd
from backend.services import people
from backend.services.desk.models import HomeSetting
from backend.services.desk.queries.file import file


def hide_counter(actor: Actor, hidden: bool) -> UUID:
    """Hide the counter of days on one's own home, or show it again."""
    policy.require(actor, Permission.MILESTONE_DONE, Link(actor.id, same_authority=True, own=True))
    with transaction() as session:
        insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
        session.execute(
            insert(HomeSetting)
            .values(youth_id=actor.id, counter_hidden=hidden)
            .on_conflict_do_update(index_elements=["youth_id"], set_={"counter_hidden": hidden})
        )
    return actor.id


def open_file(actor: Actor, youth_id: UUID, *, keyd: Keyd, at: datetime, on: date) -> dict[str, Any]:
    """The whole file of one young person. Reading it is an act: who, when, whose (DESIGN §11.10)."""
    with transaction() as session:
        circle = people.circle(session, actor, youth_id, on)
        policy.require(actor, Permission.MILESTONES_READ, circle.link)
        read = file(session, actor, youth_id, circle=circle, keyd=keyd, at=at, on=on)
        audit.record(
            session,
            "file.read",
            "file",
            at=at,
            actor_id=actor.id,
            actor_role=actor.leading_role.value if actor.leading_role else "",
            object_id=youth_id,
            youth_id=youth_id,
            authority_id=actor.authority_id,
        )
    return read
