"""Who is who: names by id, the day where they are, and professionals by name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Authority
from backend.clock import day_in
from backend.db import Reader
from backend.services.people.models import Person
from backend.services.people.rules.names import words


class Named(NamedTuple):
    """A person as a list shows them."""

    id: UUID
    authority_id: UUID
    kind: str
    first_name: str
    last_name: str


def names(reader: Reader, ids: Iterable[UUID]) -> dict[UUID, Named]:
    """Names of several persons in one statement. Says nothing of who may read them: the caller has decided."""
    wanted = list(ids)
    if not wanted:
        return {}
    rows = reader.execute(
        select(Person.id, Person.authority_id, Person.kind, Person.first_name, Person.last_name).where(
            Person.id.in_(wanted)
        )
    )
    return {row.id: Named(*row) for row in rows}


def days(reader: Reader, ids: Iterable[UUID], at: datetime) -> dict[UUID, date]:
    """The civil day it is at an instant where each of these persons is: between midnight and an hour or two, or all
    evening overseas, it is not the day of UTC. One statement."""
    wanted = list(ids)
    if not wanted:
        return {}
    rows = reader.execute(
        select(Person.id, Authority.zone)
        .join(Authority, Authority.id == Person.authority_id)
        .where(Person.id.in_(wanted))
    )
    return {row.id: day_in(row.zone, at) for row in rows}


def professionals_by_name(reader: Reader, authority_id: UUID) -> dict[tuple[str, ...], list[UUID]]:
    """Professionals of an authority by the folded words of their name; two of the same name share an entry."""
    found: dict[tuple[str, ...], list[UUID]] = {}
    rows = reader.execute(
        select(Person.id, Person.first_name, Person.last_name)
        .where(Person.authority_id == authority_id, Person.kind == "professional")
        .order_by(Person.id)
    )
    for person_id, first_name, last_name in rows:
        found.setdefault(words(f"{first_name} {last_name}"), []).append(person_id)
    return found
