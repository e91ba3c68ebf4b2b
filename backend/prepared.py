"""A statement written and compiled once, run many times: for what every request or every screen reads.

SQLAlchemy writes the SQL and converts the values; what is saved is writing it, hashing it, opening a transaction
for it and wrapping its rows at each request: most of the cost of a small read. Each run sees its own instant.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Dialect, Select


class Prepared:
    """A select whose variable parts are all named `bindparam`s (none expanding).

    `make` builds a row from its cells, in the order of the columns; a named tuple when not told.
    """

    def __init__(
        self, statement: Select[*tuple[Any, ...]], make: Callable[[Iterable[Any]], Any] | None = None
    ) -> None:
        self._statement = statement
        self._make = make
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        """Every row, as named tuples in the order of the columns, values converted as the models say."""
        dialect = connection.dialect
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _Compiled(self._statement, dialect, self._make)
        return compiled.rows(connection, values)


class _Compiled:
    def __init__(
        self,
        statement: Select[*tuple[Any, ...]],
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
        self._fixed = {
            name: self._into[name](value) if name in self._into and value is not None else value
            for name, value in made.params.items()
        }
        columns = list(statement.selected_columns)
        self._make = make or _row([str(column.key) for column in columns])
        self._back = [
            (place, way)
            for place, column in enumerate(columns)
            if (way := column.type.dialect_impl(dialect).result_processor(dialect, None)) is not None
        ]

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        into, told = self._into, dict(self._fixed)
        for name, value in values.items():
            told[name] = into[name](value) if name in into else value
        given: Any = tuple(map(told.__getitem__, self._order)) if self._order is not None else told
        cursor = connection.connection.cursor()
        try:
            # Whoever counts or times statements sees this one too.
            connection.dispatch.before_cursor_execute(connection, cursor, self._sql, given, None, False)
            cursor.execute(self._sql, given)
            found = cursor.fetchall()
        finally:
            cursor.close()
        if not found or not self._back:
            return [self._make(row) for row in found]
        columns: list[Any] = list(zip(*found, strict=True))
        for place, way in self._back:
            columns[place] = [None if cell is None else way(cell) for cell in columns[place]]
        return list(map(self._make, zip(*columns, strict=True)))


def _row(names: list[str]) -> Callable[[Iterable[Any]], Any]:
    kind: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]
    make: Callable[[Iterable[Any]], Any] = kind._make
    return make
