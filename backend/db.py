"""The base: engine, names, types, and the one place that commits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Date, DateTime, Dialect, Engine, MetaData, TypeDecorator, Uuid, event
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
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


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


@contextmanager
def reading() -> Iterator[Connection]:
    """A plain read: no entity, nothing written (DESIGN §11.10). On SQLite one consistent view; on PostgreSQL each
    statement has its own (read committed), so opening and closing a transaction would only cost two round trips."""
    with _reader(db.engine).connect() as connection:
        yield connection


@cache
def _reader(engine: Engine) -> Engine:
    return (
        engine if engine.dialect.name == "sqlite" else engine.execution_options(isolation_level="AUTOCOMMIT")
    )


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
