"""Who is signed in: one statement a request, and the last gesture written at most once a minute after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog
from flask import Flask, Response, g, request
from sqlalchemy import Connection, and_, bindparam, select
from sqlalchemy.exc import SQLAlchemyError

from backend import clock
from backend.access import Actor, Authority, Membership, Role
from backend.db import reading
from backend.prepared import Prepared
from backend.services.accounts.actions.sessions import touch
from backend.services.accounts.models import Account, SessionRow
from backend.services.accounts.rules.sessions import Deadlines, touch_due

_SIGNED_IN = Prepared(
    select(
        SessionRow.id,
        SessionRow.person_id,
        SessionRow.created_at,
        SessionRow.unlocked_at,
        SessionRow.last_seen_at,
        SessionRow.known_until,
        SessionRow.open_until,
        SessionRow.vault_until,
        SessionRow.stepped_up_at,
        Account.kind,
        Account.authority_id,
        Authority.zone,
        Membership.role,
        Membership.team_id,
        Membership.starts_on,
        Membership.ends_on,
    )
    .join(Account, Account.id == SessionRow.person_id)
    .join(Authority, Authority.id == Account.authority_id)
    .outerjoin(
        Membership,
        and_(Membership.person_id == Account.id, Membership.authority_id == Account.authority_id),
    )
    .where(SessionRow.token_hash == bindparam("token_hash"), SessionRow.ended_at.is_(None))
)

_BORN_WITH = {"young": Role.YOUNG, "mentor": Role.MENTOR}
NOT_A_GESTURE = frozenset({"/api/v1/session", "/api/v1/events", "/api/v1/events/since"})
"""Asking for one's state, or listening, is no sign that somebody is there (DESIGN §11.18)."""

log = structlog.get_logger("cap18.accounts")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a later touch needs of the session read at the start of the request."""

    session_id: UUID
    kind: str
    created_at: datetime
    unlocked_at: datetime
    last_seen_at: datetime
    until: Deadlines


def load_actor(token_hash: bytes, at: datetime) -> Actor | None:
    """The same as `read_actor`, with a read of its own."""
    with reading() as reader:
        return read_actor(reader, token_hash, at)


def read_actor(reader: Connection, token_hash: bytes, at: datetime) -> Actor | None:
    """The person behind a session's token, with the roles they hold today; None when it ended or lapsed."""
    rows = _SIGNED_IN.rows(reader, {"token_hash": token_hash})
    if not rows or at >= rows[0].known_until:
        return None
    first = rows[0]
    roles, teams = set(), set()
    if first.kind in _BORN_WITH:
        roles.add(_BORN_WITH[first.kind])
    if first.role is not None:
        on = clock.day_in(first.zone, at)
        for row in rows:
            if row.starts_on <= on and (row.ends_on is None or row.ends_on > on):
                role = Role(row.role)
                roles.add(role)
                if row.team_id is not None:
                    teams.add((role, row.team_id))
    until = Deadlines(first.known_until, first.open_until, first.vault_until)
    g.cap18_seen = Seen(first.id, first.kind, first.created_at, first.unlocked_at, first.last_seen_at, until)
    return Actor(
        id=first.person_id,
        authority_id=first.authority_id,
        roles=frozenset(roles),
        teams=frozenset(teams),
        zone=first.zone,
        session_id=first.id,
        open=at < first.open_until,
        stepped_up_at=first.stepped_up_at,
    )


def seen() -> Seen | None:
    """The session this request was made with, when there is one."""
    found = g.get("cap18_seen")
    return found if isinstance(found, Seen) else None


def install(app: Flask) -> None:
    """Write the last gesture after the answer is made, never in its transaction (DESIGN §11.10)."""

    @app.after_request
    def _touch(answer: Response) -> Response:
        found = seen()
        if found is None or request.path in NOT_A_GESTURE:
            return answer
        at = clock.now()
        if touch_due(found.last_seen_at, at):
            try:
                touch(found.session_id, found.kind, found.created_at, found.unlocked_at, found.until, at)
            except SQLAlchemyError as error:
                # The answer is worth more than its mark: the next request writes it.
                log.warning("touch_failed", kind=type(error).__name__)
        return answer
