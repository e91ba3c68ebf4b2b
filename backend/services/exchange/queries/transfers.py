"""Files on their way to another authority, as the young person and those who follow them see them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Permission, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.ids import parse_id
from backend.keyd import Keyd
from backend.outbox import Due, Said, Waiting
from backend.services import people
from backend.services.exchange import notices, parcel
from backend.services.exchange.models import Arrival, Transfer
from backend.services.exchange.rules import transfers as rules


def row_of(reader: Reader, transfer_id: UUID) -> Any:
    """A transfer as it rests. Raises `NotFound`."""
    row = reader.execute(select(Transfer.__table__).where(Transfer.id == transfer_id)).one_or_none()
    if row is None:
        raise NotFound()
    return row


def state_of(row: Any) -> str:
    """Where a row stands."""
    return rules.state(row.answered_at, row.parts, row.sent_at, replaced=row.replaced)


def of_youth(reader: Reader, actor: Actor, youth_id: UUID, *, on: date) -> dict[str, Any]:
    """The transfers of one young person, the newest first."""
    policy.require(actor, Permission.TRANSFER_READ, scope.link(reader, actor, youth_id, on))
    rows = reader.execute(
        select(Transfer.__table__).where(Transfer.youth_id == youth_id).order_by(Transfer.asked_at.desc())
    ).all()
    return {"items": _shown(reader, rows)}


def one(reader: Reader, actor: Actor, transfer_id: UUID, *, on: date) -> dict[str, Any]:
    """One transfer. Raises `NotFound` for whoever may not know of it."""
    row = row_of(reader, transfer_id)
    policy.require(actor, Permission.TRANSFER_READ, scope.link(reader, actor, row.youth_id, on))
    return _shown(reader, [row])[0]


def _shown(reader: Reader, rows: Sequence[Any]) -> list[dict[str, Any]]:
    names = people.names(reader, {row.by_id for row in rows} | {row.youth_id for row in rows})
    return [
        {
            "id": row.id,
            "youth_id": row.youth_id,
            "first_name": names[row.youth_id].first_name,
            "to_name": row.to_name,
            "by": f"{names[row.by_id].first_name} {names[row.by_id].last_name}",
            "state": state_of(row),
            "parts": row.parts.split(),
            "asked_at": row.asked_at,
            "answered_at": row.answered_at,
            "sent_at": row.sent_at,
        }
        for row in rows
    ]


def arrival(reader: Reader, actor: Actor, youth_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """Where a file came from, and what was written with the former referent when it was let go; nothing when the file
    was always here."""
    policy.require(actor, Permission.ARRIVAL_READ, scope.link(reader, actor, youth_id, on))
    row = reader.execute(select(Arrival.__table__).where(Arrival.youth_id == youth_id)).one_or_none()
    if row is None:
        return {"arrival": None}
    thread = parcel.open_thread(keyd.authority_key(row.authority_id), youth_id, row.thread_sealed)
    told = [
        {"at": said.at, "first_name": said.first_name, "young": said.young, "text": said.text}
        for said in thread
    ]
    return {"arrival": {"from_name": row.from_name, "at": row.at, "thread": told}}


def words(reader: Reader, actor: Actor, waiting: Sequence[Waiting], *, on: date) -> dict[str, Said]:
    """One sentence a notice, for those who may still know of the transfer."""
    found = {}
    for one in waiting:
        transfer_id = parse_id(one.subject_id)
        row = (
            reader.execute(select(Transfer.__table__).where(Transfer.id == transfer_id)).one_or_none()
            if transfer_id
            else None
        )
        if row is None or not policy.decide(
            actor, Permission.TRANSFER_READ, scope.link(reader, actor, row.youth_id, on)
        ):
            continue
        text = (notices.OWN if row.youth_id == actor.id else notices.TEAM).get(one.kind)
        if text is None:
            continue
        names = people.names(reader, {row.by_id, row.youth_id})
        told = text.format(
            by=names[row.by_id].first_name, first=names[row.youth_id].first_name, to=row.to_name
        )
        subject = {"kind": notices.SUBJECT, "id": str(row.id), "youth_id": str(row.youth_id)}
        found[one.identity] = Said(told, subject)
    return found


def still_true(reader: Reader, due: Sequence[Due], /, *, at: datetime) -> Collection[int]:  # noqa: ARG001 - what a holder is called with
    """A question answered meanwhile is no longer put."""
    kept = []
    for one in due:
        transfer_id = parse_id(one.subject_id)
        row = (
            reader.execute(select(Transfer.__table__).where(Transfer.id == transfer_id)).one_or_none()
            if transfer_id
            else None
        )
        if row is not None and (one.kind != "transfer.asked" or state_of(row) == rules.ASKED):
            kept.append(one.id)
    return kept
