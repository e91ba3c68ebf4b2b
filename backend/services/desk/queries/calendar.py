"""« Échéances »: what falls due in one month for the young persons one follows, day by day."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Date, and_, bindparam, case, func, or_, select

from backend.access import Actor, Permission, policy, scope
from backend.birthdays import add_months
from backend.keyd import Keyd
from backend.prepared import Prepared
from backend.services import autonomy, people
from backend.services.autonomy import rules
from backend.services.desk.queries.followed import followed

MOST = 600
"""Lines of one month at most: a lead of 2,000 reads the first of them, and is told how many more there are."""
DUE = frozenset({"late", "open", "later"})


def month(reader: Connection, actor: Actor, first: date, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """What falls due from `first`, the 1st of a month, until the month after, by law and in the follow-up. Two
    statements; three for a month that holds nothing.

    `before`, `after`: the nearest days that hold something outside an empty month, else None. `followed` is None
    while keyd is away: the dates of the law are still read.
    """
    policy.require(actor, Permission.CASELOAD_READ)
    following = add_months(first, 1)
    ties = scope.reach(actor, Permission.MILESTONES_READ)
    within, around = _written(ties.pair, ties.assigned, len(ties.teams))
    told = scope.youths_values(actor, ties, on) | {"on": on, "first": first, "following": following}
    found = within.rows(reader, told)
    shown = [_item(one, on) for one in found[:MOST] if rules.state(one, on) in DUE]
    kept = followed(reader, actor, first, following, keyd=keyd, on=on)
    before, after = None, None
    if not shown and not kept.items:
        near = around.rows(reader, told)[0]
        before = max((day for day in (near.before, kept.before) if day), default=None)
        after = min((day for day in (near.after, kept.after) if day), default=None)
    return {
        "on": on,
        "month": f"{first:%Y-%m}",
        "items": shown,
        "followed": kept.items,
        "cut": len(found) > MOST or kept.cut,
        "before": before,
        "after": after,
    }


@cache
def _written(pair: bool, assigned: bool, teams: int) -> tuple[Prepared, Prepared]:
    """The dates of the month, and the nearest days around it, for whoever is so tied to young persons."""
    row, person = autonomy.MilestoneRow, people.Person
    on, first, following = (bindparam(name, type_=Date()) for name in ("on", "first", "following"))
    mine = and_(
        row.youth_id.in_(scope.prepared_youths(False, pair, assigned, teams)),
        autonomy.WAITING,
        row.due_on.is_not(None),
        or_(row.stops_on.is_(None), and_(row.stops_on > row.due_on, row.stops_on > on)),
        or_(row.lapses_on.is_(None), row.lapses_on > on),
    )
    return Prepared(
        select(*autonomy.DATED, row.why, row.version, person.first_name, person.last_name)
        .join(person, person.id == row.youth_id)
        .where(row.due_on >= first, row.due_on < following, mine)
        .order_by(row.due_on, row.rule, person.name_key, person.id)
        .limit(MOST + 1)
    ), Prepared(
        select(
            func.max(case((row.due_on < first, row.due_on)), type_=Date()).label("before"),
            func.min(case((row.due_on >= following, row.due_on)), type_=Date()).label("after"),
        ).where(mine)
    )


def _item(row: Any, on: date) -> dict[str, Any]:
    rule = rules.rule(row.rule)
    law = rule.on(on) or rule.latest
    return {
        "youth_id": row.youth_id,
        "first_name": row.first_name,
        "last_name": row.last_name,
        "rule": row.rule,
        "title": rule.title,
        "why": rules.why_text(row.rule, row.why),
        "due_on": row.due_on,
        "state": rules.state(row, on),
        "certainty": row.certainty,
        "article": law.article,
        "checked_on": law.checked_on,
        "version": row.version,
    }
