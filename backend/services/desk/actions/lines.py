"""Keeping the lines of Ma file: said to be out of date with the change that made them so, worked out again aside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend import clock
from backend.access import Authority
from backend.db import reading, transaction
from backend.services import people
from backend.services.desk.models import CaseloadLine
from backend.services.desk.queries.lines import work_out

SLICE = 1000
_KEPT = (
    update(CaseloadLine.__table__)  # type: ignore[arg-type]
    .where(CaseloadLine.youth_id == bindparam("of_youth"))
    .values(
        {
            name: bindparam(f"to_{name}")
            for name in (
                "zone",
                "from_on",
                "until_on",
                "rank",
                "rule",
                "opens_on",
                "due_on",
                "certainty",
                "others",
                "groups",
                "rules",
            )
        }
    )
)


def out_of_date(session: Session, youth_ids: Sequence[UUID]) -> None:
    """The dates of these files may have changed: their lines wait to be worked out again.

    Written after what changed, in its transaction: whoever is working a line out holds it, and this waits for them.
    """
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    session.execute(
        insert(CaseloadLine).on_conflict_do_update(index_elements=["youth_id"], set_={"until_on": None}),
        [{"youth_id": one, "until_on": None} for one in sorted(youth_ids)],
    )


def bring_up_to_date(zones: Sequence[str], *, at: datetime, limit: int = SLICE) -> int:
    """Work out the lines that wait or whose days are over, `limit` at most; returns how many.

    The lines are held first and the milestones read after: a change that comes meanwhile waits, then says so again.
    """
    with transaction() as session:
        days = _waiting(session, zones, at, limit)
        if not days:
            return 0
        lines = work_out(session, {youth: day for youth, (_, day) in days.items()})
        session.execute(
            _KEPT,
            [
                {"of_youth": youth, "to_zone": days[youth][0]}
                | {f"to_{name}": value for name, value in line._asdict().items()}
                for youth, line in lines.items()
            ],
        )
    return len(lines)


def anything_waits(zones: Sequence[str], at: datetime) -> bool:
    """Whether a line waits: asked before the lock of writing is taken."""
    over = [
        and_(CaseloadLine.zone == zone, CaseloadLine.until_on <= clock.day_in(zone, at)) for zone in zones
    ]
    with reading() as reader:
        return any(
            reader.execute(select(CaseloadLine.youth_id).where(one).limit(1)).first() is not None
            for one in (CaseloadLine.until_on.is_(None), *over)
        )


def _waiting(
    session: Session, zones: Sequence[str], at: datetime, limit: int
) -> dict[UUID, tuple[str, date]]:
    """Who waits: their zone and its civil day. Those whose facts changed first."""
    wanted = (
        select(CaseloadLine.youth_id, Authority.zone)
        .join(people.Person, people.Person.id == CaseloadLine.youth_id)
        .join(Authority, Authority.id == people.Person.authority_id)
        .with_for_update(of=CaseloadLine, skip_locked=True)
    )
    found = list(session.execute(wanted.where(CaseloadLine.until_on.is_(None)).limit(limit)))
    for zone in zones:
        if len(found) >= limit:
            break
        over = CaseloadLine.until_on <= clock.day_in(zone, at)
        found += session.execute(wanted.where(CaseloadLine.zone == zone, over).limit(limit - len(found)))
    return {youth: (zone, clock.day_in(zone, at)) for youth, zone in found}
