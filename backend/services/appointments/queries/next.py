"""The next appointments of one young person, in a few words: for Accueil, which carries one along, and for the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, Connection, ScalarSelect, Uuid, bindparam, or_, select
from sqlalchemy.orm import aliased

from backend.access import Actor, Link, Permission, policy, scope
from backend.db import Reader, UtcDateTime
from backend.keyd import Keyd
from backend.prepared import Prepared
from backend.services.appointments import rules, views
from backend.services.appointments.models import AppointmentRow
from backend.services.appointments.queries.agenda import COLUMNS, reader_of
from backend.services.appointments.rules import states

FEW = 3
KEPT = ("id", "starts_at", "ends_at", "minutes", "status", "revision", "youth_answer", "words_sealed")


class Few(NamedTuple):
    """What a few words of an appointment need."""

    id: UUID
    starts_at: datetime
    ends_at: datetime
    minutes: int
    status: str
    revision: int
    youth_answer: str
    words_sealed: bytes


def carried() -> list[ColumnElement[Any]]:
    """The columns a statement carries along to show the next appointment; `carried_row` reads them back."""
    return [getattr(AppointmentRow, name).label(f"appointment_{name}") for name in KEPT]


def next_id(youth_id: BindParameter[Any], at: BindParameter[Any]) -> ScalarSelect[UUID]:
    """The appointment that comes first and will take place as far as one knows; it also asks for `earliest(at)`."""
    return _first(lambda row: row.id, youth_id, at)


def next_start(youth_id: Any, at: BindParameter[Any]) -> ScalarSelect[datetime]:
    """When it begins: for the lists of those above, whose statement carries it (`youth_id` may be their column)."""
    return _first(lambda row: row.starts_at, youth_id, at)


def _first(column: Callable[[Any], Any], youth_id: Any, at: BindParameter[Any]) -> ScalarSelect[Any]:
    row = aliased(AppointmentRow)
    return (
        select(column(row))
        .where(
            row.youth_id == youth_id,
            row.starts_at > bindparam("earliest", type_=UtcDateTime()),
            row.ends_at > at,
            or_(*(row.status == one for one in sorted(states.WAITING))),
        )
        .order_by(row.starts_at, row.id)
        .limit(1)
        .scalar_subquery()
    )


def earliest(at: datetime) -> datetime:
    """The start before which nothing can still be going on: what is past is not read over again."""
    return at - rules.LONGEST_TIME


def carried_row(found: Any) -> Few | None:
    """The next appointment a statement carried along, or None."""
    if found.appointment_id is None:
        return None
    return Few._make(getattr(found, f"appointment_{name}") for name in KEPT)


def shown(few: Few, actor: Actor, keyd: Keyd, at: datetime) -> dict[str, Any]:
    """An appointment in a few words, for its young person; without keyd, its times alone."""
    return views.short(few, reader_of(actor, "", keyd, at))


def few_next(
    reader: Reader,
    actor: Actor,
    youth_id: UUID,
    *,
    keyd: Keyd,
    at: datetime,
    on: date,
    link: Link | None = None,
) -> list[dict[str, Any]]:
    """The next three of a file: in a few words for whoever sees them all, dates alone for the lead of the team.

    `link`: what ties the reader, when it was read already."""
    link = link or scope.link(reader, actor, youth_id, on)
    whole = policy.decide(actor, Permission.APPOINTMENTS_ALL, link)
    if not whole and not policy.decide(actor, Permission.APPOINTMENTS_DATES, link):
        return []
    connection = reader if isinstance(reader, Connection) else reader.connection()
    rows = _few().rows(connection, {"youth": youth_id, "at": at})
    who = reader_of(actor, "", keyd, at)
    return [views.short(one, who, words=whole) for one in rows]


@cache
def _few() -> Prepared:
    row = AppointmentRow
    return Prepared(
        select(*COLUMNS)
        .where(
            row.youth_id == bindparam("youth", type_=Uuid()),
            or_(*(row.status == one for one in sorted(states.WAITING))),
            row.ends_at > bindparam("at", type_=UtcDateTime()),
        )
        .order_by(row.starts_at, row.id)
        .limit(FEW)
    )
