"""What the rules need to know of young persons, read in three statements whatever their number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BindParameter, Uuid, bindparam, select

from backend.access import Authority
from backend.db import Reader
from backend.keyd import Keyd
from backend.services.people import flags
from backend.services.people.models import CareMeasure, Person, YoungPerson


class KnownMeasure(NamedTuple):
    """A care measure; `ends_on` exclusive; `received_on` when arrival differs from the decision (`starts_on`)."""

    starts_on: date
    ends_on: date | None
    basis: str
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one young person. `flags` has the names of milestones.md §0.1, dates as ISO texts."""

    youth_id: UUID
    authority_id: UUID
    zone: str
    territory: str
    birth_date: date
    birth_precision: str
    care_began_on: date | None
    measures: tuple[KnownMeasure, ...] = ()
    flags: Mapping[str, Any] = field(default_factory=dict)


_IDS: BindParameter[UUID] = bindparam("ids", type_=Uuid(), expanding=True)
# Written once: writing a statement costs more than running it.
_MEASURES = (
    select(
        CareMeasure.youth_id,
        CareMeasure.starts_on,
        CareMeasure.ends_on,
        CareMeasure.basis,
        CareMeasure.received_on,
    )
    .where(CareMeasure.youth_id.in_(_IDS))
    .order_by(CareMeasure.starts_on, CareMeasure.id)
)
_PEOPLE = (
    select(
        YoungPerson.id,
        Person.authority_id,
        Authority.zone,
        Authority.territory,
        YoungPerson.birth_date,
        YoungPerson.birth_precision,
        YoungPerson.care_began_on,
        YoungPerson.flags_sealed,
    )
    .join(Person, Person.id == YoungPerson.id)
    .join(Authority, Authority.id == Person.authority_id)
    .where(YoungPerson.id.in_(_IDS))
)


def facts(reader: Reader, youth_ids: Sequence[UUID], keyd: Keyd) -> dict[UUID, Facts]:
    """The facts of these young persons; an id that is none of them is absent. At most 1,000 ids at once.

    Opens the sealed flags of the rows found; raises `KeydUnavailable` when there are some and keyd is away.
    """
    measures: dict[UUID, list[KnownMeasure]] = {}
    asked = {"ids": list(youth_ids)}
    rows = reader.execute(_MEASURES, asked)
    for youth_id, starts_on, ends_on, basis, received_on in rows:
        measures.setdefault(youth_id, []).append(KnownMeasure(starts_on, ends_on, basis, received_on))
    people = reader.execute(_PEOPLE, asked)
    return {
        youth_id: Facts(
            youth_id=youth_id,
            authority_id=authority_id,
            zone=zone,
            territory=territory,
            birth_date=birth_date,
            birth_precision=precision,
            care_began_on=began,
            measures=tuple(measures.get(youth_id, ())),
            flags=flags.unseal(keyd.authority_key(authority_id), youth_id, sealed) if sealed else {},
        )
        for youth_id, authority_id, zone, territory, birth_date, precision, began, sealed in people
    }


def youths_of_zone(reader: Reader, zone: str, after: UUID | None = None, limit: int = 1000) -> list[UUID]:
    """Ids of the young persons of a time zone's authorities, a page at a time: to build every milestone once."""
    wanted = (
        select(Person.id)
        .join(Authority, Authority.id == Person.authority_id)
        .where(Authority.zone == zone, Person.kind == "young")
        .order_by(Person.id)
        .limit(limit)
    )
    if after is not None:
        wanted = wanted.where(Person.id > after)
    return list(reader.execute(wanted).scalars())
