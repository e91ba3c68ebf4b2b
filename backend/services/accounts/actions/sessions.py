"""Sessions: begun by a proof, kept alive by gestures, locked, ended (AUT-06, KEY-15, SAF-26)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from backend.access import Actor
from backend.db import Reader, reading, transaction
from backend.errors import Locked, NotFound
from backend.ids import new_id
from backend.services.accounts.models import Account, SessionRow
from backend.services.accounts.rules import sessions as rules
from backend.services.accounts.statements import BEGIN, END, SEEN
from backend.vault import CannotOpen, VaultKeys, make_session_key, open_session, seal_session


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session just begun: what goes into the two cookies, and for how long the phone knows the person."""

    person_id: UUID
    session_id: UUID
    token: str = field(repr=False)
    key: bytes = field(repr=False)
    known_seconds: int
    slot_id: UUID | None = None


def begin(
    session: Session,
    keys: VaultKeys,
    *,
    kind: str,
    at: datetime,
    label: str,
    device_id: UUID | None = None,
    replaces: bytes | None = None,
    created_at: datetime | None = None,
    slot_id: UUID | None = None,
) -> SignedIn:
    """A new session for an opened safe. The session presented by the browser (`replaces`, a token's hash) ends.

    `created_at` is given at a step-up: the session changes its id, not the day it must end.
    """
    connection = session.connection()
    if replaces is not None or device_id is not None:
        END.run(connection, {"token_hash": replaces, "person": keys.vault, "device": device_id, "at": at})
    session_id, token, key = new_id(), secrets.token_urlsafe(32), make_session_key()
    first = created_at or at
    until = rules.begin(kind, first, at)
    BEGIN.run(
        connection,
        {
            "id": session_id,
            "token_hash": sha256(token.encode()).digest(),
            "person_id": keys.vault,
            "device_id": device_id,
            "label": label,
            "created_at": first,
            "unlocked_at": at,
            "last_seen_at": at,
            "known_until": until.known_until,
            "open_until": until.open_until,
            "vault_until": until.vault_until,
            "vault_epoch": keys.epoch,
            "sealed_vault": seal_session(key, keys, session=session_id),
            "stepped_up_at": at,
            "ended_at": None,
        },
    )
    if device_id is not None:
        SEEN.run(connection, {"device": device_id, "at": at})
    seconds = int((rules.absolute_end(kind, first) - at).total_seconds())
    return SignedIn(keys.vault, session_id, token, key, seconds, slot_id)


def touch(
    session_id: UUID,
    kind: str,
    created_at: datetime,
    unlocked_at: datetime,
    before: rules.Deadlines,
    at: datetime,
) -> None:
    """Write that somebody is still there. Asked at most once a minute, outside the request's transaction."""
    after = rules.extend(kind, created_at, unlocked_at, before, at)
    values: dict[str, object] = {"last_seen_at": at, "known_until": after.known_until}
    which = (SessionRow.id == session_id) & SessionRow.ended_at.is_(None)
    if before.open_until > at:
        # A session locked meanwhile stays locked.
        which &= SessionRow.open_until > at
        values |= {"open_until": after.open_until, "vault_until": after.vault_until}
    if after.vault_until <= at:
        values["sealed_vault"] = None
    with transaction() as session:
        session.execute(update(SessionRow).where(which).values(**values))


def lock(actor: Actor, *, at: datetime) -> UUID:
    """Close what is open; the phone stays known (DESIGN §11.1). Anyone signed in may, for their own session."""
    with transaction() as session:
        session.execute(
            update(SessionRow)
            .where(SessionRow.id == actor.session_id)
            .values(open_until=at, vault_until=at, sealed_vault=None, stepped_up_at=None)
        )
    return actor.session_id


def sign_out(actor: Actor, *, at: datetime) -> UUID:
    """End one's own session. Needs no code: leaving is always possible."""
    with transaction() as session:
        _end(session, SessionRow.id == actor.session_id, at)
    return actor.session_id


def end_all(session: Session, person_id: UUID, at: datetime, *, device_id: UUID | None = None) -> None:
    """End every session of a person, or those of one device."""
    which = SessionRow.person_id == person_id
    _end(session, which if device_id is None else which & (SessionRow.device_id == device_id), at)


def end_one(session: Session, person_id: UUID, session_id: UUID, at: datetime) -> None:
    """End one session of a person. Raises `NotFound` for a session that is not theirs."""
    found = session.execute(
        select(SessionRow.id).where(SessionRow.id == session_id, SessionRow.person_id == person_id)
    ).first()
    if found is None:
        raise NotFound()
    _end(session, SessionRow.id == session_id, at)


def _end(session: Session, which: ColumnElement[bool], at: datetime) -> None:
    session.execute(
        update(SessionRow).where(which, SessionRow.ended_at.is_(None)).values(ended_at=at, sealed_vault=None)
    )


def created_at_of(reader: Reader, session_id: UUID) -> tuple[datetime, UUID | None, str]:
    """When a session began, on which device, under which label."""
    row = reader.execute(
        select(SessionRow.created_at, SessionRow.device_id, SessionRow.label).where(
            SessionRow.id == session_id
        )
    ).one_or_none()
    if row is None:
        raise Locked()
    return row.created_at, row.device_id, row.label


def kind_of(reader: Reader, person_id: UUID) -> str:
    """`young`, `professional` or `mentor`, for somebody who has an account."""
    return reader.execute(select(Account.kind).where(Account.id == person_id)).scalar_one()


def vault_keys(actor: Actor, session_key: bytes | None, at: datetime) -> VaultKeys:
    """The safe of whoever is signed in, from the row and the cookie: one alone opens nothing (KEY-15).

    Raises `Locked` when it is not open.
    """
    if not actor.open or session_key is None:
        raise Locked()
    asked = select(SessionRow.sealed_vault, SessionRow.vault_epoch, SessionRow.vault_until).where(
        SessionRow.id == actor.session_id, SessionRow.ended_at.is_(None)
    )
    with reading() as connection:
        row = connection.execute(asked).one_or_none()
    if row is None or row.sealed_vault is None or row.vault_until <= at:
        raise Locked()
    try:
        return open_session(
            session_key, row.sealed_vault, session=actor.session_id, vault=actor.id, epoch=row.vault_epoch
        )
    except CannotOpen:
        raise Locked() from None
