"""A keyd in a process of its own, that kills itself (SIGKILL) at any one of its steps: a call, a write, a commit."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from backend.keyd import Keyd, calls, init, serve
from backend.keyd.server import Desk

ROOT = Path(__file__).resolve().parent.parent.parent
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WRITES = ("BEGIN", "INSERT", "DELETE", "UPDATE")
_ONE = Lock()


def main(folder: Path) -> None:
    """Read the code once; then a keyd of its own for each line asked, and a line with how it ended."""
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            serve_stepping(folder)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def serve_stepping(folder: Path) -> None:
    """keyd as it is, its clock in a file, and a step counted down at each thing it does."""
    connect, answer = sqlite3.connect, Desk.answer

    def stepping(desk: Desk, call: calls.Call) -> calls.Answer:
        _step(folder, f"asked {type(call).__name__}")
        answered = answer(desk, call)
        _step(folder, f"answers {type(call).__name__}")
        return answered

    class Stepping(sqlite3.Connection):
        def execute(self, statement: str, *given: Any) -> sqlite3.Cursor:
            done = super().execute(statement, *given)
            if statement.startswith(WRITES):
                _step(folder, " ".join(statement.split()[:4]))
            return done

        def __exit__(self, *raised: Any) -> Any:
            ended = super().__exit__(*raised)
            _step(folder, "committed")
            return ended

    def connected(*given: Any, **named: Any) -> sqlite3.Connection:
        opened: sqlite3.Connection = connect(*given, **named, factory=Stepping)
        return opened

    sqlite3.connect = connected  # type: ignore[assignment]
    Desk.answer = stepping  # type: ignore[method-assign]
    serve(folder / "run" / "keyd.sock", folder / "store", now=lambda: _read_clock(folder))


def _step(folder: Path, name: str) -> None:
    with _ONE:
        left = folder / "left"
        if not left.exists():
            return
        with (folder / "steps").open("a") as steps:
            steps.write(name + "\n")
        count = int(left.read_text()) - 1
        if count == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left.write_text(str(count))


def _read_clock(folder: Path) -> datetime:
    return datetime.fromisoformat((folder / "now").read_text())


@dataclass
class DyingKeyd:
    """Its socket and store, the instant it lives in. `die_at` the nth of its next steps; `start` it again after."""

    folder: Path
    mother: subprocess.Popen[str] = field(repr=False)
    at: datetime = START

    @property
    def socket(self) -> Path:
        return self.folder / "run" / "keyd.sock"

    @property
    def store(self) -> Path:
        return self.folder / "store"

    def pass_(self, **span: float) -> None:
        self.at += timedelta(**span)
        self._write("now", self.at.isoformat())

    def start(self) -> None:
        """Start it on its store, and wait until it answers. It lives on until it is told when to die."""
        (self.folder / "left").unlink(missing_ok=True)
        self.pass_()
        assert self.mother.stdin is not None
        self.mother.stdin.write("again\n")
        self.mother.stdin.flush()
        client, give_up = Keyd(self.socket), time.monotonic() + 20
        while not client.ping():
            assert time.monotonic() < give_up, "keyd did not start"
            time.sleep(0.01)
        client.close()

    def die_at(self, step: int) -> None:
        """It kills itself at the nth of its steps from now; `steps` tells which they were."""
        (self.folder / "steps").unlink(missing_ok=True)
        self._write("left", str(step))

    def steps(self) -> list[str]:
        steps = self.folder / "steps"
        return steps.read_text().splitlines() if steps.exists() else []

    def died(self, step: int) -> bool:
        """Whether it came to that step; its end is then awaited. Otherwise it lives on."""
        (self.folder / "left").unlink()
        if len(self.steps()) < step:
            return False
        assert self.mother.stdout is not None
        assert int(self.mother.stdout.readline()) == -signal.SIGKILL
        return True

    def kill(self) -> None:
        """End it now, as a power cut would."""
        self.die_at(1)
        assert not Keyd(self.socket).ping()
        assert self.died(1)

    def rows(self, query: str) -> set[tuple[Any, ...]]:
        """What its store of recoveries holds."""
        with closing(sqlite3.connect(self.store / "recoveries.sqlite3", timeout=10)) as kept:
            return set(kept.execute(query))

    def _write(self, name: str, text: str) -> None:
        # Whole or not at all: keyd reads it meanwhile.
        whole = self.folder / f"{name}.new"
        whole.write_text(text)
        whole.replace(self.folder / name)


@contextmanager
def dying_keyd() -> Iterator[DyingKeyd]:
    with tempfile.TemporaryDirectory(prefix="kd") as folder:
        command = [sys.executable, "-m", "tests.factories.dying_keyd", folder]
        mother = subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        made = DyingKeyd(Path(folder), mother)
        init(made.store)
        try:
            made.start()
            yield made
        finally:
            os.killpg(mother.pid, signal.SIGKILL)
            mother.communicate()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
