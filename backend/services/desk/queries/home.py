"""Accueil: at most three things to do, and where the young person stands in time."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Uuid, and_, bindparam, select

from backend import outbox
from backend.access import Actor, Link, Permission, policy
from backend.db import UtcDateTime
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.prepared import Prepared
from backend.services import appointments, autonomy, people
from backend.services.autonomy import rules
from backend.services.desk.models import HomeSetting
from backend.services.desk.rules import pressing, standing

AT_MOST = 3


@cache
def _statement() -> Prepared:
    """Who I am, what waits for me, and one row a milestone. Written once: writing costs more than running."""
    person, young, milestone = people.Person, people.YoungPerson, autonomy.MilestoneRow
    me, at = bindparam("me", type_=Uuid()), bindparam("at", type_=UtcDateTime())
    coming = appointments.AppointmentRow
    return Prepared(
        select(
            person.first_name,
            young.birth_date,
            young.birth_precision,
            HomeSetting.counter_hidden,
            outbox.unread(me, at).label("unread"),
            *appointments.carried(),
            *(column for column in autonomy.DATED if column is not milestone.youth_id),
        )
        .join(young, young.id == person.id)
        .outerjoin(HomeSetting, HomeSetting.youth_id == person.id)
        .outerjoin(coming, coming.id == appointments.next_id(me, at))
        .outerjoin(milestone, and_(milestone.youth_id == person.id, autonomy.WAITING))
        .where(person.id == me)
    )


def home(reader: Connection, actor: Actor, *, keyd: Keyd, at: datetime, on: date) -> dict[str, Any]:
    """The home of whoever is signed in, in one statement. Reads, and writes nothing."""
    policy.require(actor, Permission.MILESTONES_READ, Link(actor.id, same_authority=True, own=True))
    found = _statement().rows(reader, {"me": actor.id, "at": at, "earliest": appointments.earliest(at)})
    if not found:
        raise NotFound()
    me = found[0]
    rows = [row for row in found if row.rule is not None and rules.told(row.rule, row.certainty)]
    first = [row for _, row in pressing(rows, on)[:AT_MOST]]
    coming = appointments.carried_row(me)
    return {
        "on": on,
        "first_name": me.first_name,
        "birth": standing(me.birth_date, me.birth_precision, on),
        "to_do": [_to_do(row, on) for row in first],
        "next": _next(rows, {row.rule for row in first}, on),
        "appointments": [] if coming is None else [appointments.shown(coming, actor, keyd, at)],
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


def _next(rows: list[Any], shown: set[str], on: date) -> dict[str, Any] | None:
    """The first thing that opens later and is not already shown."""
    later = [
        row
        for row in rows
        if row.opens_on > on
        and row.rule not in shown
        and rules.family(row.rule) != "standing"
        and rules.state(row, on) == "later"
    ]
    if not later:
        return None
    row = min(later, key=lambda one: (one.opens_on, one.rule))
    return {"rule": row.rule, "title": rules.rule(row.rule).title_young, "opens_on": row.opens_on}
