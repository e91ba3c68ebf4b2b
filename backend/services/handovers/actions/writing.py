"""Beginning a handover: the programme drafts, the referent completes, the young person is asked to read it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services import people
from backend.services.handovers import notices, records
from backend.services.handovers.actions import common
from backend.services.handovers.models import Handover
from backend.services.handovers.queries.building import build
from backend.services.handovers.queries.standing import facts_of, hold, stands, state_of
from backend.services.handovers.rules import states

ONE_ALREADY: Final = "Une passation est déjà en cours pour ce jeune. Ouvrez-la, ou annulez-la d'abord."
SIGNED: Final = "Cette passation est déjà signée. Elle ne se change plus."
SAME: Final = "Cette personne suit déjà ce jeune. Choisissez-en une autre."


def start(
    actor: Actor,
    youth_id: UUID,
    kind: str,
    to_id: UUID,
    starts_on: date,
    ends_on: date | None,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Begin a handover, with a sheet the programme drafts. An urgent one gives the file at once.

    Raises `NotFound`, `Invalid` by field, `Conflict` when one is under way.
    """
    with transaction() as session:
        link = scope.link(session, actor, youth_id, on)
        policy.require(actor, Permission.HANDOVER_MAKE, link)
        faults = states.fault_of_days(kind, starts_on, ends_on, on)
        if faults:
            raise Invalid(fields=faults)
        common.require_referent(session, actor.authority_id, to_id, "/to_id", on)
        before = common.referents_of(session, [youth_id], on)[youth_id]
        if to_id in before:
            raise Invalid(fields={"/to_id": SAME})
        _refuse_second(session, youth_id)
        row = Handover(
            id=new_id(),
            authority_id=actor.authority_id,
            youth_id=youth_id,
            kind=kind,
            from_id=actor.id if link.assigned else (before[-1] if before else None),
            to_id=to_id,
            by_id=actor.id,
            created_at=at,
            starts_on=starts_on,
            ends_on=ends_on,
            version=1,
            thread_ok=False,
            sheet_sealed=b"",
        )
        facts = build(session.connection(), actor, youth_id, keyd=keyd, at=at, on=on)
        key = keyd.authority_key(actor.authority_id)
        row.sheet_sealed = records.seal(key, row.id, records.Sheet(facts))
        session.add(row)
        session.flush()
        common.note(
            session, actor, "handover.start", row.id, at=at, authority_id=row.authority_id, youth_id=youth_id
        )
        if kind == states.URGENT:
            row.asked_at = at
            take_effect(session, row, before, at=at, on=on)
        else:
            common.tell(session, parties(row), at=at)
    return row.id


def _refuse_second(session: Session, youth_id: UUID) -> None:
    running = session.execute(
        select(Handover.id).where(
            Handover.youth_id == youth_id,
            Handover.closed_at.is_(None),
            Handover.bond_id.is_(None),
        )
    ).first()
    if running is not None:
        raise Conflict(ONE_ALREADY, code="one_already", extra={"id": str(running.id)})


def parties(row: Handover) -> list[UUID]:
    """Everybody a handover concerns."""
    return [row.youth_id, row.to_id, row.by_id, *([row.from_id] if row.from_id else [])]


def take_effect(session: Session, row: Handover, before: list[UUID], *, at: datetime, on: date) -> None:
    """The file is given, from the day that was said, and the young person is told who and when."""
    starts_on = max(row.starts_on, on)
    (moved,) = people.give_referent(
        session,
        [row.youth_id],
        row.to_id,
        authority_id=row.authority_id,
        on=starts_on,
        until=row.ends_on,
    )
    row.starts_on, row.bond_id = starts_on, moved.bond_id
    session.flush()
    told = "handover.told_cover" if row.ends_on else "handover.told"
    outbox.post(
        session,
        [
            *notices.said(told, notices.HANDOVER, row.id, [row.youth_id], at=at),
            *notices.said("handover.to_read", notices.HANDOVER, row.id, [row.to_id], at=at),
        ],
        at=at,
    )
    common.tell(session, [*parties(row), *before], at=at, access=True)


def _held_by_writer(
    session: Session, actor: Actor, handover_id: UUID, version: int | None, at: datetime, on: date
) -> Handover:
    """A handover whose text this actor may write now: the referent of the day, before any signature."""
    row = hold(session, handover_id, version)
    link = stands(session, actor, row, on).link
    policy.require(actor, Permission.HANDOVER_MAKE, link)
    policy.require(actor, Permission.HANDOVER_READ, link)
    if not states.may_write(facts_of(row), at):
        raise Conflict(SIGNED, code="signed")
    return row


def write(
    actor: Actor,
    handover_id: UUID,
    told: dict[str, Any],
    *,
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Say where the young person stands and what matters; the facts and the young person's words stay apart."""
    with transaction() as session:
        row = _held_by_writer(session, actor, handover_id, version, at, on)
        key = keyd.authority_key(row.authority_id)
        sheet = records.unseal(key, row.id, row.sheet_sealed)
        changed = records.Sheet(
            sheet.facts, told.get("where", sheet.where).strip(), told.get("matters", sheet.matters).strip()
        )
        row.sheet_sealed = records.seal(key, row.id, changed)
        row.version += 1
        common.tell(session, parties(row), at=at)
    return handover_id


def refresh(actor: Actor, handover_id: UUID, *, version: int, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Look the facts up again: a sheet waits, a life goes on. What was written stays."""
    with transaction() as session:
        row = _held_by_writer(session, actor, handover_id, version, at, on)
        key = keyd.authority_key(row.authority_id)
        sheet = records.unseal(key, row.id, row.sheet_sealed)
        facts = build(session.connection(), actor, row.youth_id, keyd=keyd, at=at, on=on)
        row.sheet_sealed = records.seal(key, row.id, records.Sheet(facts, sheet.where, sheet.matters))
        row.version += 1
        common.tell(session, parties(row), at=at)
    return handover_id


def ask(actor: Actor, handover_id: UUID, *, at: datetime, on: date) -> UUID:
    """Ask the young person to read it and add their words. Asked twice, it is asked once."""
    with transaction() as session:
        row = hold(session, handover_id)
        policy.require(actor, Permission.HANDOVER_MAKE, stands(session, actor, row, on).link)
        if state_of(row, at) == states.DRAFT:
            row.asked_at = at
            row.version += 1
            asked = notices.said("handover.ask", notices.HANDOVER, row.id, [row.youth_id], at=at)
            outbox.post(session, asked, at=at)
            common.tell(session, parties(row), at=at)
    return handover_id


def cancel(actor: Actor, handover_id: UUID, *, at: datetime, on: date) -> UUID:
    """Give it up before the file changed hands. Raises `Conflict` afterwards."""
    with transaction() as session:
        row = hold(session, handover_id)
        policy.require(actor, Permission.HANDOVER_MAKE, stands(session, actor, row, on).link)
        if states.in_force(facts_of(row)):
            raise Conflict(
                "Le dossier est déjà passé. Pour revenir en arrière, faites une nouvelle passation.",
                code="in_force",
            )
        if row.cancelled_at is None:
            row.cancelled_at = row.closed_at = at
            row.version += 1
            outbox.withdraw(session, parties(row), notices.HANDOVER, [row.id.hex], at=at)
            common.note(
                session,
                actor,
                "handover.cancel",
                row.id,
                at=at,
                authority_id=row.authority_id,
                youth_id=row.youth_id,
            )
            common.tell(session, parties(row), at=at)
    return handover_id
