"""Papers through a real server: 15 MiB sealed against 15 MiB stored in clear, memory, and 10 MiB in and out."""

from __future__ import annotations

import base64
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any
from urllib.request import urlopen
from uuid import UUID

import pikepdf
from flask import Flask
from PIL import Image

from backend import clock
from backend.db import Base, transaction
from backend.ids import new_id
from backend.services import people
from backend.services.accounts.actions.keyrings import give_birth
from backend.services.accounts.actions.sessions import begin
from backend.web.session import SESSION_COOKIE, VAULT_COOKIE
from bench.ground import ground
from bench.measure import ROUNDS, figure

MIB = 2**20
TOGETHER = 8
HEADERS = {"Origin": "http://localhost", "X-Cap18": "1"}


@dataclass(frozen=True, slots=True)
class Server:
    """A gunicorn of one worker and the people signed in on it, one a sending: a safe has limits."""

    port: int
    worker: int
    cookies: Iterator[str]

    def send(self, method: str, path: str, body: bytes | None = None, cookie: str = "") -> bytes:
        """One request on a connection of its own. Fails when the answer is not a success."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = HEADERS | ({"Cookie": cookie} if cookie else {})
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if answer.status not in (200, 201):
            raise AssertionError(f"{method} {path}: {answer.status} {content[:300]!r}")
        return content

    def deposit(self, body: bytes, cookie: str) -> str:
        """Put a paper; returns its id."""
        paper = str(new_id())
        self.send("PUT", f"/api/v1/documents/{paper}/content", body, cookie)
        return paper

    def memory(self, line: str) -> float:
        """A line of the worker's /proc status (VmHWM, VmRSS), in MB."""
        told = Path(f"/proc/{self.worker}/status").read_text()
        found = re.search(rf"{line}:\s+(\d+)", told)
        assert found
        return int(found[1]) * 1024 / 1e6

    def peak(self, work: Callable[[], object]) -> float:
        """How far the worker's memory rises above what it holds, in MB."""
        Path(f"/proc/{self.worker}/clear_refs").write_text("5")
        before = self.memory("VmRSS")
        work()
        return self.memory("VmHWM") - before


def workloads() -> Iterator[dict[str, Any]]:
    """The bars of papers: time, memory, and what a person waits for."""
    with server(2 * ROUNDS * 4) as ours:
        cookies = ours.cookies
        big, ten, photo = paper(15 * MIB), paper(10 * MIB), picture()
        ours.deposit(paper(MIB), next(cookies))
        one = ours.peak(lambda: ours.deposit(big, next(cookies)))
        yield figure("vault.upload.memory_one", one, "MB above rest", 16)
        with ThreadPoolExecutor(TOGETHER) as pool:
            eight = ours.peak(
                lambda: list(
                    pool.map(lambda cookie: ours.deposit(big, cookie), [next(cookies) for _ in range(8)])
                )
            )
        yield figure("vault.upload.memory_eight", eight, "MB above rest", 60)
        clear, sealed = alternate(
            lambda: ours.send("PUT", "/api/v1/bench/clear", big),
            lambda: ours.send("PUT", "/api/v1/bench/sealed", big),
        )
        yield figure("vault.upload", sealed / clear, "x stored in clear, 15 MiB sealed as it arrives", 1.3)
        kept: list[tuple[str, str]] = []

        def put() -> None:
            cookie = next(cookies)
            kept.append((ours.deposit(ten, cookie), cookie))

        _, spent = alternate(lambda: None, put)
        yield figure("documents.deposit", spent, "s for 10 MiB, its parse included", 1.5)
        bare, read = alternate(
            lambda: ours.send("GET", "/api/v1/bench/sent"),
            lambda: ours.send("GET", f"/api/v1/documents/{kept[-1][0]}/content", cookie=kept[-1][1]),
        )
        yield figure("documents.read", read, "s for 10 MiB", 0.5)
        yield figure("documents.read.ratio", read / bare, "x the same file sent in clear", 5)
        _, spent = alternate(lambda: None, lambda: ours.deposit(photo, next(cookies)))
        yield figure("documents.photo", spent, "s for a photo of 12 million points", 1.5)


