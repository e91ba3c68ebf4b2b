"""The agenda: whose it is in one statement, then what changed is read in two more."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Integer, Uuid, and_, bindparam, func, literal, or_, select

from backend.access import Actor, Authority, Permission, policy, scope
from backend.access.scope import Reach
from backend.db import UtcDateTime
from backend.errors import NotFound
from backend.keyd import Keyd, KeydUnavailable
from backend.prepared import Prepared
from backend.services.appointments import records, rules, views
from backend.services.appointments.models import AgendaCounter, AppointmentAdult, AppointmentRow
from backend.services.appointments.rules import states
from backend.services.people import Person

Ties = tuple[bool, bool, bool, int]
OFFER_SHOWN = timedelta(days=7)
"""Dates offered that nobody chose are still shown so long after the last of them."""
COLUMNS = (
    AppointmentRow.id,
    AppointmentRow.youth_id,
    AppointmentRow.starts_at,
    AppointmentRow.ends_at,
    AppointmentRow.minutes,
    AppointmentRow.status,
    AppointmentRow.organiser_id,
    AppointmentRow.organiser_side,
    AppointmentRow.youth_answer,
    AppointmentRow.youth_said_late,
    AppointmentRow.late_minutes,
    AppointmentRow.words_sealed,
    AppointmentRow.proposals,
    AppointmentRow.before_at,
    AppointmentRow.series_id,
    AppointmentRow.version,
    AppointmentRow.revision,
)


class Asked(NamedTuple):
    """Which days of which agenda: from a day to another (exclusive), one young person's or everybody's."""

    first: date
    end: date
    youth_id: UUID | None = None


class Files(NamedTuple):
    """Whose agenda it is, and a mark that changes with anything it would show."""

    rows: list[Any]
    mark: str
    values: dict[str, Any]
    ties: Ties


def _ties(reach: Reach) -> Ties:
    return reach.own, reach.pair, reach.assigned, len(reach.teams)


def _among(some: Ties, ties: Ties) -> Any:
    """Whether a young person in reach is also in a narrower reach: settled beforehand wherever it can be."""
    if not any(some):
        return literal(0, Integer())
    return literal(1, Integer()) if some == ties else Person.id.in_(scope.prepared_youths(*some))


@cache
def _files(ties: Ties, whole: Ties, dated: Ties, one: bool) -> Prepared:
    """Young persons in reach, how often their appointments changed, and how much of theirs is shown."""
    wanted = (
        select(
            Person.id,
            Person.first_name,
            Person.last_name,
            Authority.territory,
            func.coalesce(AgendaCounter.changes, 0).label("changes"),
            _among(whole, ties).label("whole"),
            _among(dated, ties).label("dated"),
        )
        .join(Authority, Authority.id == Person.authority_id)
        .outerjoin(AgendaCounter, AgendaCounter.youth_id == Person.id)
        .where(Person.id.in_(scope.prepared_youths(*ties)))
        .order_by(Person.id)
    )
    return Prepared(wanted.where(Person.id == bindparam("one", type_=Uuid())) if one else wanted)


def _within(ties: Ties, one: bool) -> Any:
    row = AppointmentRow
    whose = (
        row.youth_id == bindparam("one", type_=Uuid())
        if one
        else row.youth_id.in_(scope.prepared_youths(*ties))
    )
    first, end = bindparam("first", type_=UtcDateTime()), bindparam("end", type_=UtcDateTime())
    offered = and_(row.starts_at.is_(None), row.status == states.PLANNED)
    return and_(whose, or_(and_(row.starts_at >= first, row.starts_at < end), offered))


@cache
def _appointments(ties: Ties, one: bool) -> Prepared:
    return Prepared(
        select(*COLUMNS).where(_within(ties, one)).order_by(AppointmentRow.starts_at, AppointmentRow.id)
    )


@cache
def _adults(ties: Ties, one: bool) -> Prepared:
    adult = AppointmentAdult
    return Prepared(
        select(adult.appointment_id, adult.person_id, adult.role, adult.answer, Person.first_name)
        .join(AppointmentRow, AppointmentRow.id == adult.appointment_id)
        .join(Person, Person.id == adult.person_id)
        .where(_within(ties, one))
        .order_by(adult.appointment_id, adult.person_id),
        views.Coming._make,
    )


def files(reader: Connection, actor: Actor, asked: Asked, *, at: datetime, on: date) -> Files:
    """Whose agenda this is, in one statement. Raises `NotFound` for a young person out of reach."""
    if asked.youth_id is None:
        policy.require(actor, Permission.AGENDA_OWN)
    reach = scope.reach(actor, Permission.APPOINTMENT_PLAN)
    ties = _ties(reach)
    whole = _ties(scope.reach(actor, Permission.APPOINTMENTS_ALL))
    dated = _ties(scope.reach(actor, Permission.APPOINTMENTS_DATES))
    values = scope.youths_values(actor, reach, on)
    if asked.youth_id is not None:
        values["one"] = asked.youth_id
    rows = _files(ties, whole, dated, asked.youth_id is not None).rows(reader, values)
    if asked.youth_id is not None and not rows:
        raise NotFound()
    quarter = (at.hour, at.minute // 15)
    told = repr((actor.id, asked, on, quarter, [tuple(row) for row in rows]))
    mark = hashlib.blake2b(told.encode(), digest_size=12).hexdigest()
    values["first"], values["end"] = (rules.midnight(day, actor.zone) for day in asked[:2])
    return Files(rows, mark, values, ties)


def agenda(
    reader: Connection, actor: Actor, asked: Asked, found: Files, *, keyd: Keyd, at: datetime, on: date
) -> dict[str, Any]:
    """The appointments of these days, as this reader may see them, and the times still offered to somebody."""
    one = asked.youth_id is not None
    rows = _appointments(found.ties, one).rows(reader, found.values)
    adults: dict[UUID, list[views.Coming]] = defaultdict(list)
    for coming in _adults(found.ties, one).rows(reader, found.values) if rows else ():
        adults[coming.appointment_id].append(coming)
    youths = {
        row.id: views.Youth(row.id, row.first_name, row.last_name, bool(row.whole), bool(row.dated))
        for row in found.rows
    }
    territory = found.rows[0].territory if found.rows else ""
    who = reader_of(actor, territory, keyd, at)
    items: dict[UUID, dict[str, Any]] = {}
    offers: list[dict[str, Any]] = []
    taken: list[rules.Busy] = []
    for row in rows:
        coming_too = adults.get(row.id, ())
        drawn = views.draw(row, youths[row.youth_id], coming_too, who)
        if drawn is None:
            continue
        if row.starts_at is None:
            if any(
                records.starts_of(one) > at - OFFER_SHOWN for one in records.read_proposals(row.proposals)
            ):
                offers.append(drawn)
            continue
        items[row.id] = drawn
        if row.status in states.WAITING and drawn["access"] == "full":
            taken.append(views.busy(row, coming_too))
    for clash in rules.clashes(taken):
        items[clash]["conflict"] = True
    return {
        "zone": actor.zone,
        "on": on,
        "from": asked.first,
        "to": asked.end,
        "sealed": who.key is None,
        "holidays": [
            {"day": day, "name": name} for day, name in rules.between(asked.first, asked.end, territory)
        ],
        "items": list(items.values()),
        "offers": offers,
    }


def reader_of(actor: Actor, territory: str, keyd: Keyd, at: datetime) -> views.Reader:
    """The reader of appointments; without keyd, words stay closed and dates are still read (DESIGN §11.3)."""
    try:
        key: bytes | None = keyd.authority_key(actor.authority_id)
    except KeydUnavailable:
        key = None
    return views.Reader(actor.id, actor.zone, territory, at, key)
