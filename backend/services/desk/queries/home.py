"""Accueil: at most three things to do, and where the young person stands in time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from backend import outbox
from backend.access import Actor, Link, Permission, policy
from backend.db import Reader
from backend.errors import NotFound
from backend.services import autonomy, people
from backend.services.autonomy import rules
from backend.services.desk.models import HomeSetting
from backend.services.desk.rules import pressing, standing

AT_MOST = 3


def home(reader: Reader, actor: Actor, *, at: datetime, on: date) -> dict[str, Any]:
    """The home of whoever is signed in, in two statements. Reads, and writes nothing."""
    policy.require(actor, Permission.MILESTONES_READ, Link(actor.id, same_authority=True, own=True))
    person, young = people.Person, people.YoungPerson
    me = reader.execute(
        select(
            person.first_name,
            young.birth_date,
            young.birth_precision,
            HomeSetting.counter_hidden,
            outbox.unread(actor.id, at).label("unread"),
        )
        .join(young, young.id == person.id)
        .outerjoin(HomeSetting, HomeSetting.youth_id == person.id)
        .where(person.id == actor.id)
    ).one_or_none()
    if me is None:
        raise NotFound()
    rows: list[Any] = list(reader.execute(autonomy.dated(actor.id)))
    ranked = pressing(rows, on)
    later = [row for row in rows if row.opens_on > on and rules.state(row, on) == "later"]
    return {
        "on": on,
        "first_name": me.first_name,
        "birth": standing(me.birth_date, me.birth_precision, on),
        "to_do": [_to_do(row, on) for _, row in ranked[:AT_MOST]],
        "next": _next([row for row in later if row not in [one for _, one in ranked[:AT_MOST]]]),
        "unread": me.unread,
        "counter_hidden": bool(me.counter_hidden),
    }


def _to_do(row: Any, on: date) -> dict[str, Any]:
    rule = rules.rule(row.rule)
    return {
        "kind": "milestone",
        "rule": row.rule,
        "title": rule.title_young,
        "why": rule.why_young,
        "gesture": rule.gesture,
        "state": rules.state(row, on),
        "opens_on": row.opens_on,
        "due_on": row.due_on,
        "days_left": None if row.due_on is None else (row.due_on - on).days,
        "certainty": row.certainty,
    }


def _next(later: list[Any]) -> dict[str, Any] | None:
    if not later:
        return None
    row = min(later, key=lambda one: (one.opens_on, one.rule))
    return {"rule": row.rule, "title": rules.rule(row.rule).title_young, "opens_on": row.opens_on}
