"""Ma file cut by the base: counted, filtered, sorted and paged where the rows are, in one statement.

A lead reads 200 files of 2,000: making an object of each of the others would cost more than all the rest. Only when
every line kept ahead is of the day; `spot` answers otherwise, and both say the same (tested).
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Date,
    Integer,
    Select,
    SQLColumnExpression,
    String,
    Text,
    Uuid,
    bindparam,
    cast,
    exists,
    false,
    func,
    literal,
    null,
    select,
    tuple_,
)
from sqlalchemy.orm import aliased

from backend.access import Actor, Bond, BondKind, Permission, Role, scope
from backend.prepared import Prepared
from backend.services import people
from backend.services.desk.models import CaseloadLine
from backend.services.desk.queries import rows
from backend.services.desk.queries.asked import NEVER, NO_DAY, Asked, born, counted
from backend.services.desk.queries.spot import Page
from backend.services.desk.rules import GROUPS

_SHOWN = len(rows.Shown._fields)


class _Shape(NamedTuple):
    """What decides the words of the statement; everything else is a value."""

    pair: bool
    assigned: bool
    teams: int
    named: bool
    led: int
    filter: bool
    rule: bool
    age: bool
    words: int
    referent: bool
    sort: str
    after: bool
    dialect: str


def page(reader: Connection, actor: Actor, asked: Asked, *, at: datetime, on: date) -> Page | None:
    """The page, or None when the line of a file waits to be worked out. One statement; two when nothing is kept."""
    ties = scope.reach(actor, Permission.MILESTONES_READ)
    led = sorted(actor.teams_as(Role.LEAD))
    words = people.fold(asked.q).split()
    shape = _Shape(
        pair=ties.pair,
        assigned=ties.assigned,
        teams=len(ties.teams),
        named=Role.LEAD in actor.roles,
        led=len(led),
        filter=asked.filter is not None,
        rule=asked.rule is not None,
        age=asked.age is not None,
        words=len(words),
        referent=asked.referent is not None,
        sort=asked.sort,
        after=asked.after is not None,
        dialect=reader.dialect.name,
    )
    values = rows.whose_values(actor, ties, on) | rows.shown_values(at, on)
    values |= _asked_values(asked, on) | {f"word_{index}": f"%{word}%" for index, word in enumerate(words)}
    values |= {f"led_{index}": team for index, team in enumerate(led)}
    written = _written(shape)
    columns = written.page.columns(reader, values)
    told, total = (one[0] for one in (columns or written.alone.columns(reader, values))[-2:])
    groups: dict[int, int] = {}
    for one in (told or "").split():
        which, ready, many = one.split(":")
        if ready == "0":
            return None
        groups[int(which)] = int(many)
    counts = counted(groups)
    shown = list(map(rows.Shown, *(one[: asked.limit] for one in columns[:_SHOWN]))) if columns else []
    more = bool(columns) and len(columns[0]) > asked.limit
    first, second, third = (
        (one[len(shown) - 1] for one in columns[_SHOWN : _SHOWN + 3]) if more else ("", "", "")
    )
    return Page(
        counts,
        total if total is not None else counts[asked.filter or "all"],
        shown,
        (first, second, third) if more else None,
    )


def _asked_values(asked: Asked, on: date) -> dict[str, Any]:
    values: dict[str, Any] = {"page_limit": asked.limit + 1}
    if asked.filter is not None:
        values["bit"] = GROUPS[asked.filter]
    if asked.rule is not None:
        values["rule"] = f"% {asked.rule} %"
    if asked.age is not None:
        values["born_after"], values["born_until"] = born(on, asked.age)
    if asked.referent is not None:
        values["referent"] = asked.referent
    if asked.after is not None:
        values |= {f"after_{place}": text for place, text in enumerate(asked.after)}
    return values


class _Written(NamedTuple):
    """The page with the counts on each of its rows, and the counts alone for a page without rows."""

    page: Prepared
    alone: Prepared


@lru_cache(maxsize=256)
def _written(shape: _Shape) -> _Written:
    """Written once for each way of asking: writing a statement costs more than running it."""
    person, young, line = people.Person, people.YoungPerson, CaseloadLine
    whose = _whose(shape)
    kept = _kept(shape, whose)
    cut = _cut(shape, kept).cte("cut")
    told = _told(shape, whose)
    narrowed = shape.rule or shape.age or shape.words or shape.referent
    total = select(func.count()).select_from(kept).scalar_subquery() if narrowed else cast(null(), Integer())
    shown = (
        select(
            *rows.shown_columns(shape.named),
            cut.c.groups,
            cut.c.first,
            cut.c.second,
            cut.c.third,
            told.label("told"),
            total.label("total"),
        )
        .select_from(cut)
        .join(person, person.id == cut.c.id)
        .join(young, young.id == cut.c.id)
        .outerjoin(line, line.youth_id == cut.c.id)
        .order_by(*_order(shape, cut))
    )
    return _Written(Prepared(shown), Prepared(select(told.label("told"), total.label("total"))))


def _whose(shape: _Shape) -> CTE:
    """Every file in reach, with what this question counts, filters and sorts by, and no more: it is written down."""
    young, line = people.YoungPerson, CaseloadLine
    sorted_by: dict[str, list[Any]] = {
        "name": [],
        "age": [young.birth_date],
        "silence": [young.last_exchange_on],
        "urgency": [line.rank, line.due_on],
    }
    read = list(sorted_by[shape.sort])
    if shape.rule:
        read.append(line.rules)
    if shape.age and shape.sort != "age":
        read.append(young.birth_date)
    return (
        select(young.id, rows.ready(), rows.groups(shape.assigned), *read)
        .outerjoin(line, line.youth_id == young.id)
        .where(young.id.in_(scope.prepared_youths(False, shape.pair, shape.assigned, shape.teams)))
        .cte("whose")
    )


def _told(shape: _Shape, whose: CTE) -> Any:
    """How many files hold each sum of groups, as text: `groups:ready:files`, apart."""
    one = select(whose.c.groups, whose.c.ready, func.count().label("many"))
    each = one.group_by(whose.c.groups, whose.c.ready).subquery("each")
    text = cast(each.c.groups, Text()) + ":" + cast(each.c.ready, Text()) + ":" + cast(each.c.many, Text())
    joined = func.string_agg if shape.dialect == "postgresql" else func.group_concat
    return select(joined(text, literal(" ", Text()))).scalar_subquery()


def _kept(shape: _Shape, whose: CTE) -> CTE:
    """The files the question keeps, each with the three texts of its place in the order."""
    person = people.Person
    first, second = _places(shape.sort, whose)
    kept = select(
        whose.c.id,
        whose.c.groups,
        first.label("first"),
        second.label("second"),
        cast(whose.c.id, Text()).label("third"),
    ).join(person, person.id == whose.c.id)
    if shape.filter:
        kept = kept.where(whose.c.groups.bitwise_and(bindparam("bit", type_=Integer())) != 0)
    if shape.rule:
        spaced = literal(" ") + whose.c.rules + literal(" ")
        kept = kept.where(spaced.like(bindparam("rule", type_=String())))
    if shape.age:
        after, until = bindparam("born_after", type_=Date()), bindparam("born_until", type_=Date())
        kept = kept.where(whose.c.birth_date > after, whose.c.birth_date <= until)
    for index in range(shape.words):
        kept = kept.where(person.name_key.like(bindparam(f"word_{index}", type_=String())))
    if shape.referent:
        kept = kept.where(_followed(shape.led, whose))
    return kept.cte("kept")


def _places(sort: str, whose: CTE) -> tuple[SQLColumnExpression[str], SQLColumnExpression[str]]:
    """The first two texts of a file's place; the third is its identifier."""
    name = people.Person.name_key
    if sort == "name":
        return name, literal("", Text())
    if sort == "age":
        return cast(whose.c.birth_date, Text()), name
    if sort == "silence":
        return func.coalesce(cast(whose.c.last_exchange_on, Text()), NEVER), name
    return cast(whose.c.rank, Text()) + func.coalesce(cast(whose.c.due_on, Text()), NO_DAY), name


