"""Invented young persons with an open safe: a real session, real keys, real cookies."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from flask.testing import FlaskClient
from sqlalchemy import insert, select, update
from werkzeug.test import TestResponse

from backend import clock
from backend.access import Role
from backend.access.models import Authority
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.services import accounts, people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import SignedIn, begin
from backend.services.accounts.models import Account, VaultEpoch
from backend.vault import VaultKeys, make_vault_keys
from backend.web.session import SESSION_COOKIE, VAULT_COOKIE
from tests.factories.access import an_authority

API = "/api/v1"


@dataclass
class Safe:
    """Somebody's browser, their safe open in it."""

    client: FlaskClient
    keys: VaultKeys = field(repr=False)
    token: str = field(repr=False)

    @property
    def owner(self) -> UUID:
        return self.keys.vault

    def put(
        self, body: bytes, *, document_id: UUID | None = None, length: int | None = None, **paper: Any
    ) -> TestResponse:
        """Deposit as the app does: a raw body, and what is said of it in one header."""
        path = f"{API}/documents/{document_id or new_id()}/content"
        environ = {"CONTENT_LENGTH": str(len(body) if length is None else length)}
        return self.client.put(
            path, data=body, headers={"X-Cap18-Paper": paper_header(**paper)}, environ_overrides=environ
        )

    def get(self, path: str, **kwargs: Any) -> TestResponse:
        return self.client.get(f"{API}/{path}", **kwargs)

    def said(self, path: str) -> Any:
        answer = self.get(path)
        assert answer.status_code == 200, answer.get_data(as_text=True)
        return answer.get_json()

    def consent(self, **answers: bool) -> TestResponse:
        return self.client.put(
            f"{API}/safe/consents", json={"text_version": "2026-11-21", "previews": True} | answers
        )


def paper_header(**paper: Any) -> str:
    raw = json.dumps({"type": "id_card", "title": "Carte de Nova Exemple"} | paper).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def house() -> UUID:
    """The invented authority of these tests, made once a base."""
    with transaction() as session:
        found = session.execute(select(Authority.id).where(Authority.code == "D98")).scalar()
        return found or an_authority(session, "D98")


def an_open_safe(
    new_client: Callable[[], FlaskClient],
    *,
    kind: str = "young",
    at: datetime | None = None,
    role: Role | None = None,
) -> Safe:
    """A person just signed in (at `at`, now when not told), with an empty safe."""
    at = at or clock.now()
    authority = house()
    with transaction() as session:
        if kind == "young":
            person = people.write_young(
                session,
                authority_id=authority,
                authority_key=instance().keyd.authority_key(authority),
                first_name="Nova",
                last_name="Exemple",
                birth_date=date(2009, 6, 24),
                at=at,
            )
        else:
            person = people.write_person(
                session, authority_id=authority, kind=kind, first_name="Malik", last_name="Modèle", at=at
            )
        if role is not None:
            people.write_membership(
                session, person_id=person, authority_id=authority, role=role, starts_on=date(2026, 1, 1)
            )
        keys = give_birth(session, person_id=person, authority_id=authority, kind=kind, at=at)
        signed = begin(session, keys, kind=kind, at=at, label="Téléphone de l'exemple")
    return entered(new_client, keys, signed)


def with_new_keys(new_client: Callable[[], FlaskClient], safe: Safe, kind: str = "young") -> Safe:
    """The same person after a lost phone: a new epoch, all that was theirs sealed again, a new session."""
    at = clock.now()
    fresh = make_vault_keys(safe.owner, safe.keys.epoch + 1)
    with transaction() as session:
        session.execute(
            insert(VaultEpoch).values(
                person_id=safe.owner, epoch=fresh.epoch, public=fresh.public, created_at=at
            )
        )
        session.execute(update(Account).where(Account.id == safe.owner).values(vault_epoch=fresh.epoch))
        for again in accounts.handed_over().reseal:
            again(session, safe.keys, fresh)
        signed = begin(session, fresh, kind=kind, at=at, label="Téléphone neuf")
    return entered(new_client, fresh, signed)


def unlocked(safe: Safe) -> None:
    """What happens each time this person opens their safe."""
    with transaction() as session:
        for waited in accounts.handed_over().unlocked:
            waited(session, safe.keys, clock.now())


def entered(new_client: Callable[[], FlaskClient], keys: VaultKeys, signed: SignedIn) -> Safe:
    client = new_client()
    client.set_cookie(SESSION_COOKIE, signed.token, domain="localhost", secure=True)
    k_s = base64.urlsafe_b64encode(signed.key).decode().rstrip("=")
    client.set_cookie(VAULT_COOKIE, k_s, domain="localhost", secure=True)
    return Safe(client, keys, signed.token)
