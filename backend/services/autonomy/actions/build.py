"""Building milestones from facts, in the transaction that changed the facts. What was ticked stays ticked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from backend import bulk, clock, jobs
from backend.db import transaction
from backend.keyd import Keyd
from backend.services import people
from backend.services.autonomy import rules
from backend.services.autonomy.actions import corrections, sweep
from backend.services.autonomy.actions.facts import person_facts
from backend.services.autonomy.hooks import milestones_changed
from backend.services.autonomy.models import MilestoneRow

SLICE = 1000
DAILY = "daily"
_FROM_FACTS = ("opens_on", "due_on", "lapses_on", "stops_on", "applies", "certainty", "why")
_COLUMNS = ("youth_id", "zone", "version", "rule", *_FROM_FACTS)
_FROM_RULES = 1 + len(_FROM_FACTS)
_CHANGED = (
    update(MilestoneRow.__table__)  # type: ignore[arg-type]
    .where(
        MilestoneRow.youth_id == bindparam("of_youth"),
        MilestoneRow.rule == bindparam("of_rule"),
    )
    .values(
        {name: bindparam(f"to_{name}") for name in (*_FROM_FACTS, "zone")}
        | {"version": MilestoneRow.version + 1}
    )
)


def rebuild(session: Session, youth_ids: Sequence[UUID], *, keyd: Keyd, at: datetime) -> None:
    """Bring the milestones of these young persons in line with their facts.

    The follower of `people.on_facts_changed`, for one person or a whole file. A row that says the same is left
    alone, version and all. Events of days before a person was known are not said; those of the day itself are.
    """
    build(session, youth_ids, keyd=keyd, at=at)


def build(
    session: Session, youth_ids: Sequence[UUID], *, keyd: Keyd, at: datetime, neighbours: bool = False
) -> int:
    """The same; returns how many rows were written. `neighbours`: the ids follow each other in the base."""
    changed = 0
    born: set[tuple[str, date]] = set()
    for ids in _slices(youth_ids):
        known = _known(session, ids, neighbours)
        news: list[tuple[Any, ...]] = []
        moves: list[corrections.Move] = []
        for youth_id, facts in people.facts(session, ids, keyd).items():
            on = clock.day_in(facts.zone, at)
            before = known.get(youth_id, {})
            for row in rules.milestones(person_facts(facts), on):
                old = before.get(row.rule)
                if old is None:
                    news.append((youth_id, facts.zone, 1, *row[:_FROM_RULES]))
                    born.add((facts.zone, on))
                elif _differs(old, facts.zone, row):
                    moves.append(corrections.Move(youth_id, facts.zone, on, _milestone(old), row))
        if news:
            bulk.insert_rows(session, MilestoneRow, _COLUMNS, news)
        if moves:
            _move(session, moves, at)
        milestones_changed(session, ids)
        changed += len(news) + len(moves)
    for zone, on in born:
        finished = jobs.last_finished(session, DAILY, zone)
        if finished is not None and finished >= on:
            sweep.sweep_day(session, zone, on, at=at)
    return changed


def rebuild_zone(zone: str, *, keyd: Keyd, at: datetime) -> int:
    """Every young person of a zone in one transaction, a page at a time; returns how many rows were written.

    After a change of the law, or for a first build.
    """
    changed, after = 0, None
    with transaction() as session:
        while ids := people.youths_of_zone(session, zone, after=after, limit=SLICE):
            changed += build(session, ids, keyd=keyd, at=at, neighbours=True)
            after = ids[-1]
    return changed


def _slices(youth_ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(youth_ids), SLICE):
        yield youth_ids[start : start + SLICE]


def _known(session: Session, ids: Sequence[UUID], neighbours: bool) -> dict[UUID, dict[str, Any]]:
    rows = session.execute(
        select(
            MilestoneRow.youth_id,
            MilestoneRow.rule,
            MilestoneRow.zone,
            MilestoneRow.done_on,
            MilestoneRow.waived_on,
            *(getattr(MilestoneRow, name) for name in _FROM_FACTS),
        ).where(
            MilestoneRow.youth_id.between(ids[0], ids[-1]) if neighbours else MilestoneRow.youth_id.in_(ids)
        )
    )
    found: dict[UUID, dict[str, Any]] = {}
    for row in rows:
        found.setdefault(row.youth_id, {})[row.rule] = row
    return found


def _differs(old: Any, zone: str, row: rules.Milestone) -> bool:
    return old.zone != zone or any(getattr(old, name) != getattr(row, name) for name in _FROM_FACTS)


def _milestone(old: Any) -> rules.Milestone:
    return rules.Milestone(
        old.rule,
        old.opens_on,
        old.due_on,
        old.lapses_on,
        old.stops_on,
        old.applies,
        old.certainty,
        old.why,
        old.done_on,
        old.waived_on,
    )


def _move(session: Session, moves: Sequence[corrections.Move], at: datetime) -> None:
    session.execute(_CHANGED, [_moved(one) for one in moves])
    finished: Mapping[str, date | None] = {
        zone: jobs.last_finished(session, DAILY, zone) for zone in {one.zone for one in moves}
    }
    corrections.apply(session, moves, finished, at)


def _moved(move: corrections.Move) -> dict[str, Any]:
    values = {f"to_{name}": getattr(move.new, name) for name in _FROM_FACTS}
    return values | {"to_zone": move.zone, "of_youth": move.youth_id, "of_rule": move.new.rule}
