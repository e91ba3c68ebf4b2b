"""Workloads of the outbox: 100,000 sayings due at once, leased and marked in batches to a channel that does nothing.

The floor is one plain UPDATE of the very same rows (PERFORMANCE §3). Then a worker is killed in the middle of the
queue, and another finishes it: each saying reached the channel once, none was left.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, text

from backend.app import create_app
from backend.config import Settings
from backend.db import UtcDateTime, db, reading, transaction
from backend.outbox import queue
from backend.outbox.deciding import State
from bench.ground import KINDS, ROOT, Ground, analyze, ground, pour
from bench.jobs import TIMERS
from bench.measure import figure

SIZE, BATCH, ROUNDS = 100_000, 1_000, 5
AT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
LEASE = timedelta(minutes=5)
COLUMNS = (
    "id",
    "recipient_id",
    "identity",
    "kind",
    "subject_kind",
    "subject_id",
    "cascade",
    "not_before",
    "due_at",
)
PLAIN = text("UPDATE occasion SET state = 2, ended_at = :at WHERE state = 0 AND due_at <= :at").bindparams(
    bindparam("at", type_=UtcDateTime)
)
AGAIN = text(
    "UPDATE occasion SET state = 0, due_at = :at, ended_at = NULL, leased_until = NULL, token = 0"
).bindparams(bindparam("at", type_=UtcDateTime))


def workloads() -> Iterator[dict[str, Any]]:
    """outbox.dispatch on both bases, and what a worker's death costs: nothing."""
    for kind in KINDS:
        with ground(kind) as here:
            _fill()
            plain, ours = [], []
            for turn in range(ROUNDS + 1):
                spent = _timed(kind, _one_update), _timed(kind, lambda: drain(AT))
                if turn:
                    plain.append(spent[0])
                    ours.append(spent[1])
            rate = median(plain) / median(ours)
            yield figure(f"outbox.dispatch {kind}", rate, "x one UPDATE", 0.20, at_least=True)
            lost, doubled = _killed(here)
            yield figure(f"outbox.dispatch.lost {kind}", lost, "sayings", 0)
            yield figure(f"outbox.dispatch.doubled {kind}", doubled, "sayings", 0)


def _fill() -> None:
    due = AT - timedelta(hours=1)
    rows = (
        (
            n,
            UUID(int=n),
            f"appointment:{n}:P2D",
            "appointment.reminder",
            "appointment",
            f"{n}",
            "remind",
            due,
            due,
        )
        for n in range(1, SIZE + 1)
    )
    pour("occasion", COLUMNS, rows)
    analyze()


def _timed(kind: str, work: Any) -> float:
    with transaction() as session:
        session.execute(AGAIN, {"at": AT - timedelta(hours=1)})
    if kind == "postgresql":
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM occasion"))
    timer = TIMERS[kind]
    start = timer()
    work()
    return timer() - start


def _one_update() -> None:
    with transaction() as session:
        done = session.execute(PLAIN, {"at": AT})
        if getattr(done, "rowcount", 0) != SIZE:
            raise AssertionError("the floor did not update every row")


def drain(at: datetime, ledger: Path | None = None) -> int:
    """Lease and mark everything due, a batch at a time; `ledger` is the null channel's own memory of what came."""
    done = 0
    known = set(_told(ledger)) if ledger is not None else set()
    while True:
        with transaction() as session:
            held = queue.claim(session, at=at, limit=BATCH, lease=LEASE)
        if not held:
            return done
        if ledger is not None:
            # A batch that comes back is looked up first, as an SMS is at its gateway.
            fresh = [one.id for one in held if one.token == 1 or one.id not in known]
            with open(ledger, "a") as file:
                file.write("".join(f"{one}\n" for one in fresh))
        with transaction() as session:
            done += queue.mark_all(session, held, State.SENT, at=at)


def _told(ledger: Path) -> list[int]:
    return [int(one) for one in ledger.read_text().split()] if ledger.exists() else []


def _killed(here: Ground) -> tuple[int, int]:
    """Kill a worker in the middle, let another finish after the lease: how many were lost, how many came twice."""
    with transaction() as session:
        session.execute(AGAIN, {"at": AT - timedelta(hours=1)})
    ledger = here.folder / "ledger"
    url = db.engine.url.render_as_string(hide_password=False)
    worker = subprocess.Popen([sys.executable, "-m", "bench.outbox", url, str(ledger)], cwd=ROOT)
    deadline = time.monotonic() + 60
    while len(_told(ledger)) < SIZE // 4:
        if time.monotonic() > deadline or worker.poll() is not None:
            raise AssertionError("the worker did not work")
        time.sleep(0.005)
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    came = len(_told(ledger))
    if came >= SIZE:
        raise AssertionError("the worker had finished before it was killed")
    drain(AT, ledger)
    drain(AT + LEASE, ledger)
    counted = Counter(_told(ledger))
    with reading() as connection:
        waiting = connection.execute(text("SELECT count(*) FROM occasion WHERE state = 0")).scalar_one()
    return SIZE - len(counted) + waiting, sum(one - 1 for one in counted.values())


def _worker(url: str, ledger: str) -> None:
    folder = Path(ledger).parent
    app = create_app(
        Settings(
            mode="test",
            state_dir=folder,
            database_url=url,
            public_url="http://localhost",
            keyd_socket=folder / "no-keyd.sock",
            pwa_dir=folder / "no-pwa",
        )
    )
    with app.app_context():
        drain(AT, Path(ledger))


if __name__ == "__main__":
    _worker(*sys.argv[1:])
