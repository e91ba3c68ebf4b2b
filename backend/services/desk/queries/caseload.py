"""Ma file: every young person one follows, each with the reason why they come where they come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Date, Select, and_, bindparam, exists, null, or_, select, type_coerce
from sqlalchemy.orm import aliased
from sqlalchemy.types import NullType

from backend.access import Actor, Bond, BondKind, Permission, Role, policy, scope
from backend.db import UtcDateTime
from backend.prepared import Prepared
from backend.services import accounts, autonomy, people
from backend.services.autonomy import rules
from backend.services.desk.rules import (
    CODES,
    INTERVIEW,
    INTERVIEW_DAYS,
    SOON_DAYS,
    Age,
    Look,
    age,
    days_to_18,
    is_silent,
    look,
    pressing,
    silence,
)

SORTS = ("urgency", "name", "age", "silence")
LIMIT, MOST = 100, 200
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the screen asks for: one filter, one rule, one age, words of a name, an order, a page."""

    filter: str | None = None
    rule: str | None = None
    age: int | None = None
    q: str = ""
    sort: str = "urgency"
    after: list[str] | None = None
    limit: int = LIMIT


class _File(NamedTuple):
    """One young person of the caseload, before the page is cut."""

    row: Any
    age: Age
    silence: int | None
    silent: bool
    rows: list[Any]
    look: Look


FILTERS: dict[str, Callable[[_File], bool]] = {
    "late": lambda one: one.look.late,
    "week": lambda one: one.look.week,
    "soon": lambda one: one.look.soon,
    "silent": lambda one: one.silent,
    "no_interview": lambda one: one.look.no_interview,
}


def caseload(
    reader: Connection, actor: Actor, asked: Asked, *, at: datetime, on: date
) -> tuple[dict[str, Any], Key | None]:
    """A page of one's caseload with the counts of every filter over the whole of it, and where the next starts.

    Two statements, whatever the size of the authority.
    """
    policy.require(actor, Permission.CASELOAD_READ)
    everyone = _files(reader, actor, at, on)
    order = _ORDERS[asked.sort]
    words = people.fold(asked.q).split()
    kept = sorted((order(one), one) for one in everyone if _wanted(one, asked, words, on))
    left = kept if asked.after is None else [pair for pair in kept if list(pair[0]) > asked.after]
    page = left[: asked.limit]
    return {
        "on": on,
        "total": len(kept),
        "counts": {"all": len(everyone)}
        | {name: sum(map(keeps, everyone)) for name, keeps in FILTERS.items()},
        "items": [_item(one, on) for _, one in page],
    }, page[-1][0] if len(left) > asked.limit else None


def _files(reader: Connection, actor: Actor, at: datetime, on: date) -> list[_File]:
    ties = scope.reach(actor, Permission.MILESTONES_READ)
    milestones, youths = _statements(ties.pair, ties.assigned, len(ties.teams), Role.LEAD in actor.roles)
    values = scope.youths_values(actor, ties, on)
    near = values | {"soon": on + timedelta(SOON_DAYS), "horizon": on + timedelta(INTERVIEW_DAYS)}
    waiting: dict[Any, list[Any]] = {}
    for row in milestones.rows(reader, near):
        waiting.setdefault(row[0], []).append(row)
    files = []
    for row in youths.rows(reader, values | {"at": at}):
        rows = waiting.get(row[0], [])
        days = silence(row.last_exchange_on, on)
        files.append(_File(row, age(row.birth_date, on), days, is_silent(days), rows, look(rows, on)))
    return files


_Adult = aliased(people.Person, name="adult")


@cache
def _statements(pair: bool, assigned: bool, teams: int, named: bool) -> tuple[Prepared, Prepared]:
    """What can matter today of everybody's milestones; who they are. Written once per way of being tied."""
    scoped = scope.prepared_youths(False, pair, assigned, teams)
    on = bindparam("scope_on", type_=Date())
    youths = _youths(scoped, on, bindparam("at", type_=UtcDateTime()), named)
    return Prepared(_milestones(scoped, on), _Near._make), Prepared(youths)


class _NearColumns(NamedTuple):
    key: Any
    rule: str
    opens_on: date
    due_on: date | None
    certainty: str


class _Near(_NearColumns):
    """A milestone as `rules.state` reads it. What is settled, lost or ended was left out by the statement, so the
    dates that would say so are empty for all."""

    __slots__ = ()
    applies = "yes"
    lapses_on = None
    stops_on = None
    done_on = None
    waived_on = None


