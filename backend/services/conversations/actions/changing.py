"""Changing or taking back one's own message, within ten minutes, leaving a mark."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete as delete_rows
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import live, outbox
from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import Conflict, NotFound, StaleVersion
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.conversations import notices, ports, records, rules
from backend.services.conversations.actions import writing
from backend.services.conversations.models import ConversationMember, FormerMessage, Message, MessageSound
from backend.services.conversations.queries.standing import Standing, require

TOO_LATE = "Plus de 10 minutes ont passé. Le message reste."


def edit(
    actor: Actor,
    message_id: UUID,
    text: str,
    *,
    accepted: frozenset[str],
    version: int,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> UUID:
    """Say it otherwise: the thread shows « Modifié ». Raises `NotFound`, `Conflict` (`too_late`), `StaleVersion`."""
    with transaction() as session:
        found, row = _mine(session, actor, message_id, "edit", version, at, on)
        key = keyd.authority_key(found.authority_id)
        words = records.unseal(key, row.id, row.words_sealed)
        if words.text == text:
            return message_id
        _look_again(session, actor, found, row.kind, text, accepted, at)
        _keep_former(session, found, row, words, key, at)
        changed = records.Words(text, words.target, words.voice)
        row.words_sealed = records.seal(key, row.id, changed)
        row.edited_at = at
        row.version += 1
        _tell(session, found, at)
        return message_id


def delete(actor: Actor, message_id: UUID, *, version: int, keyd: Keyd, at: datetime, on: date) -> UUID:
    """Take it back: its place stays, words and sound are gone. An adult's are kept sealed for a report (SAF-05)."""
    with transaction() as session:
        found, row = _mine(session, actor, message_id, "delete", version, at, on)
        key = keyd.authority_key(found.authority_id)
        _keep_former(session, found, row, records.unseal(key, row.id, row.words_sealed), key, at)
        row.words_sealed = None
        session.execute(delete_rows(MessageSound).where(MessageSound.message_id == row.id))
        row.deleted_at = at
        row.version += 1
        session.flush()
        _no_longer_waits(session, found, row, at)
        _tell(session, found, at)
        return message_id


def _mine(
    session: Session, actor: Actor, message_id: UUID, gesture: str, version: int, at: datetime, on: date
) -> tuple[Standing, Message]:
    policy.require(actor, Permission.THREADS_OWN, even_closed=True)
    conversation_id = session.execute(
        select(Message.conversation_id).where(Message.id == message_id)
    ).scalar_one_or_none()
    if conversation_id is None:
        raise NotFound()
    found = writing.held_open(session, conversation_id, on)
    require(actor, found, even_closed=True)
    row = session.execute(
        select(Message).where(Message.id == message_id).execution_options(populate_existing=True)
    ).scalar_one()
    if row.author_id != actor.id:
        raise NotFound()
    if row.version != version:
        raise StaleVersion(extra={"version": row.version})
    allowed = rules.may_change(row.kind, mine=True, sent_at=row.at, deleted=row.deleted_at is not None, at=at)
    if gesture not in allowed:
        raise Conflict(TOO_LATE, code="too_late")
    return found, row


def _look_again(
    session: Session,
    actor: Actor,
    found: Standing,
    kind: str,
    text: str,
    accepted: frozenset[str],
    at: datetime,
) -> None:
    member = found.member(actor.id)
    sending = ports.Sending(
        found.id,
        found.youth_id,
        actor.id,
        rules.side_of(actor.id, found.youth_id),
        member.role if member else "",
        kind,
        text,
        accepted,
        False,
    )
    for check in ports.checks:
        check(session, sending, at=at)


def _keep_former(
    session: Session, found: Standing, row: Message, words: records.Words, key: bytes, at: datetime
) -> None:
    if row.author_id == found.youth_id:
        return
    former_id = new_id()
    session.execute(
        insert(FormerMessage).values(
            id=former_id,
            message_id=row.id,
            at=at,
            words_sealed=records.seal_former(key, former_id, words),
        )
    )


def _no_longer_waits(session: Session, found: Standing, row: Message, at: datetime) -> None:
    """Nobody is told to read what is not there any more."""
    member = ConversationMember
    if not row.held:
        session.execute(
            update(member)
            .where(
                member.conversation_id == found.id,
                member.person_id != row.author_id,
                member.read_seq < row.seq,
                member.joined_seq < row.seq,
                member.unread > 0,
            )
            .values(unread=member.unread - 1)
        )
    done = session.scalars(
        select(member.person_id).where(member.conversation_id == found.id, member.unread == 0)
    ).all()
    outbox.withdraw(session, done, notices.SUBJECT, [found.id.hex], at=at)


def _tell(session: Session, found: Standing, at: datetime) -> None:
    people = [one.person_id for one in found.members if one.tied or one.person_id == found.youth_id]
    live.tell(session, people, writing.LIVE, found.id, at=at)
