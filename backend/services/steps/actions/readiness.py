"""« J'ai ce papier » : said by the young person, read by their referent; the safe is never looked at."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import insert, select, update

from backend import audit, live
from backend.access import Actor, Link, Permission, policy
from backend.db import transaction
from backend.errors import NotFound
from backend.guides.papers import paper_types
from backend.keyd import Keyd
from backend.services import people
from backend.services.steps import records
from backend.services.steps.models import PaperReadiness
from backend.services.steps.queries.circle import beside


def say_ready(actor: Actor, paper: str, ready: bool, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Say that one has a kind of paper, or no longer. Raises NotFound for a kind that is none."""
    own = Link(actor.id, same_authority=True, own=True)
    policy.require(actor, Permission.READINESS_SET, own, even_closed=True)
    if paper not in paper_types():
        raise NotFound()
    with transaction() as session:
        person = people.Person
        authority_id = session.execute(
            select(person.authority_id).where(person.id == actor.id, person.kind == "young").with_for_update()
        ).scalar_one()
        key = keyd.authority_key(authority_id)
        sealed = session.execute(
            select(PaperReadiness.types_sealed).where(PaperReadiness.youth_id == actor.id)
        ).scalar_one_or_none()
        before = {} if sealed is None else records.open_types(key, actor.id, sealed)
        now = {code: day for code, day in before.items() if code != paper}
        if ready:
            now[paper] = before.get(paper, on)
        if now == before:
            return actor.id
        values = {"types_sealed": records.seal_types(key, actor.id, now), "changed_at": at}
        if sealed is None:
            session.execute(
                insert(PaperReadiness).values(youth_id=actor.id, authority_id=authority_id, **values)
            )
        else:
            session.execute(
                update(PaperReadiness).where(PaperReadiness.youth_id == actor.id).values(**values)
            )
        audit.record(
            session,
            "readiness.said",
            "readiness",
            at=at,
            actor_id=actor.id,
            actor_role="young",
            object_id=actor.id,
            youth_id=actor.id,
            authority_id=authority_id,
        )
        live.tell(session, [actor.id, *beside(session, actor.id, on)], "steps", actor.id, at=at)
    return actor.id
