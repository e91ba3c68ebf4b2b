"""Care as a young adult that ends without anything after it, and what is said of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend import french
from backend.access import Actor, Authority
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.support import notices, rules
from backend.services.support.queries.shown import followed


def ending_on(reader: Reader, zone: str, days: Collection[date]) -> list[tuple[UUID, date]]:
    """Those of a zone whose care as young adults no longer runs from one of these days, with nothing after."""
    measure, person = people.CareMeasure, people.Person
    rows = reader.execute(
        select(measure.youth_id, measure.ends_on)
        .join(person, person.id == measure.youth_id)
        .join(Authority, Authority.id == person.authority_id)
        .where(Authority.zone == zone, measure.basis == rules.APJM, measure.ends_on.in_(list(days)))
        .order_by(measure.youth_id)
    )
    found = [(youth_id, ends_on) for youth_id, ends_on in rows if ends_on is not None]
    ends = last_ends(reader, {youth_id for youth_id, _ in found})
    return [(youth_id, ends_on) for youth_id, ends_on in found if ends.get(youth_id) == ends_on]


def last_ends(reader: Reader, youth_ids: Collection[UUID]) -> dict[UUID, date | None]:
    """The first day each is no longer in any known care; None when a measure has no end."""
    if not youth_ids:
        return {}
    measure = people.CareMeasure
    rows = reader.execute(
        select(measure.youth_id, measure.ends_on).where(measure.youth_id.in_(list(youth_ids)))
    )
    found: dict[UUID, date | None] = {}
    for youth_id, ends_on in rows:
        before = found.get(youth_id, date.min)
        found[youth_id] = None if before is None or ends_on is None else max(before, ends_on)
    return found


def ending_words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice, for oneself or for those who follow; silent once something comes after."""
    about = {one.identity: notices.parse_ending(one.subject_id) for one in waiting}
    youths = {youth_id for youth_id, _ in about.values()}
    ends = last_ends(reader, youths)
    theirs: Mapping[UUID, Any] = followed(reader, actor, youths - {actor.id}, on) if youths else {}
    named = people.names(reader, youths)
    said = {}
    for identity, (youth_id, ends_on) in about.items():
        if ends.get(youth_id) != ends_on:
            continue
        day = french.day(ends_on - timedelta(days=1))
        if youth_id == actor.id:
            said[identity] = Said(notices.OWN_ENDING.format(day=day), {"kind": notices.SUBJECT})
        elif youth_id in theirs:
            text = notices.TEAM_ENDING.format(who=named[youth_id].first_name, day=day)
            said[identity] = Said(text, {"kind": "file", "youth_id": str(youth_id)})
    return said


def ending_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:  # noqa: ARG001 - what a holder is called with
    """Those whose care still ends that day."""
    about = {one.id: notices.parse_ending(one.subject_id) for one in due}
    ends = last_ends(reader, {youth_id for youth_id, _ in about.values()})
    return [one for one, (youth_id, ends_on) in about.items() if ends.get(youth_id) == ends_on]
