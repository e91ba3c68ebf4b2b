"""Sending a message: who may, in which thread, after which second look."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.access import Actor
from backend.db import transaction
from backend.errors import Conflict, Invalid
from backend.keyd import Keyd
from backend.services.conversations import ports, records, rules
from backend.services.conversations.actions import helping, writing
from backend.services.conversations.actions.writing import Draft
from backend.services.conversations.models import Message
from backend.services.conversations.queries.standing import Member, Standing, require

ENDED = "Ce fil est fini. On peut le relire, plus y écrire."
BLOCKED = "Tu as bloqué cette personne. Débloque-la pour lui écrire."
NOT_YOURS = "Seul le jeune peut montrer un papier."
VOICE_NOT_YOURS = "Seul le jeune peut envoyer un message vocal."
ELSEWHERE = "Ce message n'est pas dans ce fil."


def send(actor: Actor, conversation_id: UUID, draft: Draft, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Write in a thread. It may leave the queue of a phone that is closed: nothing is read back then.

    Raises `NotFound`, `Conflict` (`thread_ended`, `blocked`), `Invalid`, and what a second look raises.
    """
    with transaction() as session:
        found = writing.held_open(session, conversation_id, on)
        mine = require(actor, found, even_closed=True)
        found = writing.begin(session, found, at, on)
        return _send(session, actor.id, mine, found, draft, keyd=keyd, at=at, on=on)


def _send(
    session: Session,
    author_id: UUID,
    mine: Member,
    found: Standing,
    draft: Draft,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    side = rules.side_of(author_id, found.youth_id)
    if not found.open:
        raise Conflict(ENDED, code="thread_ended")
    if found.blocked and side == "young":
        raise Conflict(BLOCKED, code="blocked")
    target = draft.words.target
    if target is not None and target.kind == "paper" and side != "young":
        raise Invalid(NOT_YOURS, fields={"/target": NOT_YOURS})
    if draft.sound is not None and side != "young":
        raise Invalid(VOICE_NOT_YOURS, fields={"/voice": VOICE_NOT_YOURS})
    if draft.quoted_id is not None:
        _quotable(session, found, mine, draft.quoted_id)
    sending = ports.Sending(
        found.id,
        found.youth_id,
        author_id,
        side,
        mine.role,
        draft.kind,
        _looked_at(draft.words),
        draft.accepted,
        found.last_seq == 0,
    )
    for check in ports.checks:
        check(session, sending, at=at)
    key = keyd.authority_key(found.authority_id)
    message_id = writing.write(session, found, author_id, draft, key=key, at=at)
    writing.follow(session, found, author_id, message_id, draft, at=at)
    writing.news(session, found, author_id, on)
    if found.helping and side == "adult":
        helping.answered(session, found, author_id, at=at)
    return message_id


def _looked_at(words: records.Words) -> str:
    """Everything a reader would read of it."""
    parts = [
        words.text,
        words.target.title if words.target else "",
        words.voice.transcript if words.voice else "",
    ]
    return "\n".join(part for part in parts if part)


def _quotable(session: Session, found: Standing, mine: Member, quoted_id: UUID) -> None:
    row = session.execute(
        select(Message.conversation_id, Message.seq, Message.held).where(Message.id == quoted_id)
    ).one_or_none()
    hidden = row is not None and row.held and mine.person_id == found.youth_id
    if row is None or row.conversation_id != found.id or row.seq <= mine.joined_seq or hidden:
        raise Invalid(ELSEWHERE, fields={"/quoted_id": ELSEWHERE})
