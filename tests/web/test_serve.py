"""The processes of one instance live and end together."""

from __future__ import annotations

import os
import signal

import pytest

from tests import programs

BEGIN = """
import os, signal, sys, threading
from backend.serve import Household
house = Household(dict(os.environ))
house.start("stays", ["sleep", "60"])
print(house.processes["stays"].pid, flush=True)
"""


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("code", [3, 0])
def test_when_one_dies_the_others_are_stopped_and_its_code_is_given(code: int) -> None:
    done = programs.run(
        BEGIN + f'house.start("dies", ["sh", "-c", "sleep 0.1; exit {code}"])\nsys.exit(house.watch())'
    )
    assert done.returncode == code, done.stderr
    assert gone(int(done.stdout))


def test_one_that_was_dead_before_anybody_watched_ends_the_others_too() -> None:
    done = programs.run(
        BEGIN
        + 'house.start("dies", ["false"])\n'
        + 'os.waitid(os.P_PID, house.processes["dies"].pid, os.WEXITED | os.WNOWAIT)\n'
        + "sys.exit(house.watch())"
    )
    assert done.returncode == 1, done.stderr
    assert gone(int(done.stdout))


LOOKED_AT = """
class LookedAt:
    looks = 0
    def poll(self):
        LookedAt.looks += 1
        seen()
    def wait(self, timeout=None): return 0
    def terminate(self): pass
house.processes["looked at"] = LookedAt()
"""


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_between_a_look_and_the_wait_it_stops_everything_and_ends_well(told: int) -> None:
    done = programs.run(
        BEGIN
        + LOOKED_AT
        + f"def seen(): os.kill(os.getpid(), {int(told)}) if LookedAt.looks == 1 else None\n"
        + "sys.exit(house.watch())"
    )
    assert done.returncode == 0, done.stderr
    assert gone(int(done.stdout))


def test_at_rest_nobody_looks() -> None:
    done = programs.run(
        BEGIN
        + LOOKED_AT
        + "def seen(): pass\n"
        + "threading.Timer(1, os.kill, (os.getpid(), signal.SIGTERM)).start()\n"
        + "house.watch()\n"
        + "print(LookedAt.looks)"
    )
    # Once before it waits, once to stop.
    assert done.stdout.split()[1:] == ["2"], done.stdout + done.stderr