def _followed(led: int, whose: CTE) -> ColumnElement[bool]:
    """Files of the teams one leads that a referent follows that day."""
    if not led:
        return false()
    on = bindparam("on", type_=Date())
    beside, team = aliased(Bond, name="beside"), aliased(Bond, name="of_team")
    return exists().where(
        beside.youth_id == whose.c.id,
        beside.adult_id == bindparam("referent", type_=Uuid()),
        beside.kind == BondKind.REFERENT.value,
        scope.running(on, beside),
    ) & exists().where(
        team.youth_id == whose.c.id,
        team.team_id.in_([bindparam(f"led_{index}", type_=Uuid()) for index in range(led)]),
        team.kind == BondKind.TEAM.value,
        scope.running(on, team),
    )


def _cut(shape: _Shape, kept: CTE) -> Select[*tuple[Any, ...]]:
    wanted = select(kept)
    if shape.after:
        last = [bindparam(f"after_{place}", type_=String()) for place in range(3)]
        wanted = wanted.where(tuple_(*_order(shape, kept)) > tuple_(*last))
    return wanted.order_by(*_order(shape, kept)).limit(bindparam("page_limit", type_=Integer()))


def _order(shape: _Shape, of: CTE) -> list[ColumnElement[str]]:
    """By the bytes of the texts, as Python compares them."""
    places: list[ColumnElement[str]] = [of.c.first, of.c.second, of.c.third]
    return [one.collate("C") for one in places] if shape.dialect == "postgresql" else places
