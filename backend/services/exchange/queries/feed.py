"""What a software reads with a key: ids, dates, states. No name, no word that somebody wrote."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.errors import Invalid
from backend.ids import parse_id
from backend.services import autonomy, people
from backend.services.appointments import AppointmentRow
from backend.services.exchange.queries.parts import dated
from backend.web.answers import decode_cursor, encode_cursor

PAGE = 200
BACK, AHEAD = timedelta(days=31), timedelta(days=400)
LONGEST = timedelta(days=800)


def files(reader: Reader, actor: Actor, *, after: str | None, limit: int, on: date) -> dict[str, Any]:
    """The files of one's caseload: our id, and the one the business software gave."""
    person = people.Person
    wanted = select(person.id, person.external_ref).where(person.id.in_(_reach(actor, on)))
    parts = decode_cursor(after, 1)
    if parts:
        wanted = wanted.where(person.id > _id(parts[0]))
    rows = reader.execute(wanted.order_by(person.id).limit(limit + 1)).all()
    items = [{"id": row.id, "external_ref": row.external_ref} for row in rows[:limit]]
    return {"on": on, "items": items, "next": _next(rows, limit, lambda row: (str(row.id),))}


def milestones(
    reader: Reader, actor: Actor, *, youth_id: UUID | None, after: str | None, limit: int, on: date
) -> dict[str, Any]:
    """The milestones that concern the files of one's caseload, or one of them, with their state today.

    Raises `NotFound` for a young person who is not in it.
    """
    row = autonomy.MilestoneRow
    wanted = (
        select(*autonomy.DATED, people.Person.external_ref)
        .join(people.Person, people.Person.id == row.youth_id)
        .where(row.youth_id.in_(_whose(reader, actor, youth_id, on)), row.applies != "no")
    )
    parts = decode_cursor(after, 2)
    if parts:
        last = _id(parts[0])
        wanted = wanted.where((row.youth_id > last) | ((row.youth_id == last) & (row.rule > parts[1])))
    rows = reader.execute(wanted.order_by(row.youth_id, row.rule).limit(limit + 1)).all()
    items = [
        {"youth_id": one.youth_id, "external_ref": one.external_ref, **dated(one, on)} for one in rows[:limit]
    ]
    return {"on": on, "items": items, "next": _next(rows, limit, lambda one: (str(one.youth_id), one.rule))}


def appointments(
    reader: Reader,
    actor: Actor,
    *,
    youth_id: UUID | None,
    first: date | None,
    until: date | None,
    after: str | None,
    limit: int,
    on: date,
) -> dict[str, Any]:
    """The appointments of these days (a month back, a year ahead), hours and states alone.

    What they are about and where they are stay inside: a subject or an address may tell an illness.
    Raises `NotFound` for a young person who is not in one's caseload, `Invalid` for days in disorder.
    """
    start, end = first or on - BACK, until or on + AHEAD
    if not start < end <= start + LONGEST:
        raise Invalid(
            "Le premier jour vient avant le dernier, deux ans au plus les séparent.",
            fields={"/until": "Choisissez un jour après le premier, à deux ans au plus."},
        )
    row = AppointmentRow
    wanted = (
        select(row.id, row.youth_id, row.starts_at, row.ends_at, row.status, row.youth_answer, row.version)
        .add_columns(people.Person.external_ref)
        .join(people.Person, people.Person.id == row.youth_id)
        .where(
            row.youth_id.in_(_whose(reader, actor, youth_id, on)),
            row.starts_at >= _midnight(start, actor.zone),
            row.starts_at < _midnight(end, actor.zone),
        )
    )
    parts = decode_cursor(after, 1)
    if parts:
        wanted = wanted.where(row.id > _id(parts[0]))
    rows = reader.execute(wanted.order_by(row.id).limit(limit + 1)).all()
    items = [
        {
            "id": one.id,
            "youth_id": one.youth_id,
            "external_ref": one.external_ref,
            "starts_at": one.starts_at,
            "ends_at": one.ends_at,
            "status": one.status,
            "young_answer": one.youth_answer,
            "version": one.version,
        }
        for one in rows[:limit]
    ]
    return {"on": on, "items": items, "next": _next(rows, limit, lambda one: (str(one.id),))}


def _reach(actor: Actor, on: date) -> Select[UUID]:
    return scope.youths(actor, Permission.SOFTWARE_READ, on)


def _whose(reader: Reader, actor: Actor, youth_id: UUID | None, on: date) -> Any:
    if youth_id is None:
        return _reach(actor, on)
    policy.require(actor, Permission.SOFTWARE_READ, scope.link(reader, actor, youth_id, on))
    return [youth_id]


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def _id(text: str) -> UUID:
    found = parse_id(text)
    if found is None:
        raise Invalid("La page demandée n'existe plus. Recommencez sans elle.", code="bad_cursor")
    return found


def _next(rows: Any, limit: int, parts: Any) -> str | None:
    return encode_cursor(*parts(rows[limit - 1])) if len(rows) > limit else None
