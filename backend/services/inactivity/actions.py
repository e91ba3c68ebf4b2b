"""Counting openings, warning, pausing, opening again, and the night that erases what nobody came back to."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, update
from sqlalchemy.orm import Session

from backend import clock, outbox
from backend.access import Actor, Link, Permission, policy
from backend.db import reading
from backend.jobs import Tally
from backend.keyd import Keyd
from backend.services import closing, documents
from backend.services.inactivity import notices, queries, rules
from backend.services.inactivity.models import LastOpening
from backend.services.inactivity.rules import Absence, Delays, Stage


def standing(actor: Actor, *, on: date) -> tuple[date, date]:
    """The day one's space would be paused and the day it would be erased, if one never came back from today."""
    policy.require(actor, Permission.ACCOUNT_CLOSE, Link(youth_id=actor.id, same_authority=True, own=True))
    with reading() as reader:
        row = queries.MINE.rows(reader, {"person": actor.id})[0]
    now = Absence(row.opened_on or on)
    delays = queries.delays(on)
    return rules.pause_day(now, delays), rules.erase_day(now, delays)


def opened(session: Session, person_id: UUID, *, keyd: Keyd, at: datetime) -> None:
    """Somebody opened their own space, by any way in: the count starts again, a paused space is whole at once.

    In the transaction of the opening; one read, and one write a civil day.
    """
    row = queries.MINE.rows(session.connection(), {"person": person_id})[0]
    if row.kind != "young":
        return
    on = clock.day_in(row.zone, at)
    if row.opened_on is None:
        session.execute(insert(LastOpening).values(_fresh(person_id, on)))
        return
    if row.opened_on == on and row.stage == Stage.OPEN:
        return
    fresh = _fresh(person_id, on)
    session.execute(update(LastOpening).where(LastOpening.person_id == person_id).values(fresh))
    if row.stage == Stage.OPEN:
        return
    outbox.acknowledge(session, [person_id], notices.SUBJECT, [person_id.hex], at=at)
    told = queries.followers(session, [person_id], None).get(person_id, [])
    outbox.withdraw(session, told, notices.SUBJECT, [person_id.hex], at=at)
    if row.stage == Stage.PAUSED:
        documents.note(session, keyd, person_id, "resumed", owner=True, device="", at=at)
        outbox.post(session, [notices.back(person_id, row.stage_on, at=at)], at=at)


def _fresh(person_id: UUID, on: date) -> dict[str, Any]:
    return {
        "person_id": person_id,
        "opened_on": on,
        "stage": Stage.OPEN.value,
        "stage_on": None,
        "next_on": rules.next_day(Absence(on), queries.delays(on)),
    }


def look(session: Session, zone: str, *, keyd: Keyd, at: datetime) -> Tally:
    """Do what the absences of a zone ask for tonight, once. A night missed is made up for by the next.

    Somebody not counted yet is counted from today: nobody is warned for months before anybody watched.
    """
    on = clock.day_in(zone, at)
    new = queries.unwatched(session, zone)
    if new:
        session.execute(insert(LastOpening), [_fresh(one, on) for one in new])
    delays = queries.delays(on)
    asked = [(row, queries.absence(row)) for row in queries.due(session, zone, on)]
    found = [(row.person_id, was, stage) for row, was in asked if (stage := rules.reached(was, delays, on))]
    if not found:
        return Tally(len(asked), 0)
    now = {person_id: Absence(was.opened_on, stage, on) for person_id, was, stage in found}
    _warn(
        session, zone, {one: told for one, told in now.items() if told.stage in rules.WARNED}, delays, on, at
    )
    paused = [one for one, told in now.items() if told.stage is Stage.PAUSED]
    if paused:
        documents.note_many(session, keyd, paused, "paused", at=at)
    for person_id in (one for one, told in now.items() if told.stage is Stage.ERASED):
        closing.erase(session, keyd, person_id, at=at, why="inactive")
    session.connection().execute(
        update(LastOpening.__table__)  # type: ignore[arg-type]
        .where(LastOpening.person_id == bindparam("person"))
        .values(stage=bindparam("reached"), stage_on=on, next_on=bindparam("next")),
        [
            {"person": one, "reached": told.stage.value, "next": rules.next_day(told, delays)}
            for one, told in now.items()
        ],
    )
    return Tally(len(asked), len(found))


def _warn(
    session: Session, zone: str, now: dict[UUID, Absence], delays: Delays, on: date, at: datetime
) -> None:
    """Warn owners, and from the second time those who still follow them, all in a few statements."""
    if not now:
        return
    said = [
        notices.warning(told.stage, one, told.opened_on, rules.pause_day(told, delays), zone, at=at)
        for one, told in now.items()
    ]
    near = [one for one, told in now.items() if told.stage is not Stage.FIRST]
    for one, adults in (queries.followers(session, near, on) if near else {}).items():
        said += notices.followed(now[one].stage, one, now[one].opened_on, adults, at=at)
    outbox.post(session, said, at=at)
