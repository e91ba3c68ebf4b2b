"""Thousands of idle screens, held open against a real `cap18 live`, beside a real web process.

`python -m bench.crowd [STREAMS] [PROCESSES]` (5,000 on two by default) prints once the figures that
docs/decisions/0030-live.md tells: bounded in number and time, it stops by itself.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from statistics import quantiles
from uuid import UUID

from sqlalchemy import insert

from backend import clock, live, serve
from backend.config import Settings
from backend.db import transaction
from backend.ids import new_id
from backend.instance import instance
from backend.live import command, pulse
from backend.services.accounts.models import Account, SessionRow
from backend.services.people import Person
from bench import france
from bench.ground import ground

PATIENCE = 30.0
NORMAL, BARE = "/api/v1/notifications", "/health/live"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with an open session."""

    id: UUID
    token: str


def gather(size: int) -> list[Member]:
    """`size` invented persons with an account and an open session each."""
    at, of = clock.now(), france.authority()
    members = [Member(new_id(), new_id().hex) for _ in range(size)]
    end = at + timedelta(hours=2)
    person = {"authority_id": of, "kind": "young", "first_name": "Nova", "last_name": "Exemple"}
    person |= {"name_key": "nova exemple", "created_at": at, "version": 1}
    account = {"authority_id": of, "kind": "young", "activated_at": at, "vault_epoch": 1, "epoch_due": False}
    held = dict.fromkeys(("created_at", "unlocked_at", "last_seen_at"), at)
    held |= dict.fromkeys(("known_until", "open_until", "vault_until"), end)
    with transaction() as session:
        session.execute(insert(Person), [{"id": one.id, **person} for one in members])
        names = [{"identifier": f"{number:08d}"} for number in range(size)]
        session.execute(
            insert(Account), [{"id": one.id, **account, **names[place]} for place, one in enumerate(members)]
        )
        session.execute(
            insert(SessionRow),
            [
                {
                    "id": new_id(),
                    "token_hash": sha256(one.token.encode()).digest(),
                    "person_id": one.id,
                    "label": "Banc",
                    "vault_epoch": 1,
                    **held,
                }
                for one in members
            ],
        )
    return members


@contextmanager
def served(
    words: list[str], settings: Settings, address: str, **more: str
) -> Iterator[subprocess.Popen[bytes]]:
    """A server of ours until the end of the block, answering on a socket of the instance's folder."""
    environment = dict(os.environ) | {
        "CAP18_MODE": "test",
        "CAP18_STATE_DIR": str(settings.state_dir),
        "DATABASE_URL": settings.database_url,
        "CAP18_KEYD_SOCKET": str(settings.keyd_socket),
        "CAP18_PUBLIC_URL": "http://localhost",
        "CAP18_PWA_DIR": str(settings.pwa_dir),
        "CAP18_ARGON2_CHEAP": "1",
        "CAP18_LOG_LEVEL": "ERROR",
        **more,
    }
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + PATIENCE
        while not pulse.answers(f"unix:{address}"):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"it did not start: {words[0]}")
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


class Screen:
    """One open screen: a socket that was told `ready`, and hears what comes after."""

    def __init__(self, address: str, member: Member) -> None:
        self.member = member
        self._line = socket.socket(socket.AF_UNIX)
        self._line.settimeout(PATIENCE)
        self._line.connect(address)
        asked = (
            f"GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-session={member.token}\r\n\r\n"
        )
        self._line.sendall(asked.encode())
        self._kept = b""
        if b" 200 " not in self._until(b"\r\n"):
            raise ConnectionRefusedError("this screen was not taken")
        self._until(b"event: ready")
        self._until(b"\n\n")

    def hear(self) -> None:
        """Until the next news; comments that keep the line are passed over."""
        self._until(b"data: ")
        self._until(b"\n\n")

    def _until(self, mark: bytes) -> bytes:
        while mark not in self._kept:
            piece = self._line.recv(4096)
            if not piece:
                raise ConnectionResetError("the stream was closed")
            self._kept += piece
        said, _, self._kept = self._kept.partition(mark)
        return said

    def close(self) -> None:
        self._line.close()


