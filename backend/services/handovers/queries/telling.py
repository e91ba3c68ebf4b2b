"""The words of these notices for who reads them, and which of them are still true when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Authority, Bond, Permission, Team, scope
from backend.clock import day_in
from backend.db import Reader
from backend.french import day
from backend.ids import parse_id
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.handovers import notices
from backend.services.handovers.models import ReassignedYouth, Reassignment
from backend.services.handovers.queries import alone, telling_one
from backend.services.handovers.rules.alone import days_alone
from backend.services.handovers.words import counted

Asked = Sequence[tuple[str, str, UUID, UUID]]
"""Identity, kind, subject, recipient of each notice looked at."""


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice; what is no longer true, or no longer theirs, is left out."""
    said = telling_one.words(reader, actor, waiting, on)
    for kind, speaker in ((notices.GIVEN, _given), (notices.ALONE, _alone), (notices.ABSENT, _absent)):
        mine = [
            (one, found)
            for one in waiting
            if one.subject_kind == kind and (found := parse_id(one.subject_id)) is not None
        ]
        if mine:
            said |= speaker(reader, actor, mine, on)
    return said


def _given(reader: Reader, actor: Actor, mine: Sequence[tuple[Waiting, UUID]], on: date) -> dict[str, Said]:
    rows = _reassignments(reader, {found for _, found in mine})
    files = _files(reader, list(rows), on)
    named = people.names(
        reader,
        {row.referent_id for row in rows.values()} | {one for ids in files.values() for one in ids},
    )
    said = {}
    for one, found in mine:
        row = rows.get(found)
        if row is None or (row.undone_at is None) is (one.kind == "handover.kept"):
            continue
        given = files.get(found, [])
        subject: dict[str, Any] = {"kind": notices.GIVEN, "id": str(found)}
        if actor.id != row.referent_id:
            if one.kind != "handover.kept" and actor.id not in given:
                continue
            until = day(row.ends_on - timedelta(days=1)) if row.ends_on else ""
            name = _full(named.get(row.referent_id))
            text = notices.YOUNG[one.kind].format(name=name, until=until)
        elif given:
            first = _full(named.get(given[0]))
            text = counted(notices.ADULT[one.kind], len(given), first=first)
            subject |= {"youth_id": str(given[0])} if len(given) == 1 else {}
        else:
            continue
        said[one.identity] = Said(text, subject)
    return said


def _reassignments(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Any]:
    row = Reassignment
    found = reader.execute(
        select(row.id, row.referent_id, row.ends_on, row.undone_at).where(row.id.in_(list(ids)))
    )
    return {one.id: one for one in found}


def _files(reader: Reader, ids: Collection[UUID], on: date) -> dict[UUID, list[UUID]]:
    """The young persons whose bond of that gesture still runs, by gesture."""
    found: dict[UUID, list[UUID]] = {}
    rows = reader.execute(
        select(ReassignedYouth.reassignment_id, ReassignedYouth.youth_id)
        .join(Bond, Bond.id == ReassignedYouth.bond_id)
        .where(ReassignedYouth.reassignment_id.in_(list(ids)), scope.running(on))
        .order_by(ReassignedYouth.youth_id)
    )
    for row in rows:
        found.setdefault(row.reassignment_id, []).append(row.youth_id)
    return found


def _alone(reader: Reader, actor: Actor, mine: Sequence[tuple[Waiting, UUID]], on: date) -> dict[str, Said]:
    led = scope.reach(actor, Permission.TEAM_MANAGE).teams
    files = alone.forgotten(reader, sorted(led & {found for _, found in mine}), on)
    named = people.names(reader, {one.youth_id for one in files})
    said = {}
    for one, found in mine:
        here = sorted(each for each in files if each.team_id == found)
        if not here:
            continue
        oldest = min(here, key=lambda each: each.since)
        text = counted(
            notices.ADULT[one.kind],
            len(here),
            first=_full(named.get(oldest.youth_id)),
            days=days_alone(oldest.since, on),
        )
        said[one.identity] = Said(text, {"kind": notices.ALONE, "id": str(found)})
    return said


def _absent(reader: Reader, actor: Actor, mine: Sequence[tuple[Waiting, UUID]], on: date) -> dict[str, Said]:
    led = sorted(scope.reach(actor, Permission.TEAM_MANAGE).teams)
    gone = {one.away.person_id: one for one in alone.absent(reader, led, on)}
    named = people.names(reader, set(gone))
    said = {}
    for one, found in mine:
        if found not in gone:
            continue
        text = counted(
            notices.ADULT[one.kind],
            gone[found].unread,
            name=_full(named.get(found)),
            back=day(gone[found].away.ends_on),
        )
        said[one.identity] = Said(text, {"kind": notices.ABSENT, "id": str(found)})
    return said


def _full(one: Any) -> str:
    return f"{one.first_name} {one.last_name}" if one is not None else "Quelqu'un de l'équipe"


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:
    """A change of referent is true while its bond runs; a file left alone, while nobody follows it."""
    true: list[int] = []
    zones = _zones(reader)
    for one in due:
        found = parse_id(one.subject_id)
        if found is None:
            continue
        if one.subject_kind == notices.HANDOVER:
            holds = telling_one.holds(reader, one.kind, found, at)
        elif one.subject_kind == notices.GIVEN:
            row = _reassignments(reader, [found]).get(found)
            holds = row is not None and (row.undone_at is None) is not (one.kind == "handover.kept")
        else:
            place = _place(reader, one.subject_kind, found)
            if place is None:
                continue
            team_ids, authority_id = place
            on = day_in(zones[authority_id], at)
            holds = bool(
                alone.forgotten(reader, team_ids, on)
                if one.subject_kind == notices.ALONE
                else [each for each in alone.absent(reader, team_ids, on) if each.away.person_id == found]
            )
        if holds:
            true.append(one.id)
    return true


def _zones(reader: Reader) -> dict[UUID, str]:
    return {row.id: row.zone for row in reader.execute(select(Authority.id, Authority.zone))}


def _place(reader: Reader, kind: str, subject: UUID) -> tuple[list[UUID], UUID] | None:
    """The teams a notice is about, and their authority."""
    if kind == notices.ALONE:
        rows = reader.execute(select(Team.id, Team.authority_id).where(Team.id == subject)).all()
    else:
        rows = reader.execute(
            select(Team.id, Team.authority_id)
            .join(people.Person, people.Person.authority_id == Team.authority_id)
            .where(people.Person.id == subject)
        ).all()
    return ([row.id for row in rows], rows[0].authority_id) if rows else None
