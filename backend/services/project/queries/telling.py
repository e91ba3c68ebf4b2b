"""The words of notices about a project for who reads them, and which still hold when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.project import notices
from backend.services.project.models import ProjectEdition, ProjectSignature


class _Standing(NamedTuple):
    """An edition: whether it was replaced or signed, whether a later one is signed, and which sides signed."""

    replaced: bool
    signed: bool
    sides: frozenset[str]
    passed: bool


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice, for those who may still read the project; what no longer holds is left out."""
    about = {one.identity: notices.parse_subject(one.subject_id) for one in waiting}
    youths = {youth for youth, _ in about.values()}
    links = scope.links(reader, actor, list(youths), on)
    names = people.names(reader, youths - {actor.id})
    standing = _standing(reader, youths)
    said: dict[str, Said] = {}
    for one in waiting:
        youth, number = about[one.identity]
        if not policy.decide(actor, Permission.PROJECT_WHOLE, links[youth]):
            continue
        side = "young" if youth == actor.id else "referent"
        if not _holds(one.kind, standing.get((youth, number)), side):
            continue
        name = names[youth].first_name if youth in names else ""
        subject = {"kind": notices.SUBJECT, "id": str(youth), "youth_id": str(youth)}
        said[one.identity] = Said(notices.text(one.kind, name), subject)
    return said


def still_true(
    reader: Reader,
    due: Sequence[Due],
    /,
    *,
    at: datetime,  # noqa: ARG001 - a holder's signature
) -> Collection[int]:
    """Which of these may still leave: an edition that waits for this person, or is to be read again."""
    about = {one.id: notices.parse_subject(one.subject_id) for one in due}
    standing = _standing(reader, {youth for youth, _ in about.values()})
    return [
        one.id
        for one in due
        if _holds(
            one.kind,
            standing.get(about[one.id]),
            "young" if about[one.id][0] == one.recipient_id else "referent",
        )
    ]


def _holds(kind: str, standing: _Standing | None, side: str) -> bool:
    if kind == notices.CHANGED:
        return True
    if standing is None:
        return False
    if kind == notices.TO_SIGN:
        return not standing.replaced and not standing.signed and side not in standing.sides
    return standing.signed and (kind == notices.SIGNED or not standing.passed)


def _standing(reader: Reader, youths: Collection[UUID]) -> dict[tuple[UUID, int], _Standing]:
    row, mark = ProjectEdition, ProjectSignature
    rows = reader.execute(
        select(row.youth_id, row.number, row.replaced, row.signed_on, mark.side)
        .outerjoin(mark, mark.edition_id == row.id)
        .where(row.youth_id.in_(list(youths)))
    ).all()
    last: dict[UUID, int] = {}
    sides: dict[tuple[UUID, int], set[str]] = {}
    for one in rows:
        sides.setdefault((one.youth_id, one.number), set()).update({one.side} - {None})
        if one.signed_on is not None:
            last[one.youth_id] = max(one.number, last.get(one.youth_id, 0))
    return {
        (one.youth_id, one.number): _Standing(
            one.replaced,
            one.signed_on is not None,
            frozenset(sides[one.youth_id, one.number]),
            last.get(one.youth_id, 0) > one.number,
        )
        for one in rows
    }
