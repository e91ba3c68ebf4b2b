"""The young persons of the base a caseload file may speak of, read in slices by name and reference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select

from backend.access import Bond, BondKind, Team, scope
from backend.db import Reader
from backend.services.people import flags
from backend.services.people.models import CareMeasure, Person, YoungPerson
from backend.services.people.rules.matching import BaseMeasure, Known

SLICE = 500
T = TypeVar("T")


def slices(items: Sequence[T], size: int = SLICE) -> Iterator[Sequence[T]]:
    """These items, a bounded number at a time."""
    return (items[start : start + size] for start in range(0, len(items), size))


def known_youths(
    reader: Reader,
    authority_id: UUID,
    *,
    name_keys: Iterable[str],
    references: Iterable[str],
    reachable: Select[Any] | None,
    authority_key: bytes,
    on: date,
    step: Callable[[], None] = lambda: None,
) -> list[Known]:
    """Young persons of an authority with one of these names or references.

    `reachable` selects the ids the one who imports may change (None: all of the authority).
    """
    found: dict[UUID, Known] = {}
    names, refs = sorted(set(name_keys)), sorted(set(references))
    wanted: list[ColumnElement[bool]] = [Person.name_key.in_(part) for part in slices(names)]
    wanted += [Person.external_ref.in_(part) for part in slices(refs)]
    for where in wanted:
        for one in _people(reader, authority_id, where, authority_key):
            found.setdefault(one.id, one)
        step()
    for ids in slices(list(found)):
        _fill(reader, found, ids, reachable, on)
        step()
    return list(found.values())


def _people(
    reader: Reader, authority_id: UUID, where: ColumnElement[bool], authority_key: bytes
) -> Iterator[Known]:
    rows = reader.execute(
        select(
            Person.id,
            Person.first_name,
            Person.last_name,
            YoungPerson.birth_date,
            YoungPerson.birth_precision,
            Person.external_ref,
            YoungPerson.care_began_on,
            YoungPerson.flags_sealed,
        )
        .join(YoungPerson, YoungPerson.id == Person.id)
        .where(Person.authority_id == authority_id, where)
        .order_by(Person.id)
    )
    for youth_id, first_name, last_name, birth_date, precision, reference, began, sealed in rows:
        yield Known(
            youth_id,
            first_name,
            last_name,
            birth_date,
            precision,
            reference,
            began,
            reachable=False,
            flags=flags.unseal(authority_key, youth_id, sealed),
        )


def _fill(
    reader: Reader, found: dict[UUID, Known], ids: Sequence[UUID], reachable: Select[Any] | None, on: date
) -> None:
    if reachable is None:
        mine = set(ids)
    else:
        mine = set(
            reader.execute(select(Person.id).where(Person.id.in_(ids), Person.id.in_(reachable))).scalars()
        )
    for youth_id in mine:
        found[youth_id].reachable = True
    measures = reader.execute(
        select(
            CareMeasure.youth_id,
            CareMeasure.id,
            CareMeasure.basis,
            CareMeasure.starts_on,
            CareMeasure.ends_on,
            CareMeasure.received_on,
        )
        .where(CareMeasure.youth_id.in_(ids))
        .order_by(CareMeasure.starts_on, CareMeasure.id)
    )
    for youth_id, measure_id, basis, starts_on, ends_on, received_on in measures:
        measure = BaseMeasure(measure_id, basis, starts_on, ends_on, received_on)
        found[youth_id].measures.append(measure)
    bonds = reader.execute(
        select(Bond.youth_id, Bond.kind, Bond.adult_id, Bond.team_id)
        .where(
            Bond.youth_id.in_(ids),
            Bond.kind.in_([BondKind.REFERENT.value, BondKind.TEAM.value]),
            scope.running(on),
        )
        .order_by(Bond.starts_on, Bond.id)
    )
    for youth_id, kind, adult_id, team_id in bonds:
        if kind == BondKind.REFERENT:
            found[youth_id].referent_id = adult_id
        else:
            found[youth_id].team_id = team_id


def teams_of(reader: Reader, authority_id: UUID) -> dict[UUID, str]:
    """Teams of an authority, by id."""
    rows = reader.execute(
        select(Team.id, Team.name).where(Team.authority_id == authority_id).order_by(Team.name)
    )
    return {row.id: row.name for row in rows}
