"""The words of step notices for who reads them, and which still hold when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select

from backend.access import Actor, Link, Permission, policy, scope
from backend.db import Reader
from backend.guides.follow_ups import FollowUp, follow_up
from backend.guides.journeys import journeys
from backend.keyd import Keyd, KeydUnavailable
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.steps import notices, records, rules
from backend.services.steps.models import JourneyProgress
from backend.services.steps.queries.reading import eye_of
from backend.services.steps.queries.states import PROGRESS, opened

Steps = Mapping[str, records.StepState]


class _Row(NamedTuple):
    """A journey as it is kept: whose, which, who sees it, its steps."""

    youth_id: UUID
    journey: str
    sight: rules.Sight
    steps: Steps


class _Told(NamedTuple):
    """A sentence, and the journey and step it leads to."""

    text: str
    journey: str
    step: str


def words(
    reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, keyd: Keyd, on: date
) -> dict[str, Said]:
    """One sentence a notice, drawn now; what is no longer true, or no longer theirs to see, is left out."""
    about = {one.identity: notices.parse_subject(one.subject_id) for one in waiting}
    try:
        rows = _rows(reader, keyd, {row for row, _ in about.values()})
    except KeydUnavailable:
        return {}
    links = scope.links(reader, actor, list({row.youth_id for row in rows.values()}), on)
    names = people.names(reader, {one for one in links if one != actor.id})
    said: dict[str, Said] = {}
    for one in waiting:
        row_id, what = about[one.identity]
        told = None
        row = rows.get(row_id)
        if one.kind == notices.FOLLOW_UP:
            follow = follow_up(what)
            told = _follow(follow, _steps_of(rows, row_id, follow), on) if follow else None
        elif row is not None and _sees(actor, links[row.youth_id], row):
            name = names[row.youth_id].first_name if row.youth_id in names else ""
            told = _gesture(one.kind, row, what, name)
        if told is not None:
            youth = str(row.youth_id if row else actor.id)
            subject = {"kind": notices.SUBJECT, "journey": told.journey, "youth_id": youth}
            place = (
                {"step": told.step, "id": f"{told.journey}/{told.step}"}
                if told.step
                else {"id": told.journey}
            )
            said[one.identity] = Said(told.text, subject | place)
    return said


def still_true(reader: Reader, due: Sequence[Due], /, *, keyd: Keyd, at: datetime) -> Collection[int]:
    """Which of these may still leave.

    While keyd is away all may: what changed was taken back when it changed, and nothing that leaves says what it is.
    """
    about = {one.id: notices.parse_subject(one.subject_id) for one in due}
    try:
        rows = _rows(reader, keyd, {row for row, _ in about.values()})
    except KeydUnavailable:
        return list(about)
    days = people.days(reader, {one.recipient_id for one in due}, at)
    return [
        one.id
        for one in due
        if one.recipient_id in days and _holds(one, rows, *about[one.id], days[one.recipient_id])
    ]


def _holds(one: Due, rows: Mapping[UUID, _Row], row_id: UUID, what: str, on: date) -> bool:
    if one.kind == notices.FOLLOW_UP:
        follow = follow_up(what)
        return follow is not None and _counts(follow, _steps_of(rows, row_id, follow), on)
    row = rows.get(row_id)
    if row is None or what not in row.steps:
        return False
    return one.kind != notices.BLOCKED or (row.steps[what].state == rules.BLOCKED and row.sight.referent)


def _steps_of(rows: Mapping[UUID, _Row], row_id: UUID, follow: FollowUp) -> Steps:
    """The steps a follow-up is about: those of the journey it names, or of the person counted from their birth."""
    if row_id in rows:
        return rows[row_id].steps
    mine = (row for row in rows.values() if row.youth_id == row_id and row.journey == follow.journey)
    found = next(mine, None)
    return found.steps if found else {}


def _counts(follow: FollowUp, steps: Steps, on: date) -> bool:
    """Whether a follow-up still counts: its step stands as it did, and its end has not come."""
    if follow.from_birth:
        redo = steps.get(follow.redo)
        return redo is None or redo.state == rules.TODO
    planned = rules.planned(follow, steps, on)
    return planned is not None and planned.until > on


def _follow(follow: FollowUp, steps: Steps, on: date) -> _Told | None:
    if not _counts(follow, steps, on):
        return None
    return _Told(follow.words, follow.go or follow.journey, "" if follow.go else follow.redo)


def _gesture(kind: str, row: _Row, step: str, name: str) -> _Told | None:
    guide = next((one for one in journeys() if one.code == row.journey), None)
    title = next((one.title for one in guide.steps if one.code == step), None) if guide else None
    standing = row.steps.get(step)
    if guide is None or title is None or standing is None:
        return None
    if kind == notices.CHANGED:
        return _Told(notices.young_text(title, standing.state, "Ton référent"), row.journey, step)
    if standing.state != rules.BLOCKED:
        return None
    return _Told(notices.adult_text(title, guide.title, name), row.journey, step)


def _sees(actor: Actor, link: Link, row: _Row) -> bool:
    return policy.decide(actor, Permission.STEPS_READ, link) and eye_of(link).sees(row.sight)


def _rows(reader: Reader, keyd: Keyd, ids: Collection[UUID]) -> dict[UUID, _Row]:
    """The journeys of these ids, and all those of the persons of these ids: what is counted from a birth names no row.

    Raises KeydUnavailable.
    """
    row, wanted = JourneyProgress, list(ids)
    found = reader.execute(
        select(*PROGRESS, row.youth_id, row.authority_id).where(
            or_(row.id.in_(wanted), row.youth_id.in_(wanted))
        )
    ).all()
    shown: dict[UUID, _Row] = {}
    for one in found:
        [(journey, kept)] = opened([one], keyd.authority_key(one.authority_id)).items()
        shown[one.id] = _Row(one.youth_id, journey, kept.sight, kept.steps)
    return shown
