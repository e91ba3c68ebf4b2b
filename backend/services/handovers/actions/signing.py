"""Both referents sign, the young person says their word, and whoever takes over proves that they read it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound, StaleVersion
from backend.keyd import Keyd
from backend.services.handovers import notices, records
from backend.services.handovers.actions import common
from backend.services.handovers.actions.writing import parties, take_effect
from backend.services.handovers.models import Handover
from backend.services.handovers.queries.standing import facts_of, hold, stands, state_of
from backend.services.handovers.rules import states

TOO_LATE: Final = "C'est déjà signé. Écris plutôt à ton nouveau référent, dans Messages."
NOT_YET: Final = "Ce n'est pas encore le moment de signer. Le jeune relit d'abord la fiche."
OVER: Final = "Le jour du retour est passé. Annulez, puis recommencez avec d'autres jours."
UNREAD_PARTS: Final = "Lisez chaque partie, et cochez-la. Il en reste."


def answer(
    actor: Actor, handover_id: UUID, words: str, thread: bool, *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """The young person has read it: their own words, kept apart, and whether the former thread passes.

    Can be said again until somebody signed or read the text.
    """
    with transaction() as session:
        row = hold(session, handover_id)
        policy.require(actor, Permission.HANDOVER_ANSWER, stands(session, actor, row, on).link)
        if not states.may_answer(facts_of(row), at):
            if row.asked_at is None or row.cancelled_at is not None:
                raise NotFound()
            raise Conflict(TOO_LATE, code="signed")
        key = keyd.authority_key(row.authority_id)
        row.words_sealed = records.seal_words(key, row.id, words.strip())
        row.thread_ok = thread
        first = row.answered_at is None
        row.answered_at = at
        row.version += 1
        if first:
            to = {row.by_id, *([row.from_id] if row.from_id else [])} - {row.to_id}
            outbox.post(
                session, notices.said("handover.answered", notices.HANDOVER, row.id, to, at=at), at=at
            )
        _journal(session, actor, "handover.answer", row, at)
        common.tell(session, parties(row), at=at)
    return handover_id


def allow_thread(actor: Actor, handover_id: UUID, allowed: bool, *, at: datetime, on: date) -> UUID:
    """Let the new referent read the former thread, or no longer: the young person's alone, at any time."""
    with transaction() as session:
        row = hold(session, handover_id)
        policy.require(actor, Permission.HANDOVER_ANSWER, stands(session, actor, row, on).link)
        if row.cancelled_at is not None:
            raise NotFound()
        row.thread_ok = allowed
        row.version += 1
        _journal(session, actor, "handover.thread_yes" if allowed else "handover.thread_no", row, at)
        common.tell(session, parties(row), at=at)
    return handover_id


def sign(actor: Actor, handover_id: UUID, sha256: str, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Sign the text that was read: whoever leaves first, then whoever takes over; then the file is given.

    Raises `StaleVersion` when the text changed since it was read, `Conflict` when it is not the moment.
    """
    with transaction() as session:
        row = hold(session, handover_id)
        standing = stands(session, actor, row, on)
        taking = policy.decide(actor, Permission.HANDOVER_RECEIVE, standing.named)
        if not taking:
            policy.require(actor, Permission.HANDOVER_READ, standing.link)
        if not taking and actor.id != row.from_id:
            raise NotFound()
        if _text(row, keyd) != sha256:
            raise StaleVersion()
        now = state_of(row, at)
        if now == states.TO_SIGN and not taking:
            _leaving(session, actor, row, sha256, at)
        elif now == states.TO_ACCEPT and taking:
            _taking(session, actor, row, sha256, at, on)
        else:
            raise Conflict(NOT_YET, code="not_yet")
    return handover_id


def _leaving(session: Session, actor: Actor, row: Handover, sha256: str, at: datetime) -> None:
    row.from_signed_at, row.from_sha256 = at, sha256
    row.version += 1
    outbox.post(session, notices.said("handover.accept", notices.HANDOVER, row.id, [row.to_id], at=at), at=at)
    _journal(session, actor, "handover.sign", row, at)
    common.tell(session, parties(row), at=at)


def _taking(session: Session, actor: Actor, row: Handover, sha256: str, at: datetime, on: date) -> None:
    if row.ends_on is not None and row.ends_on <= on:
        raise Conflict(OVER, code="over")
    before = common.referents_of(session, [row.youth_id], on)[row.youth_id]
    row.to_signed_at, row.to_sha256 = at, sha256
    row.version += 1
    to = {row.by_id, *([row.from_id] if row.from_id else [])} - {row.to_id}
    outbox.post(session, notices.said("handover.accepted", notices.HANDOVER, row.id, to, at=at), at=at)
    _journal(session, actor, "handover.sign", row, at)
    take_effect(session, row, before, at=at, on=on)


def prove_read(
    actor: Actor,
    handover_id: UUID,
    sha256: str,
    sections: Collection[str],
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Whoever takes over read every part of this very text: it is written, and the young person is told.

    Raises `Invalid` when a part is missing, `StaleVersion` when the text changed since.
    """
    with transaction() as session:
        row = hold(session, handover_id)
        policy.require(actor, Permission.HANDOVER_RECEIVE, stands(session, actor, row, on).named)
        if row.opened_at is None or set(sections) != set(states.SECTIONS):
            raise Invalid(UNREAD_PARTS, fields={"/sections": UNREAD_PARTS})
        if _text(row, keyd) != sha256:
            raise StaleVersion()
        if not states.in_force(facts_of(row)):
            raise Conflict(NOT_YET, code="not_yet")
        if row.read_at is None:
            row.read_at = row.closed_at = at
            row.read_sha256 = sha256
            row.version += 1
            said = notices.said("handover.read", notices.HANDOVER, row.id, [row.youth_id], at=at)
            outbox.post(session, said, at=at)
            _journal(session, actor, "handover.read", row, at)
            common.tell(session, parties(row), at=at)
    return handover_id


def note_opening(actor: Actor, handover_id: UUID, *, at: datetime, on: date) -> None:
    """Opening what is written in somebody's handover is an act: who, when (DESIGN §11.10). Raises `NotFound`."""
    with transaction() as session:
        row = hold(session, handover_id)
        standing = stands(session, actor, row, on)
        if not standing.follows(actor):
            policy.require(actor, Permission.HANDOVER_READ, standing.link)
        if actor.id == row.youth_id or not standing.reads(actor):
            return
        if actor.id == row.to_id and row.opened_at is None:
            row.opened_at = at
        _journal(session, actor, "handover.open", row, at)


def _text(row: Handover, keyd: Keyd) -> str:
    key = keyd.authority_key(row.authority_id)
    sheet = records.unseal(key, row.id, row.sheet_sealed)
    return records.sha256(sheet, records.unseal_words(key, row.id, row.words_sealed))


def _journal(session: Session, actor: Actor, act: str, row: Handover, at: datetime) -> None:
    common.note(session, actor, act, row.id, at=at, authority_id=row.authority_id, youth_id=row.youth_id)
