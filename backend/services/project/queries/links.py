"""What an action leads to (a step, a journey, an appointment, a paper), and whether that ticked it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from backend.access import Link
from backend.db import Reader
from backend.guides.journeys import Journey
from backend.guides.papers import paper_types
from backend.ids import parse_id
from backend.services import appointments, guidance, steps
from backend.services.project import rules
from backend.services.project.rules import Line


class Shown(NamedTuple):
    """A link as a reader sees it: its title, its instant when it has one, whether what it names is done."""

    kind: str
    ref: str
    title: str
    at: datetime | None
    done: bool


Place = tuple[str, str]
"""A kind of link, and what it names."""


def eye_of(link: Link) -> steps.rules.Eye:
    """As whom somebody tied like this looks at what a line leads to."""
    return steps.rules.Eye(own=link.own, referent=link.assigned or link.own_team, mentor=link.pair)


def shown(
    reader: Reader,
    youth_id: UUID,
    authority_id: UUID,
    lines: Iterable[Line],
    eye: steps.rules.Eye,
    *,
    key: bytes,
) -> dict[Place, Shown]:
    """Each link of these lines that this reader sees: a journey the young person keeps to themselves is not there.

    A mentor sees the steps they are shown, never a paper said to be there nor an appointment.
    """
    places = {(one.link_kind, one.link_ref) for one in lines if one.link_kind}
    kinds = {kind for kind, _ in places}
    found: list[Shown | None] = []
    if kinds & {rules.STEP, rules.JOURNEY}:
        kept = steps.journeys_kept(reader, youth_id, key=key)
        guides = {one.code: one for one in guidance.journeys_of(reader, authority_id)}
        found += [
            _of_journey(kind, ref, guides, kept, eye)
            for kind, ref in places
            if kind in (rules.STEP, rules.JOURNEY)
        ]
    whole = eye.own or eye.referent
    if whole and rules.APPOINTMENT in kinds:
        found += _appointments(reader, youth_id, [ref for kind, ref in places if kind == rules.APPOINTMENT])
    if whole and rules.PAPER in kinds:
        ready = steps.readiness(reader, youth_id, key=key)
        types = paper_types()
        found += [
            Shown(kind, ref, types[ref].label, None, ref in ready)
            for kind, ref in places
            if kind == rules.PAPER and ref in types
        ]
    return {(one.kind, one.ref): one for one in found if one is not None}


def _of_journey(
    kind: str,
    ref: str,
    guides: Mapping[str, Journey],
    kept: Mapping[str, steps.JourneyKept],
    eye: steps.rules.Eye,
) -> Shown | None:
    code, _, step = ref.partition("/")
    guide, standing = guides.get(code), kept.get(code)
    if guide is None or not eye.sees(standing.sight if standing else steps.rules.usual_sight(guide.domain)):
        return None
    finished = {
        name
        for name, one in (standing.steps if standing else {}).items()
        if one.state == steps.rules.FINISHED
    }
    if kind == rules.JOURNEY:
        return Shown(kind, ref, guide.title, None, {one.code for one in guide.steps} <= finished)
    title = next((one.title for one in guide.steps if one.code == step), None)
    return None if title is None else Shown(kind, ref, title, None, step in finished)


def _appointments(reader: Reader, youth_id: UUID, refs: list[str]) -> list[Shown | None]:
    row = appointments.AppointmentRow
    ids = [one for one in (parse_id(ref) for ref in refs) if one is not None]
    rows = reader.execute(
        select(row.id, row.starts_at, row.status).where(row.youth_id == youth_id, row.id.in_(ids))
    )
    return [Shown(rules.APPOINTMENT, str(one.id), "", one.starts_at, one.status == "done") for one in rows]
