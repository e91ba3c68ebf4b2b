"""The follow-ups whose time is over, and what the archives are given of each. Never a write."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import and_, case, func, or_, select

from backend.birthdays import born_between
from backend.db import Reader
from backend.law.parameters import value
from backend.services import accounts, appointments, closing, inactivity, people, project, steps
from backend.services.archives.models import Elimination
from backend.services.archives.rules import DELAYS, Delays, Followed, due_on

_encode = msgspec.json.Encoder(order="deterministic").encode


class Over(NamedTuple):
    """A follow-up whose time is over: whose, since when it may be eliminated, and what that was counted from."""

    youth_id: UUID
    first_name: str
    last_name: str
    born: date
    ended_on: date
    contact_on: date | None
    due_on: date


class Given(NamedTuple):
    """What the archives are given of one follow-up: its text, the sum of it, and how much of each part there is."""

    text: bytes
    sha256: str
    lines: int
    journeys: int
    appointments: int


def delays(on: date) -> Delays:
    """The delays in force on a day."""
    return Delays.of(value(DELAYS, on).value)


def over(reader: Reader, authority_id: UUID, on: date) -> list[Over]:
    """Those of an authority that may be eliminated on a day and were not yet, by name. In one statement."""
    counted = delays(on)
    found = []
    for row in reader.execute(_followed(authority_id)):
        ended = None if row.running else row.ended_on
        seen = [one for one in (row.opened_on, row.last_exchange_on) if one is not None]
        contact = max(seen, default=None)
        latest = born_between(row.birth_date, row.birth_precision)[1]
        day = due_on(Followed(latest, ended, contact, bool(row.safe_stands)), counted)
        if ended is not None and day is not None and day <= on:
            found.append(Over(row.id, row.first_name, row.last_name, row.birth_date, ended, contact, day))
    return found


def _followed(authority_id: UUID) -> Any:
    person, young, account = people.Person, people.YoungPerson, accounts.Account
    opening, end = inactivity.LastOpening, closing.Closing
    measures = (
        select(
            people.CareMeasure.youth_id,
            func.max(people.CareMeasure.ends_on).label("ended_on"),
            func.sum(case((people.CareMeasure.ends_on.is_(None), 1), else_=0)).label("running"),
        )
        .group_by(people.CareMeasure.youth_id)
        .subquery()
    )
    erased = or_(opening.stage == inactivity.Stage.ERASED.value, end.erased_at.is_not(None))
    return (
        select(
            person.id,
            person.first_name,
            person.last_name,
            young.birth_date,
            young.birth_precision,
            young.last_exchange_on,
            measures.c.ended_on,
            measures.c.running,
            opening.opened_on,
            case((and_(account.id.is_not(None), erased.is_not(True)), 1), else_=0).label("safe_stands"),
        )
        .join(young, young.id == person.id)
        .join(measures, measures.c.youth_id == person.id)
        .outerjoin(account, account.id == person.id)
        .outerjoin(opening, opening.person_id == person.id)
        .outerjoin(end, end.person_id == person.id)
        .outerjoin(Elimination, Elimination.youth_id == person.id)
        .where(person.authority_id == authority_id, Elimination.youth_id.is_(None))
        .order_by(person.name_key, person.id)
    )


def eliminated(reader: Reader, authority_id: UUID) -> set[UUID]:
    """Those of an authority that were."""
    rows = reader.execute(select(Elimination.youth_id).where(Elimination.authority_id == authority_id))
    return set(rows.scalars())


def given(reader: Reader, one: Over, *, key: bytes) -> Given:
    """What a referent could read: never the young person's own words, nor a journey they kept to themselves.

    The same follow-up gives the same bytes, whichever day they are made.
    """
    measures = reader.execute(
        select(people.CareMeasure.basis, people.CareMeasure.starts_on, people.CareMeasure.ends_on)
        .where(people.CareMeasure.youth_id == one.youth_id)
        .order_by(people.CareMeasure.starts_on, people.CareMeasure.basis)
    )
    lines = [{"domain": line.domain, **line.said} for line in project.taken(reader, [one.youth_id], key=key)]
    journeys = {
        code: {step: {"state": kept.state, "since": kept.since, "note": kept.note} for step, kept in told}
        for code, journey in steps.journeys_kept(reader, one.youth_id, key=key).items()
        if journey.sight.referent and (told := sorted(journey.steps.items()))
    }
    met = appointments.with_professionals(reader, one.youth_id, key=key)
    text = _encode(
        {
            "id": one.youth_id,
            "first_name": one.first_name,
            "last_name": one.last_name,
            "birth_date": one.born,
            "measures": [row._asdict() for row in measures],
            "project": lines,
            "journeys": journeys,
            "appointments": [past._asdict() for past in met],
        }
    )
    return Given(text, hashlib.sha256(text).hexdigest(), len(lines), len(journeys), len(met))
