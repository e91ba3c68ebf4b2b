"""One young person's file: identity, measures, sensitive facts, who stands beside. Statements written once."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Date, Uuid, bindparam, select
from sqlalchemy.orm import aliased

from backend.access import Actor, Bond, BondKind, Link, Permission, Team, policy, scope
from backend.db import Reader
from backend.keyd import Keyd
from backend.prepared import Prepared
from backend.services.people import flags
from backend.services.people.models import CareMeasure, Person, YoungPerson
from backend.services.people.rules.values import BASIS_WORDS

Adult = aliased(Person, name="adult")


class Circle(NamedTuple):
    """What ties the reader to a young person, and who stands beside them that day (None: nobody)."""

    link: Link
    around: dict[str, Any]


def circle(reader: Reader, actor: Actor, youth_id: UUID, on: date) -> Circle:
    """Team, referent and mentor of a young person on a day, and the tie of the reader, in one statement."""
    rows = _bonds().rows(_connection(reader), {"youth": youth_id, "on": on})
    mine = {(row.kind, row.adult_id, row.team_id) for row in rows if row.authority_id == actor.authority_id}
    return Circle(scope.tied(actor, youth_id, mine), _around(rows))


def people_around(reader: Reader, youth_id: UUID, on: date) -> dict[str, Any]:
    """Team, referent and mentor of a young person on a day; None when there is none."""
    return _around(_bonds().rows(_connection(reader), {"youth": youth_id, "on": on}))


def youth_file(
    reader: Reader,
    actor: Actor,
    youth_id: UUID,
    on: date,
    *,
    keyd: Keyd,
    known: Circle | None = None,
) -> dict[str, Any]:
    """Identity, measures, sensitive facts and people of one young person. `known`: the circle, when it was read."""
    tie, around = known or circle(reader, actor, youth_id, on)
    policy.require(actor, Permission.IDENTITY_READ, tie)
    policy.require(actor, Permission.MEASURES_READ, tie)
    rows = _whole().rows(_connection(reader), {"youth": youth_id})
    row = rows[0]
    opened: dict[str, Any] = {}
    if row.flags_sealed is not None:
        opened = flags.unseal(keyd.authority_key(row.authority_id), youth_id, row.flags_sealed)
    return {
        "id": youth_id,
        "first_name": row.first_name,
        "last_name": row.last_name,
        "external_ref": row.external_ref,
        "birth_date": row.birth_date,
        "birth_precision": row.birth_precision,
        "care_began_on": row.care_began_on,
        "last_exchange_on": row.last_exchange_on,
        "measures": [_measure(one) for one in rows if one.measure_id is not None],
        "flags": opened,
        **around,
        "version": row.version,
    }


def _measure(row: Any) -> dict[str, Any]:
    return {
        "id": row.measure_id,
        "basis": row.basis,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "received_on": row.received_on,
        "basis_words": BASIS_WORDS[row.basis],
    }


def _around(rows: list[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"team": None, "referent": None, "mentor": None}
    for row in rows:
        if row.kind == BondKind.TEAM:
            found["team"] = {"id": row.team_id, "name": row.name, "since": row.starts_on}
        elif row.kind in (BondKind.REFERENT, BondKind.MENTOR):
            found[row.kind] = {
                "id": row.adult_id,
                "first_name": row.first_name,
                "last_name": row.last_name,
                "since": row.starts_on,
            }
    return found


def _connection(reader: Reader) -> Connection:
    return reader if isinstance(reader, Connection) else reader.connection()


@cache
def _bonds() -> Prepared:
    on = bindparam("on", type_=Date())
    return Prepared(
        select(
            Bond.authority_id,
            Bond.kind,
            Bond.adult_id,
            Bond.team_id,
            Bond.starts_on,
            Adult.first_name,
            Adult.last_name,
            Team.name,
        )
        .outerjoin(Adult, Adult.id == Bond.adult_id)
        .outerjoin(Team, Team.id == Bond.team_id)
        .where(Bond.youth_id == bindparam("youth", type_=Uuid()), scope.running(on))
        .order_by(Bond.starts_on, Bond.id)
    )


@cache
def _whole() -> Prepared:
    return Prepared(
        select(
            Person.authority_id,
            Person.first_name,
            Person.last_name,
            Person.external_ref,
            YoungPerson.birth_date,
            YoungPerson.birth_precision,
            YoungPerson.care_began_on,
            YoungPerson.flags_sealed,
            YoungPerson.last_exchange_on,
            YoungPerson.version,
            CareMeasure.id.label("measure_id"),
            CareMeasure.basis,
            CareMeasure.starts_on,
            CareMeasure.ends_on,
            CareMeasure.received_on,
        )
        .join(YoungPerson, YoungPerson.id == Person.id)
        .outerjoin(CareMeasure, CareMeasure.youth_id == Person.id)
        .where(Person.id == bindparam("youth", type_=Uuid()))
        .order_by(CareMeasure.starts_on, CareMeasure.id)
    )