def open_all(address: str, members: list[Member]) -> tuple[list[Screen], int]:
    """Every screen opened one after the other, and how many tries were refused.

    A process is full while it has not noticed that former screens left; a try then may reach another process.
    """
    screens, refused, deadline = [], 0, time.monotonic() + 2 * PATIENCE
    for member in members:
        while True:
            try:
                screens.append(Screen(address, member))
                break
            except ConnectionRefusedError:
                refused += 1
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
    return screens, refused


def memory(process: subprocess.Popen[bytes]) -> int:
    """Proportional bytes of a server and its workers."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return sum(_pss(pid) for pid in (str(process.pid), *listed))


def _pss(pid: str) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("this system does not tell the memory of a process")


class _Line(http.client.HTTPConnection):
    """One kept connection of one person to a server's socket."""

    def __init__(self, address: str, member: Member) -> None:
        super().__init__("localhost", timeout=PATIENCE)
        self._address = address
        self._cookie = {"Cookie": f"__Host-session={member.token}"}

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(PATIENCE)
        self.sock.connect(self._address)

    def times(self, path: str, count: int) -> list[float]:
        """Milliseconds of so many GETs, one after the other."""
        found = []
        for _ in range(count):
            start = time.perf_counter()
            self.request("GET", path, headers=self._cookie)
            answer = self.getresponse()
            answer.read()
            found.append((time.perf_counter() - start) * 1000)
            if answer.status != 200:
                raise RuntimeError(f"{path}: {answer.status}")
        return found


def get_times(address: str, path: str, member: Member, count: int) -> list[float]:
    """Milliseconds of so many GETs on one kept connection, once it is warm."""
    line = _Line(address, member)
    line.times(path, 10)
    times = line.times(path, count)
    line.close()
    return times


def message_times(screens: list[Screen], count: int, web: str) -> tuple[list[float], list[float]]:
    """Milliseconds from the end of the sender's commit until the person's screen has it, and those of a bare GET,
    one after the other in turn: what disturbs one disturbs the other."""
    line, times, bare = _Line(web, screens[0].member), [], []
    line.times(BARE, 10)
    for number in range(count):
        screen = screens[number * 7919 % len(screens)]
        with transaction() as session:
            live.tell(session, [screen.member.id], "messages", at=clock.now())
        start = time.perf_counter()
        screen.hear()
        times.append((time.perf_counter() - start) * 1000)
        bare += line.times(BARE, 1)
    line.close()
    return times, bare


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


@contextmanager
def both(streams: int, workers: int = 1) -> Iterator[tuple[str, str, subprocess.Popen[bytes]]]:
    """A web and a live on the base of the present ground: their sockets, and the live process."""
    settings = instance().settings
    web = str(serve.web_socket(settings))
    at = str(settings.state_dir / "live.sock")
    words = command.words(replace(settings, live_bind=f"unix:{at}"), streams=streams, workers=workers)
    with ExitStack() as stack:
        stack.enter_context(served(serve.web_command(settings), settings, web))
        held = stack.enter_context(served(words, settings, at, CAP18_LIVE_STREAMS=str(streams)))
        yield web, at, held


def main(streams: int, workers: int) -> None:
    """Once, on PostgreSQL: idle screens on several processes, and normal traffic beside them."""
    with ground("postgresql"):
        members = gather(streams)
        # Connections fall unevenly on the processes: each has room for a little more than its share.
        with both(streams * 3 // (2 * workers), workers) as (web, at, held):
            before, alone = memory(held), p95(get_times(web, NORMAL, members[0], 500))
            start = time.perf_counter()
            screens, refused = open_all(at, members)
            opening = time.perf_counter() - start
            beside = p95(get_times(web, NORMAL, members[0], 500))
            message, bare = message_times(screens, 200, web)
            told = {
                "streams": len(screens),
                "processes": workers,
                "refused tries": refused,
                "seconds to open": round(opening, 1),
                "kB each": round((memory(held) - before) / streams / 1000, 1),
                "GET p95 ms alone": round(alone, 2),
                "GET p95 ms beside": round(beside, 2),
                "bare GET p95 ms": round(p95(bare), 2),
                "message p95 ms": round(p95(message), 2),
            }
            for screen in screens:
                screen.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main(*(int(word) for word in [*sys.argv[1:], *["5000", "2"][len(sys.argv) - 1 :]]))
