"""Saying no: a recovery is stopped by its owner, in one tap, from a session or a link that opens nothing (KEY-12)."""

from __future__ import annotations

import base64
import secrets
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from backend import audit, outbox
from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import NotFound
from backend.ids import new_id, parse_id
from backend.keyd import Keyd, KeydUnavailable
from backend.outbox import Due
from backend.services.accounts import notices
from backend.services.accounts.actions.keyrings import usable_ways
from backend.services.accounts.actions.spent import spend_card, tell_keyd_now
from backend.services.accounts.models import Recovery, RecoveryLink, Reopening
from backend.services.accounts.ports import Trace
from backend.services.accounts.rules.reopenings import CARD

SECRET_BYTES = 15
"""120 random bits, 20 signs: a link that fits an SMS."""


def make_link(session: Session, due: Due, /, *, keyd: Keyd, public_url: str, at: datetime) -> str | None:
    """The short address by which a recovery is stopped; None when there is nothing to stop any more."""
    recovery_id = parse_id(due.subject_id)
    row = None if recovery_id is None else session.get(Recovery, recovery_id)
    if row is None or row.person_id != due.recipient_id or row.state != "waiting":
        return None
    secret = base64.urlsafe_b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
    session.execute(
        insert(RecoveryLink).values(
            id=new_id(), recovery_id=row.id, secret_mac=_mac(keyd, secret), made_at=at
        )
    )
    return f"{public_url.rstrip('/')}/stop#{secret}"


def stop_by_link(secret: str, keyd: Keyd, trace: Trace, *, at: datetime) -> str:
    """Stop the recovery a link is of: `stopped`, or `done` when it is too late. The same tap twice says the same."""
    with transaction() as session:
        row = session.execute(
            select(Recovery.id, Recovery.person_id, Recovery.state)
            .join(RecoveryLink, RecoveryLink.recovery_id == Recovery.id)
            .where(RecoveryLink.secret_mac == _mac(keyd, secret))
        ).one_or_none()
        if row is None:
            raise NotFound(
                "Ce lien ne marche pas. Ouvre Cap 18, ou appelle la personne qui te suit.",
                code="link_unknown",
            )
        person_id: UUID = row.person_id
        state: str = row.state
        if state == "waiting":
            stopped = stop_waiting(session, keyd, person_id, "link", trace, at)
            state = "stopped" if stopped else "done"
    tell_keyd_now(keyd, person_id, at)
    return state


def stop_mine(actor: Actor, keyd: Keyd, trace: Trace, *, at: datetime) -> UUID:
    """The same from one's own session. Raises `NotFound` when nothing waits."""
    policy.require(actor, Permission.SESSIONS_MANAGE)
    with transaction() as session:
        stopped = stop_waiting(
            session, keyd, actor.id, "session", trace, at, sure=policy.stepped_up(actor, at)
        )
        if stopped is None:
            raise NotFound()
    return stopped


def stop_waiting(
    session: Session,
    keyd: Keyd,
    person_id: UUID,
    by: str,
    trace: Trace,
    at: datetime,
    *,
    sure: bool = False,
) -> UUID | None:
    """Stop what waits for a safe, in this transaction; None when nothing does.

    Asking again waits a whole day again. The card dies too when it is surely its owner who said no (`sure`: their
    code was given just now), or the second time: a relative who holds the phone must not take the card away by one
    tap, nor a thief try it for ever. Never when nothing else would open this safe.
    """
    which = [Recovery.person_id == person_id, Recovery.state == "waiting"]
    if by == CARD:
        which.append(Recovery.way == CARD)
    rows = session.execute(
        update(Recovery)
        .where(*which)
        .values(state="stopped", ended_at=at, stopped_by=by)
        .returning(Recovery.id, Recovery.card_id, Recovery.way)
    ).all()
    if not rows:
        return None
    for row in rows:
        # With keyd away the row alone refuses, and whoever asks again starts a new clock (`recovering.begin`).
        with suppress(KeydUnavailable):
            keyd.stop_recovery(row.card_id)
        if row.way != CARD:
            _forget_handed(session, row.id, at)
        elif by != CARD and (sure or _refused_before(session, row)) and usable_ways(session, person_id):
            spend_card(session, person_id, at)
    recovery_id: UUID = rows[-1].id
    outbox.withdraw(session, [person_id], notices.SUBJECT, [row.id.hex for row in rows], at=at)
    channels = outbox.for_recovery(session, person_id, at=at)
    outbox.post(session, notices.told(notices.STOPPED, recovery_id, person_id, channels, at=at), at=at)
    trace(session, person_id, "recovery_stopped", owner=by != "link", at=at)
    audit.record(
        session,
        "recovery.stop",
        "recovery",
        at=at,
        actor_id=None if by == "link" else person_id,
        actor_role=by,
        object_id=recovery_id,
        youth_id=person_id,
    )
    return recovery_id


def _forget_handed(session: Session, recovery_id: UUID, at: datetime) -> None:
    """What was on its way to a new phone is on its way no more."""
    session.execute(
        update(Reopening).where(Reopening.recovery_id == recovery_id).values(handed=None, ended_at=at)
    )


def _refused_before(session: Session, row: Any) -> bool:
    """Whether somebody already said no to this very card."""
    earlier = select(Recovery.id).where(
        Recovery.card_id == row.card_id,
        Recovery.id != row.id,
        Recovery.stopped_by.in_(("link", "session")),
    )
    return session.execute(earlier).first() is not None


def _mac(keyd: Keyd, secret: str) -> bytes:
    return keyd.mac("link", b"recovery\x00" + secret.encode())[0]
