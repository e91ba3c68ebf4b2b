"""One's own keys, and who stands behind a key on the day it is used."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, select

from backend import clock
from backend.access import Actor, Authority, Membership, Permission, Role, policy
from backend.db import Reader
from backend.prepared import Prepared
from backend.services.exchange import rules
from backend.services.exchange.models import SoftwareKey
from backend.web.bearer import Bearer

_BEHIND = Prepared(
    select(
        SoftwareKey.id,
        SoftwareKey.person_id,
        SoftwareKey.authority_id,
        SoftwareKey.scope,
        SoftwareKey.ends_on,
        Authority.zone,
        Membership.starts_on,
        Membership.ends_on.label("role_ends_on"),
    )
    .join(Authority, Authority.id == SoftwareKey.authority_id)
    .join(
        Membership,
        and_(
            Membership.person_id == SoftwareKey.person_id,
            Membership.authority_id == SoftwareKey.authority_id,
            Membership.role == Role.REFERENT.value,
        ),
    )
    .where(SoftwareKey.key_hash == bindparam("key_hash"), SoftwareKey.ended_at.is_(None))
)


def behind(reader: Connection, key_hash: bytes, at: datetime) -> Bearer | None:
    """The referent whose key this is, as they stand today; None when it ended or when they left.

    A key never carries more than its owner's own files: no team, no other role.
    """
    for row in _BEHIND.rows(reader, {"key_hash": key_hash}):
        on = clock.day_in(row.zone, at)
        holds = row.starts_on <= on and (row.role_ends_on is None or row.role_ends_on > on)
        if holds and on <= row.ends_on:
            actor = Actor(
                id=row.person_id,
                authority_id=row.authority_id,
                roles=frozenset({Role.REFERENT}),
                teams=frozenset(),
                zone=row.zone,
                session_id=row.id,
                open=True,
            )
            return Bearer(actor, row.id, frozenset(row.scope.split(" ")))
    return None


def own(reader: Reader, actor: Actor, on: date) -> dict[str, Any]:
    """One's keys, the newest first: never the keys themselves."""
    policy.require(actor, Permission.SOFTWARE_KEYS_OWN)
    kept = SoftwareKey
    rows = reader.execute(
        select(
            kept.id, kept.name, kept.scope, kept.created_at, kept.ends_on, kept.last_used_on, kept.ended_at
        )
        .where(kept.person_id == actor.id)
        .order_by(kept.id.desc())
    )
    return {
        "items": [
            {
                "id": row.id,
                "name": row.name,
                "scope": row.scope.split(" "),
                "created_at": row.created_at,
                "ends_on": row.ends_on,
                "last_used_on": row.last_used_on,
                "state": rules.state(row.ends_on, row.ended_at is not None, on),
            }
            for row in rows
        ]
    }
