"""Absences as they stand, and their words. Never a write."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, bindparam, exists, select

from backend import french
from backend.access import Actor, Authority, Bond, BondKind, scope
from backend.db import Reader
from backend.ids import parse_id
from backend.law.parameters import value
from backend.outbox import Due, Said, Waiting
from backend.prepared import Prepared
from backend.services import accounts, closing, people
from backend.services.inactivity import notices
from backend.services.inactivity.models import LastOpening
from backend.services.inactivity.rules import DELAYS, WARNED, Absence, Delays, Stage, pause_day
from backend.services.people import YoungPerson

MINE = Prepared(
    select(
        accounts.Account.kind,
        Authority.zone,
        LastOpening.opened_on,
        LastOpening.stage,
        LastOpening.stage_on,
    )
    .select_from(accounts.Account)
    .join(Authority, Authority.id == accounts.Account.authority_id)
    .outerjoin(LastOpening, LastOpening.person_id == accounts.Account.id)
    .where(accounts.Account.id == bindparam("person", type_=Uuid()))
)
"""The kind and zone of a `person`, and their last opening, whose columns are empty before the first."""


def delays(on: date) -> Delays:
    """The delays in force on a day."""
    return Delays.of(value(DELAYS, on).value)


def absence(row: Any) -> Absence:
    """A row of the base, as the rules know it."""
    return Absence(row.opened_on, Stage(row.stage), row.stage_on)


def unwatched(reader: Reader, zone: str) -> list[UUID]:
    """Young persons of a zone whose openings are not counted yet."""
    return list(
        reader.execute(
            select(accounts.Account.id)
            .join(Authority, Authority.id == accounts.Account.authority_id)
            .outerjoin(LastOpening, LastOpening.person_id == accounts.Account.id)
            .where(accounts.Account.kind == "young", Authority.zone == zone, LastOpening.person_id.is_(None))
        ).scalars()
    )


def due(reader: Reader, zone: str, on: date) -> list[Any]:
    """Absences of a zone for which something happens on a day, or should have before. Held until the commit: whoever
    opens meanwhile waits, and is found back. A space being closed by its owner is left to that."""
    return list(
        reader.execute(
            select(LastOpening.person_id, LastOpening.opened_on, LastOpening.stage, LastOpening.stage_on)
            .join(accounts.Account, accounts.Account.id == LastOpening.person_id)
            .join(Authority, Authority.id == accounts.Account.authority_id)
            .where(
                LastOpening.next_on <= on,
                Authority.zone == zone,
                ~exists().where(closing.Closing.person_id == LastOpening.person_id),
            )
            .order_by(LastOpening.person_id)
            .with_for_update(of=LastOpening)
        )
    )


def followers(reader: Reader, youths: Iterable[UUID], on: date | None) -> dict[UUID, list[UUID]]:
    """Referents by young person: those of a day, or all who ever were (None)."""
    wanted = select(Bond.youth_id, Bond.adult_id).where(
        Bond.youth_id.in_(list(youths)),
        Bond.kind == BondKind.REFERENT.value,
        Bond.adult_id.is_not(None),
    )
    if on is not None:
        wanted = wanted.where(scope.running(on))
    found: dict[UUID, list[UUID]] = {}
    for youth_id, adult_id in reader.execute(wanted.distinct()):
        if adult_id is not None:
            found.setdefault(youth_id, []).append(adult_id)
    return found


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> Mapping[str, Said]:
    """One sentence a notice. A warning has none inside: who reads there has come back."""
    said: dict[str, Said] = {}
    back = [one for one in waiting if one.kind == notices.BACK]
    if back:
        formal = reader.execute(
            select(YoungPerson.id).where(YoungPerson.id == actor.id, YoungPerson.tutoiement.is_(False))
        ).first()
        voice = notices.OWN["vous" if formal else "tu"]
        for one in back:
            since = date.fromisoformat(one.subject_id.partition("/")[2])
            said[one.identity] = Said(voice.format(day=french.day(since)), {"kind": notices.SUBJECT})
    told = {
        one.identity: found
        for one in waiting
        if one.kind == notices.FOLLOWED and (found := parse_id(one.subject_id)) is not None
    }
    if told:
        said |= _followed(reader, actor, told, on)
    return said


def _followed(reader: Reader, actor: Actor, told: Mapping[str, UUID], on: date) -> dict[str, Said]:
    mine = _followed_by(reader, set(told.values()), on)
    rows = _warned(reader, set(told.values()))
    named = people.names(reader, rows)
    said = {}
    for identity, youth_id in told.items():
        row = rows.get(youth_id)
        if row is None or (youth_id, actor.id) not in mine:
            continue
        name = named[youth_id]
        until = french.day(pause_day(absence(row), delays(on)))
        text = notices.TEAM.format(who=f"{name.first_name} {name.last_name}", day=until)
        said[identity] = Said(text, {"kind": notices.SUBJECT, "youth_id": str(youth_id)})
    return said


def _followed_by(reader: Reader, youths: Collection[UUID], on: date) -> set[tuple[UUID, UUID]]:
    found = followers(reader, youths, on)
    return {(youth_id, adult_id) for youth_id, adults in found.items() for adult_id in adults}


def _followed_there(reader: Reader, days: Mapping[UUID, date]) -> set[tuple[UUID, UUID]]:
    """The same, each on the day it is where they are."""
    return {
        tie
        for on in set(days.values())
        for tie in _followed_by(reader, [youth for youth, day in days.items() if day == on], on)
    }


def _warned(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Any]:
    rows = reader.execute(
        select(LastOpening.person_id, LastOpening.opened_on, LastOpening.stage, LastOpening.stage_on).where(
            LastOpening.person_id.in_(list(ids)), LastOpening.stage.in_([one.value for one in WARNED])
        )
    )
    return {row.person_id: row for row in rows}


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:
    """Those of an absence that still lasts, told to somebody who still follows; a return is always true."""
    asked = [
        (one, found)
        for one in due
        if one.kind != notices.BACK and (found := parse_id(one.subject_id)) is not None
    ]
    rows = _warned(reader, {found for _, found in asked}) if asked else {}
    tied = _followed_there(reader, people.days(reader, rows, at))
    kept = {one.id for one in due if one.kind == notices.BACK}
    for one, youth_id in asked:
        row = rows.get(youth_id)
        if row is None:
            continue
        if one.kind == notices.FOLLOWED:
            true = (youth_id, one.recipient_id) in tied
        else:
            true = one.kind == notices.WARNING[Stage(row.stage)]
        if true:
            kept.add(one.id)
    return kept
