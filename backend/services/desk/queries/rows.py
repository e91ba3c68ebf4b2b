"""What Ma file reads: a few columns of everybody one follows, then the rest for the page that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Integer,
    Select,
    Text,
    Uuid,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    null,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from backend.access import Actor, Bond, BondKind, Permission, Role, scope
from backend.db import UtcDateTime
from backend.prepared import Prepared, id_text
from backend.services import accounts, appointments, documents, people
from backend.services.desk.models import CaseloadLine
from backend.services.desk.queries.lines import work_out
from backend.services.desk.rules import NO_MENTOR, PAPERS, SILENT, SILENT_DAYS, Line

_AS_TOLD = NO_MENTOR | PAPERS | SILENT


class Short(NamedTuple):
    """What sorting and counting read of one file. Days are ISO texts. `line` only when it had to be worked out."""

    key: str
    name_key: str
    birth_date: str
    last_exchange_on: str | None
    ready: int
    groups: int
    rank: int
    due_on: str | None
    rules: str
    line: Line | None = None


def everyone(reader: Connection, actor: Actor, on: date) -> list[Short]:
    """Everybody one follows or whose team one leads: one statement, and one for lines that are not ready."""
    ties = scope.reach(actor, Permission.MILESTONES_READ)
    found: list[Short] = _short(ties.pair, ties.assigned, len(ties.teams)).rows(
        reader, whose_values(actor, ties, on)
    )
    missing = [one for one in found if not one.ready]
    if not missing:
        return found
    lines = work_out(reader, {UUID(one.key): on for one in missing})
    return [one if one.ready else _worked_out(one, lines[UUID(one.key)]) for one in found]


def whose_values(actor: Actor, ties: scope.Reach, on: date) -> dict[str, Any]:
    """Whose files, and what is told of them that day: the values of `groups`, `ready` and of the reach itself."""
    told = {"on": on, "silent_since": on - timedelta(SILENT_DAYS), "me": actor.id}
    return scope.youths_values(actor, ties, on) | told


def followed(reader: Connection, actor: Actor, on: date) -> dict[UUID, frozenset[str]]:
    """Which files of the teams one leads each referent follows that day, by the key of `Short`: one statement."""
    teams = sorted(actor.teams_as(Role.LEAD))
    beside, team = aliased(Bond, name="beside"), aliased(Bond, name="of_team")
    found = reader.execute(
        select(beside.adult_id, cast(beside.youth_id, Text()))
        .join(team, team.youth_id == beside.youth_id)
        .where(
            team.team_id.in_(teams),
            team.kind == BondKind.TEAM.value,
            scope.running(on, team),
            beside.kind == BondKind.REFERENT.value,
            scope.running(on, beside),
        )
    )
    files: dict[UUID, set[str]] = {}
    for adult_id, key in found:
        if adult_id is not None:
            files.setdefault(adult_id, set()).add(key)
    return {who: frozenset(keys) for who, keys in files.items()}


def _worked_out(one: Short, line: Line) -> Short:
    return one._replace(
        groups=(one.groups & _AS_TOLD) | line.groups,
        rank=line.rank,
        due_on=None if line.due_on is None else line.due_on.isoformat(),
        rules=line.rules,
        line=line,
    )


@cache
def _short(pair: bool, assigned: bool, teams: int) -> Prepared:
    """Written once per way of being tied: writing a statement costs more than running it."""
    person, young, line = people.Person, people.YoungPerson, CaseloadLine
    return Prepared(
        select(
            cast(person.id, Text()),
            person.name_key,
            cast(young.birth_date, Text()),
            cast(young.last_exchange_on, Text()),
            ready(),
            groups(assigned),
            line.rank,
            cast(line.due_on, Text()),
            line.rules,
            null(),
        )
        .join(young, young.id == person.id)
        .outerjoin(line, line.youth_id == person.id)
        .where(person.id.in_(scope.prepared_youths(False, pair, assigned, teams))),
        Short._make,
    )


def ready() -> ColumnElement[int]:
    """1 when the line kept ahead is of that day, else 0."""
    on = bindparam("on", type_=Date())
    return case((and_(CaseloadLine.from_on <= on, CaseloadLine.until_on > on), 1), else_=0).label("ready")


def groups(assigned: bool) -> ColumnElement[int]:
    """The groups a file is in: those its line knows, and those only today's facts tell. `assigned`: the reader may
    have asked for papers themselves."""
    young = people.YoungPerson
    on, silent_since = bindparam("on", type_=Date()), bindparam("silent_since", type_=Date())
    silent = or_(young.last_exchange_on.is_(None), young.last_exchange_on <= silent_since)
    # A column of the index, named: « any row » would make SQLite open the bond itself.
    mentor = select(Bond.youth_id).where(Bond.youth_id == young.id, Bond.kind == BondKind.MENTOR.value)
    mentored = mentor.where(scope.running(on)).correlate(young).exists()
    request = documents.PaperRequest
    asked = exists().where(
        request.youth_id == young.id,
        request.state == "open",
        request.asker_id == bindparam("me", type_=Uuid()),
    )
    told = (
        func.coalesce(CaseloadLine.groups, 0)
        + case((silent, SILENT), else_=0)
        + case((mentored, 0), else_=NO_MENTOR)
        + (case((asked, PAPERS), else_=0) if assigned else 0)
    )
    return cast(told, Integer()).label("groups")


_Adult = aliased(people.Person, name="adult")


class Shown(NamedTuple):
    """What one row of the page shows."""

    id: str
    first_name: str
    last_name: str
    name_key: str
    birth_date: date
    birth_precision: str
    last_exchange_on: date | None
    active: bool
    invited: bool
    referent: str | None
    appointment_at: datetime | None
    rank: int
    rule: str | None
    opens_on: date | None
    due_on: date | None
    certainty: str | None
    others: int
    groups: int


def details(
    reader: Connection, actor: Actor, files: Sequence[Short], *, at: datetime, on: date
) -> list[Shown]:
    """What the page shows of these files, in their order: one statement."""
    if not files:
        return []
    values = shown_values(at, on) | {"ids": [UUID(one.key) for one in files]}
    rows = reader.execute(_details(Role.LEAD in actor.roles), values)
    found = {row[0]: Shown._make(row[1:]) for row in rows}
    return [_with(found[one.key], one) for one in files]


def _with(shown: Shown, short: Short) -> Shown:
    line = short.line
    if line is None:
        return shown._replace(groups=short.groups)
    return shown._replace(
        groups=short.groups,
        rank=line.rank,
        rule=line.rule,
        opens_on=line.opens_on,
        due_on=line.due_on,
        certainty=line.certainty,
        others=line.others,
    )


def shown_values(at: datetime, on: date) -> dict[str, Any]:
    """What a statement of `shown_columns` is executed with."""
    return {"at": at, "on": on, "earliest": appointments.earliest(at)}


def shown_columns(named: bool) -> list[Any]:
    """The columns of `Shown` but its groups, from a person, their file and its line; `named`: with the referent."""
    person, young, line = people.Person, people.YoungPerson, CaseloadLine
    on, at = bindparam("on", type_=Date()), bindparam("at", type_=UtcDateTime())
    return [
        id_text(person.id),
        person.first_name,
        person.last_name,
        person.name_key,
        young.birth_date,
        young.birth_precision,
        young.last_exchange_on,
        exists().where(accounts.Account.id == person.id).label("active"),
        accounts.invited(person.id, at).label("invited"),
        _referent(on).label("referent") if named else null().label("referent"),
        appointments.next_start(person.id, at).label("appointment_at"),
        line.rank,
        line.rule,
        line.opens_on,
        line.due_on,
        line.certainty,
        line.others,
    ]


@cache
def _details(named: bool) -> Select[*tuple[Any, ...]]:
    person, young, line = people.Person, people.YoungPerson, CaseloadLine
    return (
        select(cast(person.id, Text()), *shown_columns(named), line.groups)
        .join(young, young.id == person.id)
        .outerjoin(line, line.youth_id == person.id)
        .where(person.id.in_(bindparam("ids", expanding=True)))
    )


def _referent(on: Any) -> Any:
    person = people.Person
    return (
        select(_Adult.first_name + " " + _Adult.last_name)
        .join(Bond, Bond.adult_id == _Adult.id)
        .where(Bond.youth_id == person.id, Bond.kind == BondKind.REFERENT.value, scope.running(on))
        .order_by(Bond.starts_on.desc(), Bond.id)
        .limit(1)
        .correlate(person)
        .scalar_subquery()
    )
