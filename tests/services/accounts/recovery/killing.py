"""The application, or keyd, really killed (SIGKILL) at each step of one gesture, one step further each time."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, Protocol

from flask.testing import FlaskClient
from sqlalchemy import event, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from backend.db import db, reading
from backend.ids import new_id
from backend.services.accounts.models import SpentCard
from tests.factories.accounts import API
from tests.factories.dying_keyd import DyingKeyd
from tests.factories.safes import paper_header

Gesture = Callable[[], TestResponse]
WRITES = ("INSERT", "UPDATE", "DELETE")
MOST = 200


class Killer(Protocol):
    """Ends one process at the nth step of a gesture; False when the gesture had fewer steps, and was done."""

    def __call__(self, step: int, gesture: Gesture) -> bool: ...


def sweep(killer: Killer, client: FlaskClient, gesture: Gesture) -> Iterator[int]:
    """Kill at the first step, then at the second, until a gesture is done: between two, look at what stands."""
    for step in count(1):
        assert step < MOST, "a gesture that never ends"
        # From another network each time: tries are counted for each.
        client.environ_base = {**client.environ_base, "REMOTE_ADDR": f"203.0.113.{step}"}
        if not killer(step, gesture):
            return
        yield step


def kill_app(step: int, gesture: Gesture) -> bool:
    """The application in a child of this process, killed after its nth write, or around its commits."""
    db.session.remove()
    db.engine.dispose()
    child = os.fork()
    if child == 0:
        ended = 9
        try:
            _die_at(step)
            ended = 0 if gesture().status_code < 500 else 8
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(ended)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the gesture failed by itself"
    return False


def _die_at(step: int) -> None:
    """In the child: count writes and commits, die at the nth."""
    left = [step]

    def one_more(*_given: Any) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def written(_connection: Any, _cursor: Any, statement: str, *_given: Any) -> None:
        if statement.lstrip().startswith(WRITES):
            one_more()

    event.listen(db.engine, "after_cursor_execute", written)
    event.listen(Session, "before_commit", one_more)
    event.listen(Session, "after_commit", one_more)


def keyd_killer(keyd: DyingKeyd) -> Killer:
    """keyd, killed at the nth of its calls, writes, commits and answers; then started again on its store."""

    def kill(step: int, gesture: Gesture) -> bool:
        keyd.die_at(step)
        answer = gesture()
        if keyd.died(step):
            keyd.start()
            return True
        assert answer.status_code < 500, answer.text
        return False

    return kill


def keep_paper(client: FlaskClient, body: bytes) -> str:
    """A paper in the safe: its address."""
    path = f"{API}/documents/{new_id()}/content"
    answer = client.put(
        path,
        data=body,
        headers={"X-Cap18-Paper": paper_header(title="Décision")},
        environ_overrides={"CONTENT_LENGTH": str(len(body))},
    )
    assert answer.status_code == 201, answer.text
    return path


class Store:
    """What keyd's store may only add to: dead shares, beginnings of the day. Looked at after each death."""

    def __init__(self, keyd: DyingKeyd) -> None:
        self._keyd = keyd
        self.dead, self.begun = self._read()

    def _read(self) -> tuple[set[tuple[Any, ...]], set[tuple[Any, ...]]]:
        today = self._keyd.at.timestamp() - 86_400
        begun = self._keyd.rows("SELECT safe, at FROM begun")
        return self._keyd.rows("SELECT card FROM dead"), {one for one in begun if one[1] > today}

    def lost_nothing(self) -> None:
        dead, begun = self._read()
        assert dead >= self.dead, "a share that was dead lives again"
        today = self._keyd.at.timestamp() - 86_400
        assert begun >= {one for one in self.begun if one[1] > today}, "a beginning is counted no more"
        self.dead, self.begun = dead, begun


def all_told() -> bool:
    """Whether keyd knows of every share that served."""
    with reading() as connection:
        return connection.execute(select(SpentCard).where(SpentCard.told_at.is_(None))).first() is None
