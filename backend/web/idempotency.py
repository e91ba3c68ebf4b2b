"""A mutation carries a UUID chosen by the phone. Sent twice, it is done once, and answered as of today."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import ParamSpec
from uuid import UUID

from flask import Response, request
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backend import clock
from backend.db import transaction
from backend.errors import Conflict, Invalid
from backend.ids import parse_id
from backend.instance import instance
from backend.web.guard import actor
from backend.web.models import RequestRow

P = ParamSpec("P")
HEADER = "Idempotency-Key"


def request_key() -> UUID:
    """The UUID of this mutation. Raises `Invalid` when the header is missing or is no UUID."""
    key = parse_id(request.headers.get(HEADER, ""))
    if key is None:
        raise Invalid("L'identifiant de la demande manque (en-tête Idempotency-Key).", code="key_needed")
    return key


def already(
    session: Session, actor_id: UUID, key: UUID, action: str, mac: bytes
) -> tuple[UUID | None] | None:
    """What a first sending made: a one-tuple with its object, or None when this is the first sending.

    Raises `Invalid` (422) for the same key with another body, `Conflict` (409) when only the UUID was kept.
    """
    row = session.execute(
        select(RequestRow.action, RequestRow.body_mac, RequestRow.object_id).where(
            RequestRow.actor_id == actor_id, RequestRow.key == key
        )
    ).one_or_none()
    if row is None:
        return None
    if row.action is None:
        raise Conflict("Cette demande est déjà reçue.", code="already_received")
    if row.action != action or row.body_mac != mac:
        raise Invalid("Cette demande a déjà servi pour autre chose.", code="key_reused")
    return (row.object_id,)


def remember(
    session: Session, actor_id: UUID, key: UUID, action: str, mac: bytes, object_id: UUID | None, at: datetime
) -> None:
    """Keep the request in the transaction of its gesture. A twin in flight raises `Conflict`."""
    try:
        session.execute(
            insert(RequestRow).values(
                actor_id=actor_id, key=key, action=action, body_mac=mac, object_id=object_id, received_at=at
            )
        )
    except IntegrityError as error:
        raise Conflict("Cette demande est en cours. Réessaie dans un instant.", code="in_flight") from error


def body_mac(action: str) -> bytes:
    """keyd's HMAC of the body: says whether two sendings are the same, tells nothing of the words."""
    digest = hashlib.sha256(request.get_data(cache=True)).digest()
    payload = action.encode() + b"\0" + request.path.encode() + b"\0" + digest
    return instance().keyd.mac("request", payload)[0]


def mutation(
    action: str, render: Callable[[UUID | None], Response]
) -> Callable[[Callable[P, UUID | None]], Callable[P, Response]]:
    """A view that does one gesture and returns the id of what it made; `render` draws it as it is today."""

    def wrap(view: Callable[P, UUID | None]) -> Callable[P, Response]:
        @wraps(view)
        def once(*args: P.args, **kwargs: P.kwargs) -> Response:
            who, key, mac, at = actor(), request_key(), body_mac(action), clock.now()
            with transaction() as session:
                before = already(session, who.id, key, action, mac)
                if before is None:
                    remember(session, who.id, key, action, mac, None, at)
                    made = view(*args, **kwargs)
                    session.execute(
                        update(RequestRow)
                        .where(RequestRow.actor_id == who.id, RequestRow.key == key)
                        .values(object_id=made)
                    )
                else:
                    made = before[0]
            return render(made)

        return once

    return wrap
