"""Browsers really signed in as persons of an invented house, and statements counted."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from flask.testing import FlaskClient
from sqlalchemy import event

from backend.db import db, transaction
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.web.session import SESSION_COOKIE, VAULT_COOKIE

API = "/api/v1"


def signed_in(
    new_client: Callable[[], FlaskClient], person: UUID, authority: UUID, kind: str, *, at: datetime
) -> FlaskClient:
    """A browser with an open session of this person, made as a sign-in makes it."""
    with transaction() as session:
        keys = give_birth(session, person_id=person, authority_id=authority, kind=kind, at=at)
        signed = begin(session, keys, kind=kind, at=at, label="Appareil de l'exemple")
    client = new_client()
    client.set_cookie(SESSION_COOKIE, signed.token, domain="localhost", secure=True)
    key = base64.urlsafe_b64encode(signed.key).decode().rstrip("=")
    client.set_cookie(VAULT_COOKIE, key, domain="localhost", secure=True)
    return client


@contextmanager
def statements() -> Iterator[list[str]]:
    """The SQL statements executed meanwhile."""
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
