"""Links of one person, and what one open browser may read, each in one statement."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, LargeBinary, and_, bindparam, func, select

from backend.db import Reader
from backend.prepared import Prepared
from backend.services.guests.models import GuestLink, GuestPage, GuestSession
from backend.services.guests.rules import LinkState, Standing, state

_COLUMNS = (
    GuestLink.id,
    GuestLink.owner_id,
    GuestLink.document_id,
    GuestLink.mode,
    GuestLink.side,
    GuestLink.pages,
    GuestLink.created_at,
    GuestLink.ends_at,
    GuestLink.ended_at,
    GuestLink.ended_by,
    GuestLink.tries,
    GuestLink.code_used_at,
    GuestLink.sealed_told,
    GuestLink.sealed_way,
    GuestLink.first_opened_at,
    GuestLink.last_opened_at,
    GuestLink.openings,
)


class Mine(NamedTuple):
    """A link, for its owner."""

    id: UUID
    owner_id: UUID
    document_id: UUID
    mode: str
    side: int | None
    pages: int
    created_at: datetime
    ends_at: datetime
    ended_at: datetime | None
    ended_by: str | None
    tries: int
    code_used_at: datetime | None
    sealed_told: bytes
    sealed_way: bytes | None
    first_opened_at: datetime | None
    last_opened_at: datetime | None
    openings: int

    def state(self, at: datetime) -> LinkState:
        """Where it stands at an instant."""
        return state(Standing(self.ends_at, self.ended_by), at)


def one(reader: Reader, link_id: UUID) -> Mine | None:
    """A link by its id, ended ones included."""
    row = reader.execute(select(*_COLUMNS).where(GuestLink.id == link_id)).one_or_none()
    return Mine._make(row) if row else None


def mine(
    reader: Reader, owner_id: UUID, at: datetime, *, document_id: UUID | None, everything: bool
) -> list[Mine]:
    """Somebody's links, the newest first; with `everything`, what is over too (the last 200)."""
    wanted = select(*_COLUMNS).where(GuestLink.owner_id == owner_id)
    if document_id is not None:
        wanted = wanted.where(GuestLink.document_id == document_id)
    if not everything:
        wanted = wanted.where(GuestLink.ended_at.is_(None), GuestLink.ends_at > at)
    rows = reader.execute(wanted.order_by(GuestLink.created_at.desc(), GuestLink.id.desc()).limit(200))
    return [Mine._make(row) for row in rows]


def live_count(reader: Reader, owner_id: UUID, at: datetime) -> int:
    """How many links of somebody still run."""
    return reader.execute(
        select(func.count()).where(
            GuestLink.owner_id == owner_id, GuestLink.ended_at.is_(None), GuestLink.ends_at > at
        )
    ).scalar_one()


class Held(NamedTuple):
    """What stands behind an open browser's cookie; `sealed_page` when a page was asked for and is shown."""

    session_id: UUID
    link_id: UUID
    owner_id: UUID
    mode: str
    ends_at: datetime
    ended_at: datetime | None
    sealed_key: bytes
    seen_at: datetime
    sealed_page: bytes | None


_HELD = Prepared(
    select(
        GuestSession.id,
        GuestSession.link_id,
        GuestLink.owner_id,
        GuestLink.mode,
        GuestLink.ends_at,
        GuestLink.ended_at,
        GuestSession.sealed_key,
        GuestSession.seen_at,
        GuestPage.sealed,
    )
    .join(GuestLink, GuestLink.id == GuestSession.link_id)
    .outerjoin(
        GuestPage, and_(GuestPage.link_id == GuestSession.link_id, GuestPage.page == bindparam("page"))
    )
    .where(GuestSession.token_hash == bindparam("token", type_=LargeBinary())),
    Held._make,
)


def held(reader: Connection, token_hash: bytes, page: int = 0) -> Held | None:
    """What a cookie leads to, and one page (from 1) with it."""
    found: Held | None = _HELD.first(reader, {"token": token_hash, "page": page})
    return found
