"""The base: engine, names, types, and the one place that commits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from flask import g
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    Connection,
    Date,
    DateTime,
    Dialect,
    Engine,
    MetaData,
    TypeDecorator,
    Uuid,
    create_engine,
    event,
)
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import DeclarativeBase, Session, registry
from sqlalchemy.pool import ConnectionPoolEntry

from backend import clock

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Refuses a naive one; always read back aware, in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], datetime | None] | None:
        """Each session reads seven instants: SQLite's text becomes one in a single step."""
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _from_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value + "+00:00")


class Base(DeclarativeBase):
    """Every table inherits this one and names itself with `__tablename__`."""

    registry = registry(
        metadata=MetaData(naming_convention=NAMES),
        type_annotation_map={UUID: Uuid(), datetime: UtcDateTime(), date: Date()},
    )


db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})

Reader = Connection | Session
"""What a query reads from: the transaction of a gesture, or a plain read."""

_depth: ContextVar[int] = ContextVar("cap18_transaction_depth", default=0)
WRITES = {"cap18_writes": True}
POSTGRESQL = "-c random_page_cost=1.1"
"""What every connection to PostgreSQL says: a page found by its index costs as one read in order, in memory as on a
disk without a head. Otherwise a team's two thousand files are found by reading those of the whole authority."""


@contextmanager
def transaction() -> Iterator[Session]:
    """One gesture, one commit. Inside another `transaction()` it joins it, and the outer one commits.

    On SQLite it takes the write lock at once (BEGIN IMMEDIATE, REL-12), so that two gestures queue up
    instead of one failing half-way.
    """
    session: Session = db.session()
    if _depth.get():
        yield session
        return
    give_back()
    token = _depth.set(1)
    try:
        session.rollback()
        session.connection(execution_options=WRITES)
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        _depth.reset(token)


class reading:  # noqa: N801
    """A plain read: no entity, nothing written (DESIGN §11.10). On SQLite one consistent view; on PostgreSQL each
    statement has its own (read committed), so opening and closing a transaction would only cost two round trips.

    `lend` leaves the connection to the next read of the same request: whoever asked who is signed in has just
    opened one, and opening a second costs as much as reading. It goes back at the first write, or with the request.
    """

    __slots__ = ("_connection", "_lend")

    def __init__(self, *, lend: bool = False) -> None:
        self._lend = lend

    def __enter__(self) -> Connection:
        lent: Connection | None = g.pop("cap18_lent", None)
        self._connection = lent if lent is not None else _reader(db.engine).connect()
        return self._connection

    def __exit__(self, kind: type[BaseException] | None, *_raised: object) -> None:
        if self._lend and kind is None:
            g.cap18_lent = self._connection
        else:
            self._connection.close()


def give_back(_error: BaseException | None = None) -> None:
    """Close the read that was lent and never used."""
    lent: Connection | None = g.pop("cap18_lent", None)
    if lent is not None:
        lent.close()


@contextmanager
def counting() -> Iterator[Connection]:
    """What may be forgotten in a power cut, and in no other way: how often a network came by. Each statement
    (`Prepared`) commits by itself and does not wait for the disk. Nothing that guards a secret is written here:
    a wrong code is counted in a `transaction()`, before it is tried."""
    connection = _counter(db.engine).connect()
    try:
        yield connection
    finally:
        connection.close()


_readers: dict[Engine, Engine] = {}
_counters: dict[Engine, Engine] = {}


def _reader(engine: Engine) -> Engine:
    """Where plain reads come from. PostgreSQL's connections for reading are born in autocommit: telling one so at
    each use, and back, would take longer than the read."""
    if engine.dialect.name == "sqlite":
        return engine
    return _readers.get(engine) or _beside(engine, _readers, {"options": POSTGRESQL})


def _counter(engine: Engine) -> Engine:
    """Where counts are written: connections of their own, which say a commit is done before the disk does."""
    found = _counters.get(engine)
    if found is not None:
        return found
    if engine.dialect.name != "sqlite":
        return _beside(engine, _counters, {"options": f"{POSTGRESQL} -c synchronous_commit=off"})
    made = _beside(engine, _counters, {"timeout": 5, "check_same_thread": False})

    @event.listens_for(made, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous=NORMAL")

    return made


def _beside(engine: Engine, kept: dict[Engine, Engine], connect_args: dict[str, Any]) -> Engine:
    """Connections in autocommit to the same base, kept until the engine is disposed of."""
    # What is in autocommit leaves nothing to undo: giving it back says nothing to the server.
    made = create_engine(
        engine.url,
        isolation_level="AUTOCOMMIT",
        connect_args=connect_args,
        pool_size=16,
        max_overflow=16,
        pool_use_lifo=True,
        pool_reset_on_return=None,
        hide_parameters=True,
    )
    prepare_engine(made)
    # Whoever counts the statements of the base counts these too.
    event.listen(made, "before_cursor_execute", lambda *told: engine.dispatch.before_cursor_execute(*told))

    @event.listens_for(engine, "engine_disposed", once=True)
    def forget(_engine: Engine) -> None:
        gone = kept.pop(engine, None)
        if gone is not None:
            gone.dispose()

    kept[engine] = made
    return made


def prepare_engine(engine: Engine) -> None:
    """Set what the base needs before its first connection (SQLite: WAL, FULL, foreign keys, secure delete)."""
    if engine.dialect.name != "sqlite":
        _ping_when_idle(engine)
        return

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "busy_timeout=5000",
            "secure_delete=ON",
            # 16 MiB of pages a connection, taken as they are read: at 2 MiB, what is made by thousands reads its
            # indexes over and over.
            "cache_size=-16384",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("cap18_writes")
        # Straight to the driver: wrapping one word as a statement costs as much as a small read.
        driver: Any = connection.connection.driver_connection
        driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


IDLE_FOR = 15.0
"""Seconds after which a pooled connection is tried before it is used again: the server may have gone meanwhile."""


def _ping_when_idle(engine: Engine) -> None:
    """Try a connection left idle, and replace it when it died. A ping at every use would double a small read."""

    @event.listens_for(engine, "checkin")
    def on_checkin(_connection: Any, record: ConnectionPoolEntry) -> None:
        record.info["idle_since"] = clock.monotonic()

    @event.listens_for(engine, "checkout")
    def on_checkout(connection: Any, record: ConnectionPoolEntry, _proxy: Any) -> None:
        since = record.info.get("idle_since")
        if since is None or clock.monotonic() - since < IDLE_FOR:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError() from error
