"""A real PostgreSQL for the tests: its bases, made by copying files, and emptied instead of being made again."""

from __future__ import annotations

import time
from functools import cache
from typing import Any, LiteralString
from uuid import uuid4

import psycopg
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

import backend.cli  # noqa: F401  every table is known, those of the commands too
from backend.audit.ddl import APPEND_ONLY
from backend.db import Base


def on_postgresql(server: str, statement: str) -> None:
    """One statement on the server itself."""
    administrator(server).execute(statement.encode())


@cache
def administrator(server: str) -> psycopg.Connection[Any]:
    """Kept for the whole run."""
    return psycopg.connect(server, autocommit=True)


def copy_of(server: str, base: str, name: str) -> None:
    """A base made from another, by its files: the quickest way for one that is nearly empty."""
    on_postgresql(server, f"CREATE DATABASE {name} TEMPLATE {base} STRATEGY file_copy")


def drop(server: str, name: str) -> None:
    on_postgresql(server, f"DROP DATABASE {name} WITH (FORCE)")


def database_of(server: str, name: str) -> str:
    url = make_url(server).set(drivername="postgresql+psycopg", database=name)
    return url.render_as_string(hide_password=False)


def with_tables(url: str) -> None:
    """Give a base its tables, and the triggers that keep the journal as it was written."""
    engine = create_engine(url, poolclass=NullPool)
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        for statement in APPEND_ONLY[engine.dialect.name]:
            connection.execute(text(statement))


OTHERS_LEAVE: LiteralString = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
# As a replica applies rows: without the triggers, of which one keeps the journal from being emptied.
EMPTY: LiteralString = """
SET session_replication_role = replica;
DO $$
DECLARE name text; held boolean;
BEGIN
  FOR name IN SELECT oid::regclass::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0
  LOOP
    EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO held;
    IF held THEN EXECUTE 'DELETE FROM ' || name; END IF;
  END LOOP;
  PERFORM setval(oid, 1, false) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S';
END $$
"""
SHAPE: LiteralString = """
SELECT (SELECT md5(string_agg(relname || xmin, ',' ORDER BY oid)) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace),
       (SELECT md5(string_agg(xmin::text, ',' ORDER BY oid)) FROM pg_trigger),
       (SELECT count(*) FROM pg_attribute), (SELECT count(*) FROM pg_proc), (SELECT count(*) FROM pg_statistic)
"""
USES = 60
"""What was deleted still lies in the files: a base serves so many tests, then it is made again."""


class Kept:
    """A base that serves one test after the other. It is emptied in between; one whose tables a test changed, or
    that ANALYZE was run in, is made again."""

    def __init__(self, server: str, ready: str) -> None:
        self.server, self.ready = server, ready
        self._make()

    def _make(self) -> None:
        self.name, self.uses = f"t_{uuid4().hex}", 0
        copy_of(self.server, self.ready, self.name)
        url = make_url(self.server).set(database=self.name).render_as_string(hide_password=False)
        self.own = psycopg.connect(url, autocommit=True)
        self.shape = self._shape()

    def _shape(self) -> Any:
        return self.own.execute(SHAPE).fetchone()

    @property
    def url(self) -> str:
        return database_of(self.server, self.name)

    def empty(self) -> None:
        """As it was: nobody in it, and nobody connected to it."""
        self.uses += 1
        while self.own.execute(OTHERS_LEAVE).rowcount:
            time.sleep(0.001)
        if self.uses < USES and self._shape() == self.shape:
            self.own.execute(EMPTY)
            return
        self.end()
        self._make()

    def end(self) -> None:
        self.own.close()
        drop(self.server, self.name)
