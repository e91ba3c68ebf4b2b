"""Papers handed over and papers asked for, as they rest. Never a write."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, func, select

from backend.access import Bond, scope
from backend.db import Reader
from backend.services.documents.models import PaperDeposit, PaperRequest
from backend.services.documents.rules import HOUR


class Deposited(NamedTuple):
    """A paper handed over, sealed."""

    id: UUID
    youth_id: UUID
    depositor_id: UUID
    depositor_role: str
    state: str
    created_at: datetime
    blob_name: str | None
    blob_epoch: int
    size: int
    ciphertext_sha256: bytes
    key_epoch: int
    sealed_dek: bytes | None
    sealed_told: bytes | None
    sent_mac: bytes | None


def _deposited() -> Select[*tuple[Any, ...]]:
    return select(*(getattr(PaperDeposit, name) for name in Deposited._fields))


def deposit(reader: Reader, deposit_id: UUID) -> Deposited | None:
    """One paper handed over, answered ones included."""
    row = reader.execute(_deposited().where(PaperDeposit.id == deposit_id)).one_or_none()
    return Deposited._make(row) if row else None


def waiting(reader: Reader, youth_id: UUID) -> list[Deposited]:
    """What waits for a young person's answer, the newest first."""
    rows = reader.execute(
        _deposited()
        .where(PaperDeposit.youth_id == youth_id, PaperDeposit.state == "waiting")
        .order_by(PaperDeposit.created_at.desc(), PaperDeposit.id.desc())
    )
    return [Deposited._make(row) for row in rows]


def handed_over(reader: Reader, youth_id: UUID, depositor_id: UUID) -> list[tuple[UUID, datetime, str]]:
    """What one adult handed to one young person: when, and whether it was answered; never what or how."""
    rows = reader.execute(
        select(PaperDeposit.id, PaperDeposit.created_at, PaperDeposit.state)
        .where(PaperDeposit.youth_id == youth_id, PaperDeposit.depositor_id == depositor_id)
        .order_by(PaperDeposit.created_at.desc(), PaperDeposit.id.desc())
        .limit(200)
    )
    return [(row.id, row.created_at, row.state) for row in rows]


def pace(reader: Reader, youth_id: UUID, depositor_id: UUID, at: datetime) -> tuple[int, int]:
    """How many papers of this adult wait for this young person, and how many they sent anybody in the last hour."""
    mine = PaperDeposit.depositor_id == depositor_id
    waiting_now = select(func.count()).where(
        mine, PaperDeposit.youth_id == youth_id, PaperDeposit.state == "waiting"
    )
    last_hour = select(func.count()).where(mine, PaperDeposit.created_at > at - HOUR)
    row = reader.execute(select(waiting_now.scalar_subquery(), last_hour.scalar_subquery())).one()
    return int(row[0]), int(row[1])


class Asked(NamedTuple):
    """A paper asked for, sealed, with the bond it rests on."""

    id: UUID
    youth_id: UUID
    asker_id: UUID
    asker_role: str
    state: str
    asked_at: datetime
    answered_at: datetime | None
    sealed_asked: bytes
    authority_id: UUID
    bond_holds: bool


def _asked(on: date) -> Select[*tuple[Any, ...]]:
    own = [getattr(PaperRequest, name) for name in Asked._fields[:8]]
    return select(*own, Bond.authority_id, scope.running(on).label("bond_holds")).join(
        Bond, Bond.id == PaperRequest.bond_id
    )


def request(reader: Reader, request_id: UUID, on: date) -> Asked | None:
    """One request, answered ones included."""
    row = reader.execute(_asked(on).where(PaperRequest.id == request_id)).one_or_none()
    return Asked._make(row) if row else None


def asked_of(reader: Reader, youth_id: UUID, on: date) -> list[Asked]:
    """What a young person is asked for by people who still stand beside them, the newest first."""
    wanted = _asked(on).where(
        PaperRequest.youth_id == youth_id, PaperRequest.state == "open", scope.running(on)
    )
    rows = reader.execute(wanted.order_by(PaperRequest.asked_at.desc(), PaperRequest.id.desc()))
    return [Asked._make(row) for row in rows]


def asked_by(reader: Reader, youth_id: UUID, asker_id: UUID, on: date) -> list[Asked]:
    """What one adult asked of one young person, the newest first (the last 200)."""
    wanted = _asked(on).where(PaperRequest.youth_id == youth_id, PaperRequest.asker_id == asker_id)
    rows = reader.execute(wanted.order_by(PaperRequest.asked_at.desc(), PaperRequest.id.desc()).limit(200))
    return [Asked._make(row) for row in rows]
