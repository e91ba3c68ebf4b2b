"""What comes back in the follow-up of all one's files, between two days: each is opened, nothing of it is in clear."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from backend import vault
from backend.access import Actor, Permission, scope
from backend.keyd import Keyd, KeydUnavailable
from backend.prepared import Prepared
from backend.services import people
from backend.services.desk import records
from backend.services.desk.models import FollowUp
from backend.services.desk.rules import follow_up as rules

MOST = 2000
"""Files opened for one month at most, about 5 µs each; beyond, the month says that it is cut."""


class _Days(msgspec.Struct):
    """All that is read of a file's follow-up here; the rest of what was opened is dropped unread."""

    check_up_on: date | None = None
    mdph_until: date | None = None
    school_ends_on: date | None = None


_days = msgspec.json.Decoder(_Days).decode


class Followed(NamedTuple):
    """`items` between two days, None while keyd is away; the nearest days outside them; `cut`: some are missing."""

    items: list[dict[str, Any]] | None
    before: date | None
    after: date | None
    cut: bool


@cache
def _written(pair: bool, assigned: bool, teams: int) -> Prepared:
    person = people.Person
    return Prepared(
        select(FollowUp.youth_id, FollowUp.facts_sealed, person.first_name, person.last_name)
        .join(person, person.id == FollowUp.youth_id)
        .where(FollowUp.youth_id.in_(scope.prepared_youths(False, pair, assigned, teams)))
        .order_by(FollowUp.youth_id)
        .limit(MOST + 1)
    )


def followed(
    reader: Connection, actor: Actor, first: date, following: date, *, keyd: Keyd, on: date
) -> Followed:
    """What comes back from `first` until `following` (exclusive), the first day first. One statement."""
    ties = scope.reach(actor, Permission.MEASURES_READ)
    asked = scope.youths_values(actor, ties, on)
    rows = _written(ties.pair, ties.assigned, len(ties.teams)).rows(reader, asked)
    if not rows:
        return Followed([], None, None, cut=False)
    try:
        key = keyd.authority_key(actor.authority_id)
    except KeydUnavailable:
        return Followed(None, None, None, cut=False)
    table, column = records.FOLLOWED
    opened = vault.field_opener(key, table=table, column=column)
    within: list[dict[str, Any]] = []
    before: list[date] = []
    after: list[date] = []
    for row in rows[:MOST]:
        told = _days(opened(row.youth_id, row.facts_sealed))
        for what, day in rules.marks(
            on,
            check_up_on=told.check_up_on,
            mdph_until=told.mdph_until,
            school_ends_on=told.school_ends_on,
        ):
            if day < first:
                before.append(day)
            elif day >= following:
                after.append(day)
            else:
                within.append(_item(row, rules.Due(what, day, rules.state(day, on))))
    within.sort(key=lambda one: (one["on"], one["last_name"], one["first_name"], one["what"]))
    return Followed(within, max(before, default=None), min(after, default=None), cut=len(rows) > MOST)


def _item(row: Any, due: rules.Due) -> dict[str, Any]:
    return {
        "youth_id": row.youth_id,
        "first_name": row.first_name,
        "last_name": row.last_name,
        **due._asdict(),
    }
