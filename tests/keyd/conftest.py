"""A real keyd, in its own process, for the tests that need one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.keyd import Keyd, init


class Process:
    """keyd started and ended at will; `place` is short, as a socket's name must be."""

    def __init__(self, place: Path) -> None:
        self.store, self.socket = place / "store", place / "run" / "keyd.sock"
        self.running: subprocess.Popen[bytes] | None = None
        init(self.store)

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, "-m", "backend.keyd", "serve", str(self.socket), str(self.store)]
        self.running = subprocess.Popen(command, stderr=subprocess.PIPE)
        client, give_up = Keyd(self.socket), time.monotonic() + 15
        while not client.ping():
            assert self.running.poll() is None, self.running.communicate()[1]
            assert time.monotonic() < give_up
            time.sleep(0.02)
        client.close()

    def hold(self) -> None:
        """Stop it where it is, alive, until SIGCONT. It is stopped when this comes back."""
        assert self.running is not None
        self.running.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, self.running.pid, os.WSTOPPED)

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.running is not None:
            self.running.kill()
            self.running.communicate()
            self.running = None


@pytest.fixture
def place() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="kd"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def process(place: Path) -> Iterator[Process]:
    keyd = Process(place)
    yield keyd
    keyd.kill()


@pytest.fixture
def keyd(process: Process) -> Iterator[Keyd]:
    process.start()
    client = Keyd(process.socket)
    yield client
    client.close()
