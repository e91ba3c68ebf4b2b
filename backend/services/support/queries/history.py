"""A young person's own past, in lines one can read before letting a team read them."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from backend.access import Bond, BondKind, Team
from backend.db import Reader
from backend.french import day
from backend.guides.journeys import journeys
from backend.services import people, steps
from backend.services.support import records, rules


def care_of(reader: Reader, youth_id: UUID) -> list[rules.Care]:
    """Every known stretch of care, in order."""
    measure = people.CareMeasure
    rows = reader.execute(
        select(measure.starts_on, measure.ends_on, measure.basis)
        .where(measure.youth_id == youth_id)
        .order_by(measure.starts_on, measure.id)
    )
    return [rules.Care(*row) for row in rows]


def history_of(reader: Reader, youth_id: UUID, *, key: bytes) -> records.History:
    """The stretches of care, who followed them, and how far their journeys are."""
    return records.History(
        care=tuple(_care_line(one) for one in care_of(reader, youth_id)),
        people=tuple(_people(reader, youth_id)),
        steps=tuple(_steps(reader, youth_id, key)),
    )


def _care_line(one: rules.Care) -> str:
    words = people.BASIS_WORDS[one.basis]
    if one.ends_on is None:
        return f"Depuis le {day(one.starts_on)} : {words}"
    return f"Du {day(one.starts_on)} au {day(one.ends_on)} : {words}"


def _people(reader: Reader, youth_id: UUID) -> list[str]:
    adult = people.Person
    rows = reader.execute(
        select(Bond.kind, Bond.starts_on, Bond.ends_on, adult.first_name, adult.last_name, Team.name)
        .outerjoin(adult, adult.id == Bond.adult_id)
        .outerjoin(Team, Team.id == Bond.team_id)
        .where(Bond.youth_id == youth_id, Bond.kind.in_((BondKind.REFERENT.value, BondKind.TEAM.value)))
        .order_by(Bond.starts_on, Bond.id)
    )
    lines = []
    for row in rows:
        who = row.name if row.kind == BondKind.TEAM else f"{row.first_name} {row.last_name}"
        until = f" au {day(row.ends_on)}" if row.ends_on else ""
        lines.append(f"{who}, {'du' if until else 'depuis le'} {day(row.starts_on)}{until}")
    return lines


def _steps(reader: Reader, youth_id: UUID, key: bytes) -> list[str]:
    kept = steps.states(reader, youth_id, key=key)
    lines = []
    for journey in journeys():
        found = kept.get(journey.code, {})
        done = sum(one.state == "finished" for one in found.values())
        if found:
            lines.append(f"{journey.title} : {done} sur {len(journey.steps)}")
    return lines
