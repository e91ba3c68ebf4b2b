"""What the SMS gateway tells back, signed: a message arrived or failed, somebody answered STOP."""

from __future__ import annotations

import hmac
import re
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from backend.db import transaction
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.outbox import contacts
from backend.outbox.deciding import State
from backend.outbox.models import Channel, Delivery, Occasion

SKEW = timedelta(minutes=5)
STOP = re.compile(r"\s*(stop|arret|arrêt|arreter|arrêter|unsubscribe)\b", re.IGNORECASE)


def signed(secret: str, stamp: str, body: bytes, signature: str, *, at: datetime) -> bool:
    """Whether a call really comes from the gateway, now: HMAC-SHA256 of `stamp.body`, five minutes old at most."""
    if not secret or not stamp.isdigit() or len(stamp) > 12:
        return False
    if abs(at.timestamp() - int(stamp)) > SKEW.total_seconds():
        return False
    awaited = hmac.new(secret.encode(), stamp.encode() + b"." + body, "sha256").hexdigest()
    return hmac.compare_digest(awaited, signature.removeprefix("sha256="))


def receipt(reference: UUID, status: str, *, at: datetime) -> None:
    """A receipt. The same one twice changes nothing; a failure told late sends the saying on to its next channel."""
    with transaction() as session:
        row = session.execute(
            select(Delivery).where(Delivery.reference == reference, Delivery.channel == "sms")
        ).scalar_one_or_none()
        if row is None:
            raise NotFound()
        if status == "delivered" and row.received_at is None:
            row.received_at = at
            row.state = "received"
        elif status in ("failed", "expired") and row.state in ("sent", "calling", "unknown"):
            row.state, row.reason = "failed", f"gateway_{status}"
            _go_on(session, row, at)


def _go_on(session: Session, row: Delivery, at: datetime) -> None:
    """What was believed carried was not: the next channel need not wait its turn."""
    session.execute(
        update(Occasion)
        .where(Occasion.id == row.occasion_id, Occasion.state == int(State.PLANNED), Occasion.due_at > at)
        .values(due_at=at, carried=Occasion.carried - 1)
        .execution_options(synchronize_session=False)
    )


def incoming(sender: str, text: str, *, keyd: Keyd, at: datetime) -> int:
    """A message from a phone. STOP ends messages to that number, whoever's it is; anything else is not kept."""
    if not STOP.match(text):
        return 0
    index = contacts.index(keyd, "sms", contacts.tidy("sms", sender))
    with transaction() as session:
        done = session.execute(
            update(Channel)
            .where(Channel.contact_index == index, Channel.kind == "sms", Channel.stopped_at.is_(None))
            .values(stopped_at=at, version=Channel.version + 1)
            .execution_options(synchronize_session=False)
        )
    return int(getattr(done, "rowcount", 0))
