"""`make run`: keyd, the base, the demo, the web and the scheduler, started and stopped together on loopback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from urllib.request import urlopen

from backend import clock
from backend.config import Settings
from backend.keyd import Keyd, init, is_ready

READY_WITHIN = 60.0
STOP_WITHIN = 10.0


@dataclass(slots=True)
class Household:
    """The processes of one instance. When one dies, the others are stopped and its code is returned."""

    environment: dict[str, str]
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, name: str, words: Sequence[str]) -> None:
        self.processes[name] = subprocess.Popen(list(words), env=self.environment)

    def run(self, words: Sequence[str]) -> int:
        """Run one command to its end, with the settings of the household; its exit code."""
        return subprocess.run(list(words), env=self.environment, check=False).returncode

    def watch(self) -> int:
        """Wait for a signal or a death; stop everything; return the first death's code."""
        stopping: list[int] = []

        def stop(number: int, _frame: FrameType | None) -> None:
            stopping.append(number)

        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, stop)
        code = 0
        while not stopping:
            for process in self.processes.values():
                try:
                    code = process.wait(0.2)
                except subprocess.TimeoutExpired:
                    continue
                stopping.append(0)
                break
        self.stop()
        return code if stopping == [0] else 0

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


def web_command(settings: Settings, port: int) -> list[str]:
    """gunicorn with threads, on loopback: TLS and the outside are a reverse proxy's work."""
    return [
        str(Path(sys.executable).parent / "gunicorn"),
        "--bind", f"127.0.0.1:{port}",
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
        if house.processes["web"].poll() is not None or clock.monotonic() > deadline:
            house.stop()
            raise RuntimeError(f"Le service web ne répond pas : le port {port} est-il libre ?")
        time.sleep(0.1)


def child_environment(settings: Settings, environment: dict[str, str]) -> dict[str, str]:
    """What the children read: the same settings, written out, so that they all agree."""
    return environment | {
        "CAP18_MODE": settings.mode,
        "CAP18_STATE_DIR": str(settings.state_dir),
        "DATABASE_URL": settings.database_url,
        "CAP18_PUBLIC_URL": settings.public_url,
        "CAP18_KEYD_SOCKET": str(settings.keyd_socket),
        "PYTHONUNBUFFERED": "1",
    }


def cap18(*words: str) -> list[str]:
    return [str(Path(sys.executable).parent / "cap18"), *words]


def household(settings: Settings, environment: dict[str, str]) -> Household:
    """An instance ready to be filled: its folders and its keyd."""
    settings.state_dir.mkdir(parents=True, exist_ok=True)
    os.chmod(settings.state_dir, 0o700)
    prepare_keyd(settings)
    house = Household(child_environment(settings, environment))
    start_keyd(house, settings)
    return house
