"""A statement written and compiled once, run many times: for what every request or every screen reads.

SQLAlchemy writes the SQL and converts the values; what is saved is writing it, hashing it, opening a transaction
for it and wrapping its rows at each request: most of the cost of a small read. Each run sees its own instant.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Dialect,
    Insert,
    Select,
    String,
    Text,
    TypeDecorator,
    Update,
    cast,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from backend.db import Reader


class _IdText(TypeDecorator[str]):
    """An identifier as JSON writes it. SQLite keeps its 32 digits, PostgreSQL writes it itself."""

    impl = String
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], str | None] | None:
        return _dashed if dialect.name == "sqlite" else None


def _dashed(value: str | None) -> str | None:
    if value is None or len(value) != 32:
        return value
    return f"{value[:8]}-{value[8:12]}-{value[12:16]}-{value[16:20]}-{value[20:]}"


def id_text(column: ColumnElement[UUID] | InstrumentedAttribute[UUID]) -> ColumnElement[str]:
    """An identifier read as text, for a list that only writes it out: no object is made for it."""
    return type_coerce(cast(column, Text()), _IdText()).label(column.key)


def date_text(column: ColumnElement[date] | InstrumentedAttribute[date]) -> ColumnElement[str]:
    """A civil day read as text (2009-05-22), for the same reason."""
    return cast(column, Text()).label(column.key)


Statement = Select[*tuple[Any, ...]] | Insert | Update | Delete


class Prepared:
    """A statement whose variable parts are all named `bindparam`s (none expanding); `insert(Model)` alone takes
    every column by its name. Nothing is filled in: a default written in a model is not applied here.

    `make` builds a row from its cells, in the order of the columns; a named tuple when not told.
    """

    def __init__(self, statement: Statement, make: Callable[[Iterable[Any]], Any] | None = None) -> None:
        self._statement = statement
        self._make = make
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, reader: Reader, values: Mapping[str, Any]) -> list[Any]:
        """Every row read or returned, in the order of the columns, values converted as the models say.

        Raises `KeyError` for a part that was not given.
        """
        connection = _connection(reader)
        return self._for(connection.dialect).rows(connection, values)

    def columns(self, reader: Reader, values: Mapping[str, Any]) -> list[Sequence[Any]]:
        """The same, a sequence for each column (none at all when there is no row): for a list that only writes out
        what it read, no row is made.
        """
        connection = _connection(reader)
        return self._for(connection.dialect).columns(connection, values)

    def first(self, reader: Reader, values: Mapping[str, Any]) -> Any | None:
        """The first row, or None."""
        return next(iter(self.rows(reader, values)), None)

    def run(self, reader: Reader, values: Mapping[str, Any]) -> None:
        """Write, and read nothing back. Raises `KeyError` for a part that was not given."""
        connection = _connection(reader)
        self._for(connection.dialect).run(connection, values)

    def _for(self, dialect: Dialect) -> _Compiled:
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _Compiled(self._statement, dialect, self._make)
        return compiled


def _connection(reader: Reader) -> Connection:
    return reader.connection() if isinstance(reader, Session) else reader


class _Compiled:
    def __init__(
        self,
        statement: Statement,
        dialect: Dialect,
        make: Callable[[Iterable[Any]], Any] | None,
    ) -> None:
        made = statement.compile(dialect=dialect)
        self._sql = str(made)
        self._order = made.positiontup
        self._into = {
            name: way
            for name, bind in made.binds.items()
            if (way := bind.type.dialect_impl(dialect).bind_processor(dialect)) is not None
        }
        fixed = {name: value for name, value in made.params.items() if not made.binds[name].required}
        self._fixed = {
            name: self._into[name](value) if name in self._into and value is not None else value
            for name, value in fixed.items()
        }
        read = statement.selected_columns if isinstance(statement, Select) else statement.exported_columns
        columns = list(read)
        self._make = make or _row([str(column.key) for column in columns])
        self._back = [
            (place, way)
            for place, column in enumerate(columns)
            if (way := column.type.dialect_impl(dialect).result_processor(dialect, None)) is not None
        ]

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        found = self._execute(connection, values, read=True)
        if not found or not self._back:
            return [self._make(row) for row in found]
        if len(found) == 1:
            cells = list(found[0])
            for place, way in self._back:
                if cells[place] is not None:
                    cells[place] = way(cells[place])
            return [self._make(cells)]
        return list(map(self._make, zip(*self._converted(found), strict=True)))

    def columns(self, connection: Connection, values: Mapping[str, Any]) -> list[Sequence[Any]]:
        return self._converted(self._execute(connection, values, read=True))

    def _converted(self, found: list[Any]) -> list[Sequence[Any]]:
        columns: list[Sequence[Any]] = list(zip(*found, strict=True))
        for place, way in self._back if columns else ():
            columns[place] = [None if cell is None else way(cell) for cell in columns[place]]
        return columns

    def run(self, connection: Connection, values: Mapping[str, Any]) -> None:
        self._execute(connection, values, read=False)

    def _execute(self, connection: Connection, values: Mapping[str, Any], *, read: bool) -> list[Any]:
        into, told = self._into, dict(self._fixed)
        for name, value in values.items():
            told[name] = into[name](value) if name in into else value
        given: Any = tuple(map(told.__getitem__, self._order)) if self._order is not None else told
        cursor = connection.connection.cursor()
        try:
            # Whoever counts or times statements sees this one too.
            connection.dispatch.before_cursor_execute(connection, cursor, self._sql, given, None, False)
            cursor.execute(self._sql, given)
            return list(cursor.fetchall()) if read else []
        except connection.dialect.loaded_dbapi.Error as error:
            # As any statement's: a key that exists is an IntegrityError, a server that went takes its connection along.
            connection._handle_dbapi_exception(error, self._sql, given, cursor, None)
        finally:
            cursor.close()


def _row(names: list[str]) -> Callable[[Iterable[Any]], Any]:
    kind: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]
    make: Callable[[Iterable[Any]], Any] = kind._make
    return make
