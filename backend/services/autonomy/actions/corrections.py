"""A corrected birth date: what had been said and has not happened is taken back, what was missed is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, insert, select, tuple_
from sqlalchemy.orm import Session

from backend import outbox
from backend.services.autonomy import notices, rules
from backend.services.autonomy.models import MilestoneEvent
from backend.services.autonomy.queries import recipients


class Move(NamedTuple):
    """One milestone whose dates or conditions changed, on a civil day of its zone."""

    youth_id: UUID
    zone: str
    on: date
    old: rules.Milestone
    new: rules.Milestone


Happening = tuple[str, int]


def happenings(row: rules.Milestone) -> dict[Happening, date]:
    """Every event of a row, by kind and number: the day it falls on."""
    return {(one.kind, one.n): one.day for one in rules.events_between(row, date.min, date.max)}


def missed(
    old: Mapping[Happening, date], new: Mapping[Happening, date], finished: date
) -> dict[Happening, date]:
    """Openings and delays that the correction moved behind the last day accounted for: nobody would say them.

    Reminders left behind are not said late: the delay or the opening says enough.
    """
    return {
        event: day
        for event, day in new.items()
        if event[0] != "reminder" and day <= finished and (event not in old or old[event] > finished)
    }


def apply(session: Session, moves: Sequence[Move], finished: Mapping[str, date | None], at: datetime) -> None:
    """Put the events of corrected milestones right, each said once, in the transaction of the correction."""
    told = _told(session, {one.youth_id for one in moves})
    gone: list[tuple[UUID, str, str, int]] = []
    hushed: list[str] = []
    said: list[tuple[Move, Happening, date]] = []
    for move in moves:
        if move.old.done_on is not None or move.old.waived_on is not None:
            continue
        upto = finished[move.zone]
        new = happenings(move.new)
        past = told.get((move.youth_id, move.new.rule), set())
        for event in past:
            if event not in new or upto is None or new[event] > upto:
                gone.append((move.youth_id, move.new.rule, *event))
                hushed.append(notices.subject(move.youth_id, move.new.rule))
        if upto is not None:
            late = missed(happenings(move.old), new, upto)
            said += [(move, event, day) for event, day in late.items() if event not in past]
    if gone:
        key = tuple_(MilestoneEvent.youth_id, MilestoneEvent.rule, MilestoneEvent.kind, MilestoneEvent.n)
        session.execute(delete(MilestoneEvent).where(key.in_(gone)))
        holders = recipients.ever_told(session, {one[0] for one in gone})
        outbox.withdraw(session, holders, notices.SUBJECT, hushed)
    if said:
        _say(session, said, at)


def _told(session: Session, youth_ids: Iterable[UUID]) -> dict[tuple[UUID, str], set[Happening]]:
    found: dict[tuple[UUID, str], set[Happening]] = {}
    rows = session.execute(
        select(MilestoneEvent.youth_id, MilestoneEvent.rule, MilestoneEvent.kind, MilestoneEvent.n).where(
            MilestoneEvent.youth_id.in_(list(youth_ids))
        )
    )
    for youth_id, rule, kind, n in rows:
        found.setdefault((youth_id, rule), set()).add((kind, n))
    return found


def _say(session: Session, said: Sequence[tuple[Move, Happening, date]], at: datetime) -> None:
    session.execute(
        insert(MilestoneEvent),
        [
            {
                "youth_id": move.youth_id,
                "rule": move.new.rule,
                "kind": kind,
                "n": n,
                "day": day,
                "zone": move.zone,
            }
            for move, (kind, n), day in said
        ],
    )
    people_told = recipients.of_youths(session, {move.youth_id: move.on for move, _, _ in said})
    outbox.post(
        session,
        [
            notices.event(move.youth_id, move.new.rule, kind, n, day, to=to, not_before=at)
            for move, (kind, n), day in said
            for to in people_told[move.youth_id]
            if to != move.youth_id or rules.told(move.new.rule, move.new.certainty)
        ],
        at=at,
    )
