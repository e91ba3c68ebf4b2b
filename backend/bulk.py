"""Many rows at once, by the driver's fastest way: COPY on PostgreSQL, one prepared statement on SQLite."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Date, Table, Uuid
from sqlalchemy.orm import Session

from backend.db import Base, UtcDateTime


def insert_rows(
    session: Session, model: type[Base], columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert rows (ids, dates, aware instants, texts, numbers, bytes) in the transaction of the session.

    Five to ten times lighter than a statement a row; for what is made by thousands. `columns` gives the order of
    the values; a column left out takes the base's default, which is nothing.
    """
    table: Table = model.__table__  # type: ignore[assignment]
    connection = session.connection()
    driver: Any = connection.connection.driver_connection
    names = ", ".join(columns)
    if connection.dialect.name == "postgresql":
        with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    marks = ", ".join("?" * len(columns))
    ways = [
        (place, way) for place, name in enumerate(columns) if (way := _way(table.c[name].type)) is not None
    ]
    driver.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", _as_text(rows, ways))


Way = Callable[[Any], str]


def _as_text(rows: Iterable[Sequence[Any]], ways: Sequence[tuple[int, Way]]) -> Iterator[list[Any]]:
    for row in rows:
        plain = list(row)
        for place, way in ways:
            value = plain[place]
            if value is not None:
                plain[place] = way(value)
        yield plain


def _instant(value: datetime) -> str:
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _way(kind: Any) -> Way | None:
    """How SQLAlchemy writes this type on SQLite: one truth for what is read back."""
    if isinstance(kind, UtcDateTime):
        return _instant
    if isinstance(kind, Date):
        return date.isoformat
    return attrgetter("hex") if isinstance(kind, Uuid) else None
