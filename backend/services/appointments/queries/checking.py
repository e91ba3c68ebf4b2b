"""Before it is sent: would somebody be in two places, is it a public holiday, when is everybody free."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Authority
from backend.db import Reader
from backend.errors import Invalid
from backend.services.appointments import rules
from backend.services.appointments.queries.circle import Beside, invitable
from backend.services.appointments.queries.one import busy
from backend.services.people import Person

LOOKED_AT = timedelta(days=70)


def check(
    reader: Reader,
    actor: Actor,
    youth_id: UUID,
    starts: datetime,
    minutes: int,
    with_ids: Sequence[UUID],
    *,
    but: UUID | None,
    at: datetime,
    on: date,
) -> dict[str, Any]:
    """What a wall time meets. Of somebody else's agenda, only that they are taken is told: never what for."""
    people, first_name, zone, territory = _everybody(reader, actor, youth_id, with_ids, on)
    begins = rules.nearest_instant(starts, zone)
    asked = rules.Slot(begins, begins + timedelta(minutes=minutes))
    names = {one.id: one.first_name for one in people} | {youth_id: first_name}
    met = busy(reader, names, asked.starts_at, asked.ends_at, but=but)
    return {
        "conflicts": [
            {
                "who": "you" if person == actor.id else "young" if person == youth_id else "adult",
                "first_name": names[person],
                "starts": rules.written(one.starts_at, zone),
                "ends": rules.written(one.ends_at, zone),
            }
            for one in sorted(met, key=lambda one: one.starts_at)
            for person in sorted(one.people)
        ],
        "holiday": rules.holiday(starts.date(), territory),
        "past": begins <= at,
        "late_hours": rules.unusual(starts),
    }


def free(
    reader: Reader,
    actor: Actor,
    youth_id: UUID,
    minutes: int,
    first: date | None,
    with_ids: Sequence[UUID],
    *,
    at: datetime,
    on: date,
) -> list[dict[str, str]]:
    """Three times when the young person and everybody who comes are free, from a day on (tomorrow when not told)."""
    people, _name, zone, territory = _everybody(reader, actor, youth_id, with_ids, on)
    begin = max(first or on + timedelta(days=1), on)
    starts_at = rules.midnight(begin, zone)
    taken = busy(reader, {youth_id, *(one.id for one in people)}, starts_at, starts_at + LOOKED_AT)
    slots = rules.free_slots(taken, begin, minutes, zone, territory, at=at)
    return [
        {"starts": rules.written(one.starts_at, zone), "ends": rules.written(one.ends_at, zone)}
        for one in slots
    ]


def _everybody(
    reader: Reader, actor: Actor, youth_id: UUID, with_ids: Sequence[UUID], on: date
) -> tuple[list[Beside], str, str, str]:
    """Who comes (the actor included, when an adult), the young person's first name, their zone and territory."""
    allowed = {one.id: one for one in invitable(reader, actor, youth_id, on)}
    if any(one not in allowed for one in with_ids):
        raise Invalid(
            "Une de ces personnes ne peut pas venir.",
            fields={"/with": "Choisissez parmi les personnes proposées."},
        )
    wanted = [allowed[one] for one in {*with_ids, actor.id} if one in allowed]
    row = reader.execute(
        select(Person.first_name, Authority.zone, Authority.territory)
        .join(Authority, Authority.id == Person.authority_id)
        .where(Person.id == youth_id)
    ).one()
    return wanted, row.first_name, row.zone, row.territory
