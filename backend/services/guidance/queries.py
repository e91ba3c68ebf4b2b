"""Reading what an authority wrote; and its journeys, national and local together."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Uuid, bindparam, select

from backend.db import Reader
from backend.guides.journeys import Journey, journeys
from backend.prepared import Prepared
from backend.services.guidance import rules
from backend.services.guidance.models import LocalChange
from backend.services.guidance.rules import Change

_COLUMNS = (
    LocalChange.id,
    LocalChange.kind,
    LocalChange.journey,
    LocalChange.step,
    LocalChange.code,
    LocalChange.body,
    LocalChange.source,
    LocalChange.checked_on,
    LocalChange.published,
    LocalChange.version,
)


_EVERY: Any = (
    select(*_COLUMNS)
    .where(LocalChange.authority_id == bindparam("authority", type_=Uuid()))
    .order_by(LocalChange.id)
)
_PUBLISHED = _EVERY.where(LocalChange.published.is_(True))


def every(reader: Reader, authority_id: UUID) -> tuple[Change, ...]:
    """Every change of an authority, drafts included, the oldest first."""
    return tuple(Change(*row) for row in reader.execute(_EVERY, {"authority": authority_id}))


def published(reader: Reader, authority_id: UUID) -> tuple[Change, ...]:
    """The changes young people of an authority read, the oldest first."""
    if isinstance(reader, Connection):
        found: list[Change] = _prepared().rows(reader, {"authority": authority_id})
        return tuple(found)
    return tuple(Change(*row) for row in reader.execute(_PUBLISHED, {"authority": authority_id}))


def any_published(authority_id: ColumnElement[UUID]) -> ColumnElement[bool]:
    """Whether an authority wrote anything its young people read: a column for somebody else's statement."""
    return (
        select(LocalChange.id)
        .where(LocalChange.authority_id == authority_id, LocalChange.published.is_(True))
        .exists()
    )


@cache
def _prepared() -> Prepared:
    """The same, for what every opening of the steps reads."""
    return Prepared(_PUBLISHED, make=Change._make)


def journeys_of(reader: Reader, authority_id: UUID) -> tuple[Journey, ...]:
    """The journeys as this authority's young people have them. One statement; the same value while nothing changes."""
    return together(published(reader, authority_id))


@lru_cache(maxsize=256)
def together(changes: tuple[Change, ...]) -> tuple[Journey, ...]:
    """The national journeys with these changes in."""
    return rules.merged(journeys(), changes)
