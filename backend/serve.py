"""`make run`: keyd, the base, the demo, the scheduler, the web, live and their one port, together on loopback.

The application is read once: its processes are forked from that one, where each took seconds to read it again.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from select import select
from types import FrameType
from typing import Protocol
from urllib.request import urlopen

from gunicorn.app import wsgiapp

from backend import clock
from backend.config import Settings
from backend.keyd import Keyd, init, is_ready
from backend.live import pulse

READY_WITHIN = 150.0
STOP_WITHIN = 10.0
LOOK_EVERY = 30.0


class Child(Protocol):
    """A process of the household, whichever way it began. `wait` raises `subprocess.TimeoutExpired`."""

    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def terminate(self) -> None: ...
    def kill(self) -> None: ...


class Forked:
    """A process that began with what another had read. `sys.exit` inside gives its code."""

    def __init__(self, process: BaseProcess) -> None:
        self._process = process
        self.terminate, self.kill = process.terminate, process.kill

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        code = self._process.exitcode
        if code is None:
            raise subprocess.TimeoutExpired(self._process.name, timeout or 0)
        return code


def fork(name: str, work: Callable[[], None]) -> Forked:
    """`work` in a process that begins with what this one has read: before any thread or connection is opened here."""
    process = multiprocessing.get_context("fork").Process(target=work, name=name)
    process.start()
    return Forked(process)


@dataclass(slots=True)
class Household:
    """The processes of one instance. When one dies, the others are stopped and its code is returned."""

    environment: dict[str, str]
    processes: dict[str, Child] = field(default_factory=dict)

    def start(self, name: str, words: Sequence[str]) -> None:
        """A program of its own, from its command line."""
        self.processes[name] = subprocess.Popen(list(words), env=self.environment)

    def fork(self, name: str, work: Callable[[], None]) -> None:
        """A part of this application."""
        self.processes[name] = fork(name, work)

    def watch(self) -> int:
        """Wait for a signal or a death; stop everything; return the first death's code."""
        stopping: list[int] = []
        code: int | None = None

        def heard(number: int, _frame: FrameType | None) -> None:
            if number != signal.SIGCHLD:
                stopping.append(number)

        # A byte waits for each signal: none is missed between a look and the wait, and at rest nobody looks.
        waits, wakes = socket.socketpair()
        wakes.setblocking(False)
        signal.set_wakeup_fd(wakes.fileno())
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, heard)
        while not stopping and (code := self._first_death()) is None:
            if select([waits], [], [], LOOK_EVERY)[0]:
                waits.recv(4096)
        self.stop()
        return code or 0

    def _first_death(self) -> int | None:
        codes = (process.poll() for process in self.processes.values())
        return next((code for code in codes if code is not None), None)

    def stop(self) -> None:
        """The web first, keyd last: nothing is left waiting for a key."""
        for name in reversed(list(self.processes)):
            process = self.processes[name]
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(STOP_WITHIN)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def keyd_store(settings: Settings) -> Path:
    return settings.keyd_socket.parent / "store"


def prepare_keyd(settings: Settings) -> None:
    """On loopback, the first start makes keyd's random key. Elsewhere its custodian does, by `keyd init`."""
    store = keyd_store(settings)
    settings.keyd_socket.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if settings.mode in ("demo", "local") and not is_ready(store):
        init(store)


def start_keyd(house: Household, settings: Settings) -> None:
    """Start keyd and wait for it to answer. Raises RuntimeError when it does not."""
    words = [sys.executable, "-m", "backend.keyd", "serve"]
    house.start("keyd", [*words, str(settings.keyd_socket), str(keyd_store(settings))])
    client, deadline = Keyd(settings.keyd_socket), clock.monotonic() + READY_WITHIN
    while not client.ping():
        if house.processes["keyd"].poll() is not None or clock.monotonic() > deadline:
            house.stop()
            raise RuntimeError("keyd ne répond pas : a-t-il sa clé ?")
        time.sleep(0.05)


def web_socket(settings: Settings) -> Path:
    return settings.state_dir / "web.sock"


def live_socket(settings: Settings) -> Path:
    return settings.state_dir / "live.sock"


def front_command(settings: Settings, port: int) -> list[str]:
    """The one port of `make run`; installed, a reverse proxy stands there and speaks TLS."""
    words = [sys.executable, "-m", "backend.front", str(port)]
    return [*words, str(web_socket(settings)), str(live_socket(settings))]


def web_command(settings: Settings) -> list[str]:
    """gunicorn with threads, behind the front: TLS and the outside are a reverse proxy's work."""
    return [
        str(Path(sys.executable).parent / "gunicorn"),
        "--bind", f"unix:{web_socket(settings)}",
        "--worker-class", "gthread",
        "--workers", "2",
        "--threads", "16",
        "--graceful-timeout", "5",
        "--timeout", "60",
        "--limit-request-field_size", "16380",
        "--control-socket", str(settings.state_dir / "gunicorn.ctl"),
        "--log-level", "warning",
        "backend.wsgi:application",
    ]  # fmt: skip


def gunicorn(command: Sequence[str]) -> None:
    """Become this server, in a forked process."""
    sys.argv = list(command)
    wsgiapp.run()


def wait_for_web(house: Household, port: int) -> None:
    """Until the web answers on loopback. Raises RuntimeError when it does not."""
    deadline = clock.monotonic() + READY_WITHIN
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}/health/live", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            pass
        if any(one.poll() is not None for one in house.processes.values()) or clock.monotonic() > deadline:
            house.stop()
            raise RuntimeError(f"Le service web ne répond pas : le port {port} est-il libre ?")
        time.sleep(0.1)


def wait_for_live(house: Household, settings: Settings) -> None:
    """Until open screens can be held. Raises RuntimeError when they cannot."""
    deadline = clock.monotonic() + READY_WITHIN
    while not pulse.answers(f"unix:{live_socket(settings)}"):
        if house.processes["live"].poll() is not None or clock.monotonic() > deadline:
            house.stop()
            raise RuntimeError("Le direct ne répond pas.")
        time.sleep(0.1)


def child_environment(settings: Settings, environment: dict[str, str]) -> dict[str, str]:
    """What the children read: the same settings, written out, so that they all agree."""
    return environment | {
        "CAP18_MODE": settings.mode,
        "CAP18_STATE_DIR": str(settings.state_dir),
        "DATABASE_URL": settings.database_url,
        "CAP18_PUBLIC_URL": settings.public_url,
        "CAP18_KEYD_SOCKET": str(settings.keyd_socket),
        "CAP18_LIVE_BIND": f"unix:{live_socket(settings)}",
        "PYTHONUNBUFFERED": "1",
    }


def household(settings: Settings, environment: dict[str, str]) -> Household:
    """An instance ready to be filled: its folders and its keyd."""
    settings.state_dir.mkdir(parents=True, exist_ok=True)
    os.chmod(settings.state_dir, 0o700)
    prepare_keyd(settings)
    house = Household(child_environment(settings, environment))
    start_keyd(house, settings)
    return house
