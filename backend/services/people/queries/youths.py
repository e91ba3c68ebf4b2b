"""Young persons one may see: a page of them by name, and one file whole."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Integer, String, Uuid, bindparam, select, tuple_
from sqlalchemy.orm import aliased

from backend.access import Actor, Bond, BondKind, Permission, Team, policy, scope
from backend.db import Reader
from backend.errors import Invalid
from backend.ids import parse_id
from backend.keyd import Keyd
from backend.prepared import Prepared
from backend.services.people import flags
from backend.services.people.models import CareMeasure, Person, YoungPerson
from backend.services.people.rules.checks import readable
from backend.services.people.rules.names import fold
from backend.services.people.rules.values import BASIS_WORDS

SHOWN = ("id", "first_name", "last_name", "birth_date", "birth_precision")
Adult = aliased(Person, name="adult")


@cache
def _page(own: bool, pair: bool, assigned: bool, teams: int, words: int, after: bool) -> Prepared:
    """The page's statement, written once: writing it costs more than running it."""
    wanted = (
        select(
            Person.id,
            Person.first_name,
            Person.last_name,
            YoungPerson.birth_date,
            YoungPerson.birth_precision,
            Person.name_key,
        )
        .join(YoungPerson, YoungPerson.id == Person.id)
        .where(Person.id.in_(scope.prepared_youths(own, pair, assigned, teams)))
        .order_by(Person.name_key, Person.id)
        .limit(bindparam("page_limit", type_=Integer()))
    )
    for index in range(words):
        wanted = wanted.where(Person.name_key.like(bindparam(f"word_{index}", type_=String())))
    if after:
        last = tuple_(bindparam("after_key", type_=String()), bindparam("after_id", type_=Uuid()))
        wanted = wanted.where(tuple_(Person.name_key, Person.id) > last)
    return Prepared(wanted)


def youths_page(
    reader: Connection, actor: Actor, on: date, *, after: list[str] | None, limit: int, q: str = ""
) -> tuple[list[dict[str, Any]], tuple[str, str] | None]:
    """A page of young persons by name (`q`: words of a name), and where the next starts: (name key, id)."""
    policy.require(actor, Permission.CASELOAD_READ)
    ties = scope.reach(actor, Permission.IDENTITY_READ)
    values = scope.youths_values(actor, ties, on) | {"page_limit": limit + 1}
    words = fold(q).split()[:6]
    values |= {f"word_{index}": f"%{word}%" for index, word in enumerate(words)}
    if after is not None:
        last = parse_id(after[1])
        if last is None or not readable(after[0]):
            raise Invalid("La page demandée n'existe plus. Recharge la liste.", code="bad_cursor")
        values |= {"after_key": after[0], "after_id": last}
    wanted = _page(ties.own, ties.pair, ties.assigned, len(ties.teams), len(words), after is not None)
    rows = wanted.rows(reader, values)
    items = [dict(zip(SHOWN, row, strict=False)) for row in rows[:limit]]
    more = rows[limit - 1] if len(rows) > limit else None
    return items, (more.name_key, str(more.id)) if more is not None else None


def youth_file(reader: Reader, actor: Actor, youth_id: UUID, on: date, *, keyd: Keyd) -> dict[str, Any]:
    """Identity, measures, sensitive facts and people of one young person."""
    tie = scope.link(reader, actor, youth_id, on)
    policy.require(actor, Permission.IDENTITY_READ, tie)
    policy.require(actor, Permission.MEASURES_READ, tie)
    row = reader.execute(
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
        )
        .join(YoungPerson, YoungPerson.id == Person.id)
        .where(Person.id == youth_id)
    ).one()
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
        "measures": _measures(reader, youth_id),
        "flags": opened,
        **people_around(reader, youth_id, on),
        "version": row.version,
    }


def _measures(reader: Reader, youth_id: UUID) -> list[dict[str, Any]]:
    rows = reader.execute(
        select(
            CareMeasure.id,
            CareMeasure.basis,
            CareMeasure.starts_on,
            CareMeasure.ends_on,
            CareMeasure.received_on,
        )
        .where(CareMeasure.youth_id == youth_id)
        .order_by(CareMeasure.starts_on, CareMeasure.id)
    )
    return [{**row, "basis_words": BASIS_WORDS[row["basis"]]} for row in rows.mappings()]


def people_around(reader: Reader, youth_id: UUID, on: date) -> dict[str, Any]:
    """Team, referent and mentor of a young person on a day; None when there is none."""
    found: dict[str, Any] = {"team": None, "referent": None, "mentor": None}
    rows = reader.execute(
        select(
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
        .where(Bond.youth_id == youth_id, scope.running(on))
        .order_by(Bond.starts_on, Bond.id)
    )
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
