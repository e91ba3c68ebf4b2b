"""The days a paper is to be recalled: written while its owner's safe is open, after their yes, and said by night.

A row holds a paper's id and a day; which paper it is stays sealed (VLT-09, DESIGN §11.16).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend import outbox, vault
from backend.access import Actor, Permission, policy
from backend.db import Reader, transaction
from backend.errors import Conflict, Gone, NotFound
from backend.guides.papers import paper_types
from backend.services.documents import notices, queries, records, rules
from backend.services.documents.access import safe_link
from backend.services.documents.models import Document, PaperReminder

STAYS: Final = timedelta(days=30)
"""How long a notice waits to be read: the next one of the same paper says the same."""


def remind(actor: Actor, document_id: UUID, wanted: bool, *, keys: vault.VaultKeys, on: date) -> UUID:
    """Say yes or no to the reminders of one paper. Raises Conflict when reminders were refused for all."""
    with transaction() as session:
        held = queries.held(session, document_id)
        if held is None:
            raise NotFound()
        policy.require(actor, Permission.DOCUMENT_WRITE, safe_link(actor, held.owner_id))
        if held.state != "kept":
            raise Gone("Ce papier a été supprimé.")
        if wanted and not queries.agrees(session, actor.id, "reminders"):
            raise Conflict(
                "Tu as dit non aux rappels. Change d'avis dans tes réglages, puis recommence.",
                code="reminders_refused",
            )
        card = records.open_card(keys.index_key, document_id, held.sealed_card or b"")
        card = records.changed(card, silent=not wanted)
        session.execute(
            update(Document)
            .where(Document.id == document_id)
            .values(
                version=held.version + 1,
                key_epoch=keys.epoch,
                sealed_card=records.seal_card(keys.index_key, document_id, card),
            )
        )
        forget(session, actor.id, [document_id])
        plan(session, actor.id, document_id, card, on=on)
    return document_id


def plan(session: Session, owner_id: UUID, document_id: UUID, card: records.Card, *, on: date) -> None:
    """Write the days to come of one paper, if its owner said yes and did not silence this one."""
    if card.silent:
        return
    dates = rules.Dates(card.issued_on, card.expires_on)
    days = rules.reminders(paper_types()[card.type], dates, on=on)
    if days and queries.agrees(session, owner_id, "reminders"):
        _write(session, owner_id, [(document_id, day) for day in days])


def plan_all(session: Session, keys: vault.VaultKeys, *, on: date) -> None:
    """Write the days to come of every paper of a safe: its owner just said yes."""
    index_key = keys.index_key
    days = []
    for held in queries.held_by(session, keys.vault):
        card = records.open_card(index_key, held.id, held.sealed_card or b"")
        if not card.silent:
            dates = rules.Dates(card.issued_on, card.expires_on)
            days += [(held.id, day) for day in rules.reminders(paper_types()[card.type], dates, on=on)]
    forget(session, keys.vault, None)
    _write(session, keys.vault, days)


def forget(session: Session, owner_id: UUID, document_ids: Collection[UUID] | None) -> None:
    """Drop the days of these papers (None: of all), and take back what was said of them and not read."""
    mine = PaperReminder.owner_id == owner_id
    wanted = mine if document_ids is None else mine & PaperReminder.document_id.in_(document_ids)
    known = session.execute(select(PaperReminder.document_id).where(wanted).distinct()).scalars()
    told = [str(one) for one in known]
    if told:
        session.execute(delete(PaperReminder).where(wanted))
        outbox.withdraw(session, [owner_id], notices.PAPER, told)


def say_day(session: Session, zone: str, day: date, *, at: datetime) -> tuple[int, int]:
    """Post a neutral notice for each paper to recall in a zone up to a day: how many were due, how many were said.

    After some nights without the job, a paper due twice is said once.
    """
    due = queries.recalls_due(session, zone, day)
    latest = {one.document_id: one for one in due}
    if not due:
        return 0, 0
    said = [
        notices.recall(one.document_id, one.remind_on, to=one.owner_id, at=at, until=at + STAYS)
        for one in latest.values()
    ]
    outbox.post(session, said, at=at)
    session.execute(
        update(PaperReminder)
        .where(
            PaperReminder.document_id.in_(latest),
            PaperReminder.remind_on <= day,
            PaperReminder.said_at.is_(None),
        )
        .values(said_at=at)
    )
    return len(due), len(latest)


def recall_words(
    reader: Reader,
    actor: Actor,
    waiting: Sequence[outbox.Waiting],
    *,
    on: date,  # noqa: ARG001 - a speaker's signature
) -> dict[str, outbox.Said]:
    """One sentence a notice, without the paper's name; those whose paper or whose yes is gone are left out."""
    kept = queries.recalled_still(reader, actor.id, [UUID(one.subject_id) for one in waiting])
    return {
        one.identity: outbox.Said(
            notices.RECALLED, {"kind": notices.PAPER, "document_id": one.subject_id, "id": one.subject_id}
        )
        for one in waiting
        if UUID(one.subject_id) in kept
    }


def still_recalled(
    reader: Reader,
    due: Sequence[outbox.Due],
    *,
    at: datetime,  # noqa: ARG001 - a holder's signature
) -> set[int]:
    """Which notices still hold when they leave: the paper is there, and its owner's yes stands."""
    kept = queries.recalled_still(reader, None, [UUID(one.subject_id) for one in due])
    return {one.id for one in due if UUID(one.subject_id) in kept}


def _write(session: Session, owner_id: UUID, days: list[tuple[UUID, date]]) -> None:
    if days:
        session.execute(
            insert(PaperReminder),
            [
                {"document_id": document, "remind_on": day, "owner_id": owner_id, "said_at": None}
                for document, day in days
            ],
        )
