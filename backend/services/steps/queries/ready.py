"""The papers a young person said they have, for themselves and their referent."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Link, Permission, policy, scope
from backend.db import Reader
from backend.keyd import Keyd
from backend.services import people
from backend.services.steps.queries.states import readiness


def read(actor: Actor, reader: Reader, youth_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """Kinds of papers, by code, each with the day it was said."""
    own = Link(actor.id, same_authority=True, own=True)
    link = own if youth_id == actor.id else scope.link(reader, actor, youth_id, on)
    policy.require(actor, Permission.READINESS_READ, link)
    authority_id = reader.execute(
        select(people.Person.authority_id).where(people.Person.id == youth_id)
    ).scalar_one()
    said = readiness(reader, youth_id, key=keyd.authority_key(authority_id))
    return {"items": [{"type": code, "since": day} for code, day in sorted(said.items())]}
