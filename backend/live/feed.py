"""Reading what was told after a cursor, so that nothing is ever passed over; twice is harmless.

A cursor is a place in the base's history. On SQLite it is the last id, since writers queue up. On PostgreSQL it is the
oldest transaction that was still running when one looked (its `xmin`): everything older was seen, and what that
transaction and its followers write is read after it.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Connection, String, and_, bindparam, cast, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from backend.live.models import LiveEvent
from backend.prepared import Prepared

MOST = 2_000
"""Rows read at once by a process that feeds streams; more at once means: read everything again."""

MOST_OF_ONE = 100
"""The same for one person who comes back."""


class settled(FunctionElement[int]):  # noqa: N801
    """The cursor of this instant, in the same view of the base as the rows read with it."""

    type = BigInteger()
    inherit_cache = True


@compiles(settled, "postgresql")
def _on_postgresql(_element: Any, _compiler: Any, **_how: Any) -> str:
    return "pg_snapshot_xmin(pg_current_snapshot())::text::bigint"


@compiles(settled)
def _on_sqlite(_element: Any, _compiler: Any, **_how: Any) -> str:
    # The counter outlives the rows: a cursor never goes back because old rows were erased.
    return "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'live_event'), 0)"


class Told(NamedTuple):
    id: int
    made_in: int
    person_id: UUID
    kind: str
    subject_id: UUID | None


def signal(event: Any) -> ColumnElement[str]:
    """What PostgreSQL says of one row by itself: the same identifiers, in one line."""
    subject = func.coalesce(cast(event.c.subject_id, String), "-")
    parts = [cast(event.c.id, String), cast(event.c.made_in, String), cast(event.c.person_id, String)]
    return func.concat_ws(" ", *parts, event.c.kind, subject)


def read_signal(said: str) -> Told:
    """The row a signal told of."""
    number, made_in, person_id, kind, subject = said.split(" ")
    return Told(int(number), int(made_in), UUID(person_id), kind, None if subject == "-" else UUID(subject))


class News(NamedTuple):
    """What was told after a cursor, oldest first, and the cursor to ask after next. `lost`: read everything."""

    cursor: int
    told: list[Told]
    lost: bool


def _after(dialect: str) -> Any:
    if dialect == "postgresql":
        return LiveEvent.made_in >= bindparam("after")
    return LiveEvent.id > bindparam("after")


def _reading(dialect: str, most: int, *, of_one: bool) -> Prepared:
    here = select(settled().label("cursor")).subquery()
    wanted = _after(dialect)
    if of_one:
        wanted = and_(wanted, LiveEvent.person_id == bindparam("person"))
    return Prepared(
        select(
            here.c.cursor,
            LiveEvent.id,
            LiveEvent.made_in,
            LiveEvent.person_id,
            LiveEvent.kind,
            LiveEvent.subject_id,
        )
        .select_from(here.outerjoin(LiveEvent.__table__, wanted))
        .order_by(LiveEvent.id)
        .limit(most + 1)
    )


_ALL = {kind: _reading(kind, MOST, of_one=False) for kind in ("sqlite", "postgresql")}
_OF_ONE = {kind: _reading(kind, MOST_OF_ONE, of_one=True) for kind in ("sqlite", "postgresql")}


def since(connection: Connection, after: int) -> News:
    """All that was told after a cursor, whoever it is for."""
    return _news(_ALL[connection.dialect.name].rows(connection, {"after": after}), after, MOST)


def since_for(connection: Connection, person_id: UUID, after: int) -> News:
    """What one person was told after a cursor. A cursor of the future is that of another base: `lost`."""
    rows = _OF_ONE[connection.dialect.name].rows(connection, {"after": after, "person": person_id})
    return _news(rows, after, MOST_OF_ONE)


_NOBODY = UUID(int=0)


def cursor_now(connection: Connection) -> int:
    """The cursor of somebody who has just read everything."""
    rows = _OF_ONE[connection.dialect.name].rows(connection, {"after": 2**62, "person": _NOBODY})
    return int(rows[0].cursor)


def _news(rows: list[Any], after: int, most: int) -> News:
    cursor = int(rows[0].cursor)
    if after > cursor or len(rows) > most:
        return News(cursor, [], True)
    return News(cursor, [Told(*row[1:]) for row in rows if row.id is not None], False)
