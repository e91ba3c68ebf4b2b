"""Ma file cut in Python, for the moment when some lines kept ahead wait: they are worked out on the spot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection

from backend.access import Actor
from backend.services import people
from backend.services.desk.queries import rows
from backend.services.desk.queries.asked import NEVER, NO_DAY, Asked, Key, born, counted
from backend.services.desk.rules import GROUPS


class Page(NamedTuple):
    """A page of a caseload: the counts of every filter over the whole, how many the question keeps, the rows shown,
    and where the last one stands when more follow."""

    counts: dict[str, int]
    total: int
    shown: list[rows.Shown]
    last: Key | None


def page(reader: Connection, actor: Actor, asked: Asked, *, at: datetime, on: date) -> Page:
    """The page, from everybody one follows. Two statements, one more for the lines that wait."""
    everyone = rows.everyone(reader, actor, on)
    kept = _kept(everyone, asked, on)
    if asked.referent is not None:
        theirs = rows.followed(reader, actor, on).get(asked.referent, frozenset())
        kept = [one for one in kept if one.key in theirs]
    order = _ORDERS[asked.sort]
    ordered = sorted([(*order(one), one) for one in kept])
    if asked.after is not None:
        last = tuple(asked.after)
        ordered = [entry for entry in ordered if entry[:3] > last]
    cut = ordered[: asked.limit]
    shown = rows.details(reader, actor, [entry[3] for entry in cut], at=at, on=on)
    more = len(ordered) > asked.limit
    return Page(counts(everyone), len(kept), shown, cut[-1][:3] if more else None)


def counts(files: list[rows.Short]) -> dict[str, int]:
    """How many of these files each filter keeps."""
    return counted(Counter([one.groups for one in files]))


def _kept(everyone: list[rows.Short], asked: Asked, on: date) -> list[rows.Short]:
    kept = everyone
    if asked.filter is not None:
        bit = GROUPS[asked.filter]
        kept = [one for one in kept if one.groups & bit]
    if asked.rule is not None:
        kept = [one for one in kept if asked.rule in one.rules.split()]
    if asked.age is not None:
        after, until = (day.isoformat() for day in born(on, asked.age))
        kept = [one for one in kept if after < one.birth_date <= until]
    for word in people.fold(asked.q).split():
        kept = [one for one in kept if word in one.name_key]
    return kept


def _by_urgency(one: rows.Short) -> Key:
    return f"{one.rank}{one.due_on or NO_DAY}", one.name_key, one.key


def _by_name(one: rows.Short) -> Key:
    return one.name_key, "", one.key


def _by_age(one: rows.Short) -> Key:
    return one.birth_date, one.name_key, one.key


def _by_silence(one: rows.Short) -> Key:
    return one.last_exchange_on or NEVER, one.name_key, one.key


_ORDERS: dict[str, Callable[[rows.Short], Key]] = {
    "urgency": _by_urgency,
    "name": _by_name,
    "age": _by_age,
    "silence": _by_silence,
}
