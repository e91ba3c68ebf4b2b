"""Signing in, opening again, and proving once more that it is oneself."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from backend import audit, clock
from backend.access import Actor
from backend.db import reading, transaction
from backend.ids import new_id
from backend.services.accounts import refusals
from backend.services.accounts.actions import sessions
from backend.services.accounts.actions.cosigning import finish_ready
from backend.services.accounts.actions.epochs import renew_if_due
from backend.services.accounts.actions.proofs import Opened, Proof, prove, settle
from backend.services.accounts.actions.quorum import keep_quorum
from backend.services.accounts.actions.sessions import SignedIn
from backend.services.accounts.actions.teams import keep_team_pairs
from backend.services.accounts.means import Means
from backend.services.accounts.models import Challenge, SessionRow, Slot
from backend.services.accounts.ports import Reseal, Unlocked
from backend.vault import VaultKeys

CHALLENGE_LASTS = timedelta(minutes=5)


class Asked(NamedTuple):
    """What a phone must answer: sign the nonce's text, HMAC the salt (16 bytes)."""

    id: UUID
    nonce: str
    salt: bytes
    expires_at: datetime


def ask_challenge(slot_id: UUID, means: Means, *, at: datetime) -> Asked:
    """A challenge for a slot, whether it exists or not: the answer is the same, and the salt always the same."""
    invented = means.keyd.mac("request", b"\x00salt\x00" + slot_id.bytes)[0][:16]
    with reading() as connection:
        known = connection.execute(
            select(Slot.salt).where(Slot.id == slot_id, Slot.kind == "phone")
        ).scalar_one_or_none()
    asked = Asked(
        new_id(),
        base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("="),
        known or invented,
        at + CHALLENGE_LASTS,
    )
    with transaction() as session:
        session.execute(delete(Challenge).where(Challenge.expires_at <= at))
        session.execute(
            insert(Challenge).values(
                id=asked.id, slot_id=slot_id, nonce=asked.nonce, expires_at=asked.expires_at
            )
        )
    return asked


def sign_in(
    proof: Proof,
    means: Means,
    *,
    at: datetime,
    label: str,
    replaces: bytes | None = None,
    reseal: Collection[Reseal] = (),
    unlocked: Collection[Unlocked] = (),
) -> SignedIn:
    """Open a safe with one proof and begin a session. Raises a refusal, `TooMany` or `KeydUnavailable`.

    `replaces` is the hash of the token the browser presents: that session ends, whoever it is (AUT-06).
    """
    opened = prove(proof, means, at)
    with transaction() as session:
        settle(session, opened, at)
        keys = _after_unlock(session, opened, means, reseal, unlocked, at)
        begun = sessions.begin(
            session,
            keys,
            kind=opened.kind,
            at=at,
            label=opened.label or label,
            device_id=opened.device_id,
            replaces=replaces,
            slot_id=opened.slot_id if opened.slot_kind == "phone" else None,
        )
        audit.record(
            session,
            "session.begin",
            "session",
            at=at,
            actor_id=opened.person_id,
            actor_role=opened.kind,
            object_id=begun.session_id,
            youth_id=opened.person_id if opened.kind == "young" else None,
        )
    return begun


def step_up(
    actor: Actor,
    proof: Proof,
    means: Means,
    *,
    at: datetime,
    reseal: Collection[Reseal] = (),
    unlocked: Collection[Unlocked] = (),
) -> SignedIn:
    """Prove again that it is oneself (AUT-07). The session changes its id and keeps its last day.

    Somebody else's proof is refused as a wrong one.
    """
    opened = prove(proof, means, at)
    if opened.person_id != actor.id:
        raise refusals.wrong_secret()
    with transaction() as session:
        settle(session, opened, at)
        created_at, device_id, label = sessions.created_at_of(session, actor.session_id)
        session.execute(
            # The id changes with the proof: the former token opens nothing any more.
            delete(SessionRow).where(SessionRow.id == actor.session_id)
        )
        keys = _after_unlock(session, opened, means, reseal, unlocked, at)
        return sessions.begin(
            session,
            keys,
            kind=opened.kind,
            at=at,
            label=label,
            device_id=device_id or opened.device_id,
            created_at=created_at,
            slot_id=opened.slot_id if opened.slot_kind == "phone" else None,
        )


def _after_unlock(
    session: Session,
    opened: Opened,
    means: Means,
    reseal: Collection[Reseal],
    unlocked: Collection[Unlocked],
    at: datetime,
) -> VaultKeys:
    keys = renew_if_due(session, means.keyd, opened.keys, reseal, at)
    on = clock.day_in(opened.zone, at)
    if opened.kind == "professional":
        keep_team_pairs(session, keys, on=on, at=at)
        finish_ready(session, means.keyd, keys, on=on, at=at)
    elif opened.kind == "young":
        means.keyd.used(keys.vault)
        keep_quorum(session, means.keyd, keys, on=on, at=at)
    for waited in unlocked:
        waited(session, keys, at)
    return keys