def alternate(
    floor: Callable[[], object], work: Callable[[], object], rounds: int = ROUNDS
) -> tuple[float, float]:
    """Median seconds of each, in turns, after a warm round."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):
        for task, spent in zip((floor, work), times, strict=True):
            start = time.perf_counter()
            task()
            if turn:
                spent.append(time.perf_counter() - start)
    return median(times[0]), median(times[1])


def paper(size: int) -> bytes:
    """A PDF of exactly `size` bytes, of noise: nothing in it can be compressed or skipped."""
    made, drawn = pikepdf.new(), BytesIO()
    made.add_blank_page()
    made.Root.Noise = made.make_indirect(pikepdf.Stream(made, os.urandom(size - 4096)))
    made.save(drawn, compress_streams=False)
    body = drawn.getvalue()
    end = body[body.rindex(b"startxref") :]
    return body + b"%" + b" " * (size - len(body) - len(end) - 2) + b"\n" + end


def picture() -> bytes:
    """A photo as phones make them: 12 million points, some noise."""
    drawn = BytesIO()
    Image.effect_noise((4000, 3000), 30).convert("RGB").save(drawn, "JPEG", quality=85)
    return drawn.getvalue()


@contextmanager
def server(persons: int) -> Iterator[Server]:
    """A gunicorn on a fresh SQLite base."""
    with ground("sqlite") as here:
        settings = here.app.extensions["cap18"].settings
        cookies = [_signed_in(here.app) for _ in range(persons)]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        environment = os.environ | {
            "CAP18_MODE": "test",
            "CAP18_STATE_DIR": str(settings.state_dir),
            "DATABASE_URL": settings.database_url,
            "CAP18_PUBLIC_URL": settings.public_url,
            "CAP18_KEYD_SOCKET": str(settings.keyd_socket),
            "CAP18_LOG_LEVEL": "ERROR",
        }
        words = ["-k", "gthread", "-w", "1", "--threads", "16", "--no-control-socket", "--log-level", "error"]
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "gunicorn",
                "-b",
                f"127.0.0.1:{port}",
                *words,
                "bench.upload_server:build()",
            ],
            env=environment,
        )
        try:
            _await(port)
            yield Server(port, _child_of(process.pid), iter(cookies))
        finally:
            process.terminate()
            process.wait(20)


def _signed_in(app: Flask) -> str:
    keyd, at = app.extensions["cap18"].keyd, clock.now()
    with transaction() as session:
        authority = _authority(session)
        person = people.write_young(
            session,
            authority_id=authority,
            authority_key=keyd.authority_key(authority),
            first_name="Nova",
            last_name="Exemple",
            birth_date=date(2009, 6, 24),
            at=at,
        )
        keys = give_birth(session, person_id=person, authority_id=authority, kind="young", at=at)
        signed = begin(session, keys, kind="young", at=at, label="banc")
    key = base64.urlsafe_b64encode(signed.key).decode().rstrip("=")
    return f"{SESSION_COOKIE}={signed.token}; {VAULT_COOKIE}={key}"


def _authority(session: Any) -> UUID:
    table = Base.metadata.tables["authority"]
    found: UUID | None = session.execute(table.select().with_only_columns(table.c.id)).scalar()
    if found is None:
        found = new_id()
        session.execute(
            table.insert().values(
                id=found,
                code="D97",
                name="Département inventé",
                zone="Europe/Paris",
                territory="97",
                invented=True,
                created_at=clock.now(),
            )
        )
    return found


def _await(port: int) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}/health/live", timeout=2) as answer:
                if json.load(answer)["status"] == "ok":
                    return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def _child_of(parent: int) -> int:
    told = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return int(told[0])
