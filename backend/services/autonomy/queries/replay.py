"""What was owed on a civil day: everybody's facts as known today, under the law of that day, with what was ticked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, bindparam, or_, select

from backend.db import Reader
from backend.keyd import Keyd
from backend.services import people
from backend.services.autonomy import rules
from backend.services.autonomy.actions.facts import person_facts
from backend.services.autonomy.models import MilestoneRow

SLICE = 500
OWED = ("late", "open")
# Written once: writing a statement costs more than running it.
_TICKS = select(MilestoneRow.youth_id, MilestoneRow.rule, MilestoneRow.done_on, MilestoneRow.waived_on).where(
    MilestoneRow.youth_id.in_(bindparam("ids", type_=Uuid(), expanding=True)),
    or_(MilestoneRow.done_on.is_not(None), MilestoneRow.waived_on.is_not(None)),
)


def as_of(reader: Reader, youth_ids: list[UUID], day: date, keyd: Keyd) -> dict[UUID, list[rules.Milestone]]:
    """Every milestone of these young persons (at most 1,000) on a day, most pressing first."""
    return as_known(reader, people.facts(reader, youth_ids, keyd), day)


def as_known(
    reader: Reader, known: Mapping[UUID, people.Facts], day: date
) -> dict[UUID, list[rules.Milestone]]:
    """The same of facts that were read already: one statement."""
    ticks = {
        (row.youth_id, row.rule): (row.done_on, row.waived_on)
        for row in reader.execute(_TICKS, {"ids": list(known)})
    }
    found = {}
    for youth_id, facts in known.items():
        rows = []
        for row in rules.milestones(person_facts(facts), day):
            done_on, waived_on = ticks.get((youth_id, row.rule), (None, None))
            rows.append(row._replace(done_on=done_on, waived_on=waived_on))
        found[youth_id] = rules.order(rows, day)
    return found


def owed(
    reader: Reader, zone: str, day: date, keyd: Keyd, only: UUID | None = None
) -> Iterator[dict[str, Any]]:
    """What was late or open that day for each young person of a zone, a page at a time; numbers, never names."""
    after: UUID | None = None
    while ids := people.youths_of_zone(reader, zone, after=after, limit=SLICE):
        wanted = [one for one in ids if only is None or one == only]
        for youth_id, rows in as_of(reader, wanted, day, keyd).items() if wanted else ():
            for row in rows:
                state = rules.state(row, day)
                if state in OWED and rules.family(row.rule) != "standing":
                    yield {
                        "youth_id": youth_id,
                        "rule": row.rule,
                        "state": state,
                        "due_on": row.due_on,
                        "certainty": row.certainty,
                    }
        after = ids[-1]
