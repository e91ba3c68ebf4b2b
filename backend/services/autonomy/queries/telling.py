"""The words of milestone notices, drawn for who reads them, today: what is no longer true or theirs is left out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.autonomy import notices, rules
from backend.services.autonomy.models import MilestoneRow

EVENTS = frozenset({"milestone.opened", "milestone.reminder", "milestone.late"})


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice; three statements whatever their number."""
    about = {one.identity: notices.parse_subject(one.subject_id) for one in waiting}
    youths = {youth_id for youth_id, _ in about.values()}
    links = scope.links(reader, actor, list(youths), on)
    allowed = {one for one in youths if policy.decide(actor, Permission.MILESTONES_READ, links[one])}
    names = people.names(reader, allowed - {actor.id})
    rows = {
        (row.youth_id, row.rule): row
        for row in reader.execute(
            select(
                MilestoneRow.youth_id,
                MilestoneRow.rule,
                MilestoneRow.due_on,
                MilestoneRow.done_on,
                MilestoneRow.waived_on,
                MilestoneRow.applies,
                MilestoneRow.certainty,
            ).where(MilestoneRow.youth_id.in_(allowed))
        )
    }
    said: dict[str, Said] = {}
    for one in waiting:
        youth_id, rule = about[one.identity]
        row = rows.get((youth_id, rule))
        if row is None or (one.kind in EVENTS and _settled(row.done_on, row.waived_on, row.applies)):
            continue
        if youth_id == actor.id and one.kind in EVENTS and not rules.told(rule, row.certainty):
            continue
        if youth_id == actor.id:
            text = notices.young_text(one.kind, rule, row.due_on)
        else:
            text = notices.adult_text(one.kind, rule, row.due_on, _name(names[youth_id]))
        said[one.identity] = Said(
            text, {"kind": "milestone", "id": rule, "youth_id": str(youth_id), "rule": rule}
        )
    return said


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> set[int]:
    """Which of these sayings are still true: an event of a milestone done, waived, not concerned, or that the young
    person must not hear of while it is in doubt, is not. Only sayings that leave the application come here."""
    _ = at
    about = {one.id: notices.parse_subject(one.subject_id) for one in due}
    rows = {
        (row.youth_id, row.rule): row
        for row in reader.execute(
            select(
                MilestoneRow.youth_id,
                MilestoneRow.rule,
                MilestoneRow.done_on,
                MilestoneRow.waived_on,
                MilestoneRow.applies,
                MilestoneRow.certainty,
            ).where(MilestoneRow.youth_id.in_({youth_id for youth_id, _ in about.values()}))
        )
    }
    found = set()
    for one in due:
        row = rows.get(about[one.id])
        if row is None:
            continue
        silent = one.kind in EVENTS and (
            _settled(row.done_on, row.waived_on, row.applies) or not rules.told(row.rule, row.certainty)
        )
        if not silent:
            found.add(one.id)
    return found


def _settled(done_on: date | None, waived_on: date | None, applies: str) -> bool:
    return done_on is not None or waived_on is not None or applies == "no"


def _name(one: people.Named) -> str:
    return f"{one.first_name} {one.last_name}"
