"""The officer and one ticket: open it (traced), take it, note, escalate, close. Nothing of it is ever e-mailed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.access import Actor, Link, Permission, policy
from backend.db import Reader, transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.keyd import Keyd
from backend.services.protection import notices, rules
from backend.services.protection.actions.reporting import LIVE, touch, trace, write_event
from backend.services.protection.models import Report
from backend.services.protection.queries import duty


def handled(reader: Reader, actor: Actor, report_id: UUID) -> Report:
    """The ticket an officer handles. Raises `NotFound` elsewhere, and for an officer the report is about."""
    row = reader.execute(select(Report).where(Report.id == report_id)).scalar_one_or_none()
    same = row is not None and row.authority_id == actor.authority_id and row.about_id != actor.id
    policy.require(actor, Permission.TICKET_HANDLE, Link(same_authority=same))
    if row is None:
        raise NotFound()
    return row


def open_ticket(actor: Actor, report_id: UUID, *, at: datetime) -> UUID:
    """An officer opens a ticket: one line in the journal."""
    with transaction() as session:
        row = handled(session, actor, report_id)
        trace(session, actor, "ticket.open", row.id, row.youth_id, at=at)
    return report_id


def acknowledge(actor: Actor, report_id: UUID, *, at: datetime, on: date) -> UUID:
    """« J'ai lu, je m'en occupe »: the alarm is taken back, whoever reported is told. Twice is once."""
    with transaction() as session:
        row = handled(session, actor, report_id)
        if row.read_at is None:
            row.read_at, row.read_by = at, actor.id
            row.version += 1
            write_event(session, row.id, actor, "read", at=at)
            outbox.withdraw(
                session, duty.leads_of(session, row.youth_id, on), notices.SUBJECT, [row.id.hex], at=at
            )
            _tell(session, row, "read", at=at, on=on)
            trace(session, actor, "ticket.read", row.id, row.youth_id, at=at)
    return report_id


def note(actor: Actor, report_id: UUID, words: str, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Write what was done or learnt. It stays in the ticket."""
    with transaction() as session:
        row = handled(session, actor, report_id)
        if not words.strip():
            raise Invalid("La note est vide.", fields={"/words": "Écrivez ce qui a été fait ou appris."})
        write_event(session, row.id, actor, "note", words, key=keyd.authority_key(row.authority_id), at=at)
        _changed(session, row, at=at, on=on)
    return report_id


def escalate(actor: Actor, report_id: UUID, words: str, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Decide that it goes to the CRIP: who decided, when, and why are kept; the sheet is printed (SAF-09)."""
    with transaction() as session:
        row = handled(session, actor, report_id)
        if row.read_at is None:
            raise Conflict("Accusez d'abord réception du signalement.", code="not_read")
        if not words.strip():
            raise Invalid("Il manque la raison.", fields={"/words": "Écrivez pourquoi vous transmettez."})
        key = keyd.authority_key(row.authority_id)
        write_event(session, row.id, actor, "escalated", words, key=key, at=at)
        trace(session, actor, "ticket.escalate", row.id, row.youth_id, at=at)
        _changed(session, row, at=at, on=on)
    return report_id


def close(
    actor: Actor, report_id: UUID, outcome: str, words: str, *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Close a ticket that was read; its excerpt is erased 12 months later (RET-05)."""
    with transaction() as session:
        row = handled(session, actor, report_id)
        if row.read_at is None:
            raise Conflict("Accusez d'abord réception du signalement.", code="not_read")
        if row.closed_at is not None:
            raise Conflict("Ce signalement est déjà clos.", code="closed")
        if outcome not in rules.OUTCOMES:
            raise Invalid(
                "Cette issue n'existe pas.", fields={"/outcome": "Choisissez une issue de la liste."}
            )
        row.closed_at, row.outcome = at, outcome
        row.version += 1
        key = keyd.authority_key(row.authority_id)
        write_event(session, row.id, actor, "closed", words, key=key, at=at)
        _tell(session, row, "closed", at=at, on=on)
        trace(session, actor, "ticket.close", row.id, row.youth_id, at=at)
    return report_id


def _tell(session: Session, row: Report, act: str, *, at: datetime, on: date) -> None:
    """Whoever reported hears it; the officers' screens read again."""
    outbox.post(session, notices.told(row.id, act, [row.by_id], at=at), at=at)
    live.tell(session, [*duty.officers(session, row.authority_id, on), row.by_id], LIVE, row.id, at=at)


def _changed(session: Session, row: Report, *, at: datetime, on: date) -> None:
    touch(session, row.id)
    live.tell(session, duty.officers(session, row.authority_id, on), LIVE, row.id, at=at)
