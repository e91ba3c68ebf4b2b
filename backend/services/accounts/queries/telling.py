"""The words of notices about ways in, for who reads them, and which are still true when they would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Role
from backend.db import Reader
from backend.ids import parse_id
from backend.outbox import Due, Said, Waiting
from backend.services.accounts import notices
from backend.services.accounts.models import QuorumRow, Recovery, Reopening
from backend.services.accounts.ports import ports

ASKING = frozenset({notices.BEGUN, notices.OUTSIDE[notices.BEGUN], notices.REFERENT})
"""Sayings true while the recovery waits, and no longer."""


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:  # noqa: ARG001 - a day changes nothing here
    """One sentence a notice; what is over is left out."""
    about = {one.identity: found for one in waiting if (found := parse_id(one.subject_id))}
    rows, asked = _recoveries(reader, set(about.values())), _askings(reader, set(about.values()))
    said: dict[str, Said] = {}
    named: dict[UUID, str] = {}
    if Role.YOUNG not in actor.roles:
        whose = {row.person_id for row in rows.values()} | {row.person_id for row in asked.values()}
        people = ports().people.persons(reader, whose)
        named = {one.id: f"{one.first_name} {one.last_name}" for one in people.values()}
    stowed = _stowed(reader, {actor.id for one in waiting if one.subject_kind == notices.CARD})
    for one in waiting:
        if one.subject_kind == notices.CARD:
            if actor.id not in stowed:
                said[one.identity] = Said(notices.young_text(one.kind), {"kind": notices.CARD})
            continue
        if one.subject_kind == notices.SAFES:
            said[one.identity] = Said(notices.thin_text(), {"kind": notices.SAFES})
            continue
        if one.subject_kind == notices.PHONE:
            said[one.identity] = Said(notices.young_text(one.kind), {"kind": notices.PHONE})
            continue
        if one.subject_kind == notices.ASKING:
            asking = asked.get(about.get(one.identity, UUID(int=0)))
            if asking is not None and _still_asked(one.kind, asking) and asking.person_id in named:
                text = notices.signer_text(one.kind, named[asking.person_id])
                said[one.identity] = Said(text, {"kind": notices.ASKING, "id": str(asking.id)})
            continue
        row = rows.get(about.get(one.identity, UUID(int=0)))
        if row is None or (one.kind in ASKING and row.state != "waiting"):
            continue
        if one.kind == notices.REFERENT:
            if row.person_id in named:
                subject = {"kind": notices.SUBJECT, "id": str(row.id), "youth_id": str(row.person_id)}
                said[one.identity] = Said(notices.referent_text(named[row.person_id], row.way), subject)
        elif row.person_id == actor.id:
            subject = {"kind": notices.SUBJECT, "id": str(row.id)}
            said[one.identity] = Said(notices.young_text(one.kind, row.way), subject)
    return said


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:  # noqa: ARG001
    """Those that may still leave: the recovery waits, the card is still to be put away."""
    about = {one.id: found for one in due if (found := parse_id(one.subject_id))}
    rows, asked = _recoveries(reader, set(about.values())), _askings(reader, set(about.values()))
    stowed = _stowed(reader, {one.recipient_id for one in due if one.subject_kind == notices.CARD})
    true = set()
    for one in due:
        if one.subject_kind == notices.CARD:
            if one.recipient_id not in stowed:
                true.add(one.id)
            continue
        if one.subject_kind in (notices.PHONE, notices.SAFES):
            true.add(one.id)
            continue
        if one.subject_kind == notices.ASKING:
            asking = asked.get(about.get(one.id, UUID(int=0)))
            if asking is not None and _still_asked(one.kind, asking):
                true.add(one.id)
            continue
        row = rows.get(about.get(one.id, UUID(int=0)))
        if row is not None and (one.kind not in ASKING or row.state == "waiting"):
            true.add(one.id)
    return true


def _recoveries(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Recovery]:
    rows = reader.execute(
        select(Recovery.id, Recovery.person_id, Recovery.state, Recovery.way).where(
            Recovery.id.in_(list(ids))
        )
    )
    return {row.id: row for row in rows}  # type: ignore[misc]


def _askings(reader: Reader, ids: Collection[UUID]) -> dict[UUID, Any]:
    columns = (
        Reopening.id,
        Reopening.person_id,
        Reopening.ended_at,
        Reopening.countersigned_at,
        Reopening.handed.is_not(None).label("handed"),
    )
    rows = reader.execute(
        select(*columns).where(Reopening.id.in_(list(ids)), Reopening.person_id.is_not(None))
    )
    return {row.id: row for row in rows}


def _still_asked(kind: str, asking: Any) -> bool:
    """Whether somebody still waits for a signature, or for the end of what was signed."""
    if asking.ended_at is not None or asking.handed:
        return False
    return (kind == notices.TO_SIGN) == (asking.countersigned_at is None)


def _stowed(reader: Reader, people: Collection[UUID]) -> set[UUID]:
    """Those of them who put their rescue card away."""
    if not people:
        return set()
    found = select(QuorumRow.person_id).where(
        QuorumRow.person_id.in_(list(people)), QuorumRow.card_stowed_at.is_not(None)
    )
    return set(reader.execute(found).scalars())
