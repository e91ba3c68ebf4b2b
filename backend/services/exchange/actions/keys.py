"""A professional gives a software a key, and takes it back."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from backend import audit
from backend.access import Actor, Permission, policy
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.services.exchange import rules
from backend.services.exchange.models import SoftwareKey

PREFIX = "cap18_"
KEY_BYTES = 32


def new_key() -> str:
    """A key of 256 random bits, that says what it is to whoever finds it."""
    return PREFIX + base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode().rstrip("=")


def key_hash(key: str) -> bytes:
    """What the base keeps of a key."""
    return hashlib.sha256(key.encode()).digest()


def make_key(
    actor: Actor,
    key: str,
    *,
    name: str,
    scope: Collection[str],
    ends_on: date,
    at: datetime,
    on: date,
) -> UUID:
    """Keep a key made for a software. Raises `StepUpNeeded` without a proof under 5 minutes old, `Invalid` with what
    is to be corrected, `Conflict` when this person has as many as one may."""
    policy.require(actor, Permission.SOFTWARE_KEYS_OWN)
    policy.require_step_up(actor, at)
    found = rules.faults(name, scope, ends_on, on)
    if found:
        raise Invalid(next(iter(found.values())), fields=found)
    with transaction() as session:
        kept = SoftwareKey
        living = session.execute(
            select(func.count()).where(
                kept.person_id == actor.id, kept.ended_at.is_(None), kept.ends_on >= on
            )
        ).scalar_one()
        if living >= rules.MOST_KEYS:
            raise Conflict(
                f"Vous avez déjà {rules.MOST_KEYS} clés. Retirez-en une, puis recommencez.",
                code="too_many_keys",
            )
        made = new_id()
        session.execute(
            insert(kept).values(
                id=made,
                person_id=actor.id,
                authority_id=actor.authority_id,
                name=name.strip(),
                key_hash=key_hash(key),
                scope=" ".join(one for one in rules.SCOPES if one in scope),
                created_at=at,
                ends_on=ends_on,
            )
        )
        _note(session, actor, "software_key.make", made, at)
    return made


def end_key(actor: Actor, key_id: UUID, *, at: datetime) -> UUID:
    """Take a key back: from now on it opens nothing. Taken back twice, it stays so."""
    policy.require(actor, Permission.SOFTWARE_KEYS_OWN)
    kept = SoftwareKey
    with transaction() as session:
        row = session.execute(
            select(kept.ended_at).where(kept.id == key_id, kept.person_id == actor.id)
        ).one_or_none()
        if row is None:
            raise NotFound()
        if row.ended_at is None:
            session.execute(update(kept).where(kept.id == key_id).values(ended_at=at))
            _note(session, actor, "software_key.end", key_id, at)
    return key_id


def used(actor: Actor, key_id: UUID, what: str, count: int, *, at: datetime, on: date) -> None:
    """Write that a software read: which key, what and how many, and the day on the key itself."""
    with transaction() as session:
        session.execute(
            update(SoftwareKey)
            .where(
                SoftwareKey.id == key_id,
                (SoftwareKey.last_used_on.is_(None)) | (SoftwareKey.last_used_on < on),
            )
            .values(last_used_on=on)
        )
        _note(session, actor, f"software.{what}", key_id, at, count=count)


def _note(
    session: Session, actor: Actor, act: str, key_id: UUID, at: datetime, *, count: int | None = None
) -> None:
    audit.record(
        session,
        act,
        "software_key",
        at=at,
        actor_id=actor.id,
        actor_role=actor.leading_role.value if actor.leading_role else "",
        object_id=key_id,
        authority_id=actor.authority_id,
        count=count,
    )
