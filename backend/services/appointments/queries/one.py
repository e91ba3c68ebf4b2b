"""One appointment with its history, lists that concern one file, and what a gesture must know of people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Authority, Link, Permission, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.appointments import records, rules, views
from backend.services.appointments.models import AppointmentAdult, AppointmentEvent, AppointmentRow
from backend.services.appointments.queries.agenda import COLUMNS, reader_of
from backend.services.appointments.rules import states
from backend.services.people import Person

MOST_TO_CLOSE = 100


def coming(reader: Reader, appointment_ids: Collection[UUID]) -> dict[UUID, list[views.Coming]]:
    """The adults of several appointments, in one statement."""
    adult = AppointmentAdult
    rows = reader.execute(
        select(adult.appointment_id, adult.person_id, adult.role, adult.answer, Person.first_name)
        .join(Person, Person.id == adult.person_id)
        .where(adult.appointment_id.in_(list(appointment_ids)))
        .order_by(adult.appointment_id, adult.person_id)
    )
    found: dict[UUID, list[views.Coming]] = defaultdict(list)
    for row in rows:
        found[row.appointment_id].append(views.Coming(*row))
    return found


def youth_as_read(reader: Reader, actor: Actor, youth_id: UUID, link: Link) -> tuple[views.Youth, str]:
    """The young person as this reader may know them, and the territory of their authority."""
    row = reader.execute(
        select(Person.first_name, Person.last_name, Authority.territory)
        .join(Authority, Authority.id == Person.authority_id)
        .where(Person.id == youth_id)
    ).one()
    whole = policy.decide(actor, Permission.APPOINTMENTS_ALL, link)
    dated = policy.decide(actor, Permission.APPOINTMENTS_DATES, link)
    return views.Youth(youth_id, row.first_name, row.last_name, whole, dated), row.territory


def read_one(
    reader: Reader, actor: Actor, appointment_id: UUID, *, keyd: Keyd, at: datetime, on: date
) -> dict[str, Any]:
    """One appointment as its reader may see it, with what happened to it. Raises `NotFound`."""
    row = reader.execute(select(*COLUMNS).where(AppointmentRow.id == appointment_id)).one_or_none()
    if row is None:
        raise NotFound()
    link = scope.link(reader, actor, row.youth_id, on)
    adults = coming(reader, [appointment_id])[appointment_id]
    takes_part = any(one.person_id == actor.id for one in adults)
    seen = rules.sight(actor, link, takes_part=takes_part)
    if seen is None:
        raise NotFound()
    youth, territory = youth_as_read(reader, actor, row.youth_id, link)
    who = reader_of(actor, territory, keyd, at)
    if seen == "dates" or who.key is None:
        return views.dates(row, youth, who)
    drawn = views.draw(row, youth, adults, who)
    if drawn is None:
        raise NotFound()
    taken = (
        _taken(reader, [row.youth_id, actor.id], row)
        if row.starts_at and row.status in states.WAITING
        else []
    )
    drawn["conflict"] = bool(taken)
    return drawn | {
        "history": _history(reader, actor, appointment_id, who),
        "series": _series(reader, row, who),
    }


def _history(reader: Reader, actor: Actor, appointment_id: UUID, who: views.Reader) -> list[dict[str, Any]]:
    event = AppointmentEvent
    rows = reader.execute(
        select(
            event.id, event.at, event.actor_id, event.act, event.answer, event.status, event.starts_before,
            event.starts_after, event.said_at, event.words_sealed,
        )
        .where(event.appointment_id == appointment_id)
        .order_by(event.at, event.id)
    ).all()  # fmt: skip
    names = people.names(reader, {row.actor_id for row in rows if row.actor_id} - {actor.id})
    return [_line(row, actor, names, who) for row in rows]


def _line(row: Any, actor: Actor, names: dict[UUID, people.Named], who: views.Reader) -> dict[str, Any]:
    words = records.unseal_event(who.key, row.id, row.words_sealed) if who.key else records.EventWords()
    told: dict[str, Any] = {"at": row.at, "act": row.act, "status": row.status}
    known = names.get(row.actor_id)
    told["by"] = "you" if row.actor_id == actor.id else known.first_name if known else ""
    if row.answer:
        told["answer"] = row.answer
    if row.said_at:
        told["said_at"] = row.said_at
    for key, at, place in (
        ("before", row.starts_before, words.place_before),
        ("after", row.starts_after, words.place_after),
    ):
        if at is not None or place:
            told[key] = {"starts": None if at is None else rules.written(at, who.zone), "place": place}
    if words.reason:
        told["reason"] = words.reason
    return told


def _series(reader: Reader, row: Any, who: views.Reader) -> list[dict[str, Any]]:
    if row.series_id is None:
        return []
    others = reader.execute(
        select(AppointmentRow.id, AppointmentRow.starts_at, AppointmentRow.status)
        .where(AppointmentRow.series_id == row.series_id, AppointmentRow.id != row.id)
        .order_by(AppointmentRow.starts_at)
    )
    return [
        {"id": one.id, "starts": rules.written(one.starts_at, who.zone), "status": one.status}
        for one in others
    ]


def busy(
    reader: Reader, people_ids: Collection[UUID], first: datetime, end: datetime, *, but: UUID | None = None
) -> list[rules.Busy]:
    """The times these persons are taken between two instants, and with whom of them. Says nothing of what for."""
    wanted = frozenset(people_ids)
    row, adult = AppointmentRow, AppointmentAdult
    with_them = select(adult.appointment_id).where(adult.person_id.in_(wanted))
    rows = reader.execute(
        select(row.id, row.youth_id, row.starts_at, row.ends_at).where(
            row.status.in_(states.WAITING),
            row.starts_at < end,
            row.starts_at >= first - rules.LONGEST_TIME,
            row.ends_at > first,
            row.youth_id.in_(wanted) | row.id.in_(with_them),
        )
    ).all()
    adults = coming(reader, [one.id for one in rows])
    return [
        rules.Busy(
            one.id,
            one.starts_at,
            one.ends_at,
            wanted & {one.youth_id, *(other.person_id for other in adults.get(one.id, ()))},
        )
        for one in rows
        if one.id != but
    ]


def _taken(reader: Reader, people_ids: Sequence[UUID], row: Any) -> list[rules.Busy]:
    return busy(reader, people_ids, row.starts_at, row.ends_at, but=row.id)


def to_close(reader: Reader, actor: Actor, *, keyd: Keyd, at: datetime, on: date) -> dict[str, Any]:
    """What has passed and was not closed, oldest first: all of the files followed, or those one takes part in."""
    policy.require(actor, Permission.AGENDA_OWN)
    row, adult = AppointmentRow, AppointmentAdult
    whole = scope.youths(actor, Permission.APPOINTMENTS_ALL, on)
    shared = scope.youths(actor, Permission.APPOINTMENTS_SHARED, on)
    mine = select(adult.appointment_id).where(adult.person_id == actor.id)
    rows = reader.execute(
        select(*COLUMNS)
        .where(
            row.status.in_(states.WAITING),
            row.ends_at <= at,
            row.youth_id.in_(whole) | (row.youth_id.in_(shared) & row.id.in_(mine)),
        )
        .order_by(row.starts_at, row.id)
    ).all()
    kept = rows[:MOST_TO_CLOSE]
    adults = coming(reader, [one.id for one in kept])
    links = scope.links(reader, actor, list({one.youth_id for one in kept}), on)
    names = people.names(reader, links)
    who = reader_of(actor, _territory(reader, actor), keyd, at)
    items = []
    for one in kept:
        named, link = names[one.youth_id], links[one.youth_id]
        youth = views.Youth(
            one.youth_id,
            named.first_name,
            named.last_name,
            policy.decide(actor, Permission.APPOINTMENTS_ALL, link),
            policy.decide(actor, Permission.APPOINTMENTS_DATES, link),
        )
        items.append(views.draw(one, youth, adults.get(one.id, ()), who))
    return {"total": len(rows), "items": items}


def _territory(reader: Reader, actor: Actor) -> str:
    return reader.execute(select(Authority.territory).where(Authority.id == actor.authority_id)).scalar_one()


def attendance(reader: Reader, actor: Actor, youth_id: UUID, *, on: date, at: datetime) -> dict[str, Any]:
    """How often this young person missed their appointments: for their referent alone."""
    policy.require(actor, Permission.ATTENDANCE_READ, scope.link(reader, actor, youth_id, on))
    row = AppointmentRow
    statuses = reader.execute(
        select(row.status).where(
            row.youth_id == youth_id,
            row.starts_at >= rules.midnight(rules.since(on), actor.zone),
            row.starts_at < at,
        )
    ).scalars()
    return rules.attendance(statuses, on)