def _milestones(scoped: Select[UUID], on: Any) -> Select[*tuple[Any, ...]]:
    """Rows that are late, near or open, and the interview to come: the columns of `_Near`."""
    row = autonomy.MilestoneRow
    soon, horizon = bindparam("soon", type_=Date()), bindparam("horizon", type_=Date())
    return select(
        type_coerce(row.youth_id, NullType()).label("key"),
        row.rule,
        row.opens_on,
        row.due_on,
        row.certainty,
    ).where(
        row.youth_id.in_(scoped),
        autonomy.WAITING,
        or_(row.stops_on.is_(None), row.stops_on > on),
        or_(row.lapses_on.is_(None), row.lapses_on > on),
        or_(row.opens_on <= on, row.due_on <= soon, and_(row.rule == INTERVIEW, row.due_on <= horizon)),
    )


def _youths(scoped: Select[UUID], on: Any, at: Any, named: bool) -> Select[*tuple[Any, ...]]:
    person, young = people.Person, people.YoungPerson
    mentored = exists().where(
        Bond.youth_id == person.id, Bond.kind == BondKind.MENTOR.value, scope.running(on)
    )
    active = exists().where(accounts.Account.id == person.id)
    return (
        select(
            type_coerce(person.id, NullType()).label("key"),
            person.id,
            person.first_name,
            person.last_name,
            person.name_key,
            young.birth_date,
            young.birth_precision,
            young.last_exchange_on,
            mentored.label("mentor"),
            active.label("active"),
            accounts.invited(person.id, at).label("invited"),
            (_referent(on) if named else null()).label("referent"),
        )
        .join(young, young.id == person.id)
        .where(person.id.in_(scoped))
    )


def _referent(on: Any) -> Any:
    person = people.Person
    return (
        select(_Adult.first_name + " " + _Adult.last_name)
        .join(Bond, Bond.adult_id == _Adult.id)
        .where(and_(Bond.youth_id == person.id, Bond.kind == BondKind.REFERENT.value, scope.running(on)))
        .order_by(Bond.starts_on.desc())
        .limit(1)
        .correlate(person)
        .scalar_subquery()
    )


def _wanted(one: _File, asked: Asked, words: list[str], on: date) -> bool:
    if asked.filter is not None and not FILTERS[asked.filter](one):
        return False
    if asked.rule is not None and all(row.rule != asked.rule for _, row in pressing(one.rows, on)):
        return False
    if asked.age is not None and one.age.years != asked.age:
        return False
    return all(word in one.row.name_key for word in words)


def _by_urgency(one: _File) -> Key:
    due = one.look.row.due_on if one.look.row is not None else None
    return f"{one.look.rank}{(due or date.max).isoformat()}", one.row.name_key, str(one.row.key)


def _by_name(one: _File) -> Key:
    return one.row.name_key, "", str(one.row.key)


def _by_age(one: _File) -> Key:
    return one.row.birth_date.isoformat(), one.row.name_key, str(one.row.key)


def _by_silence(one: _File) -> Key:
    longest = 999_999 if one.silence is None else one.silence
    return f"{999_999 - longest:06d}", one.row.name_key, str(one.row.key)


_ORDERS: dict[str, Callable[[_File], Key]] = {
    "urgency": _by_urgency,
    "name": _by_name,
    "age": _by_age,
    "silence": _by_silence,
}


def _item(one: _File, on: date) -> dict[str, Any]:
    row = one.row
    item = {
        "id": row.id,
        "first_name": row.first_name,
        "last_name": row.last_name,
        "birth_date": row.birth_date,
        "age": {"years": one.age.years, "months": one.age.months},
        "certain": row.birth_precision == "day",
        "days_to_18": days_to_18(row.birth_date, row.birth_precision, on),
        "urgency": _urgency(one, on),
        "silence_days": one.silence,
        "account": "active" if row.active else "invited" if row.invited else "none",
        "mentor": row.mentor,
    }
    if row.referent is not None:
        item["referent"] = row.referent
    return item


def _urgency(one: _File, on: date) -> dict[str, Any]:
    """Why this file comes here, as data: the screen writes the sentence."""
    row = one.look.row
    if row is None:
        return dict(_CALM)
    return {
        "code": CODES[one.look.rank],
        "state": rules.state(row, on),
        "rule": row.rule,
        "title": rules.rule(row.rule).title,
        "due_on": row.due_on,
        "days": None if row.due_on is None else (row.due_on - on).days,
        "undated": row.rule == INTERVIEW,
        "certainty": row.certainty,
        "others": one.look.others,
    }


_CALM = {
    "code": CODES[rules.REST],
    "state": None,
    "rule": None,
    "title": None,
    "due_on": None,
    "days": None,
}
