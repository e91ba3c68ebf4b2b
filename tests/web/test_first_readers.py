"""A server just started, opened by several phones at once, reads its files and records without ending."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from flask import Flask

from backend import structs
from backend.law.rights import Right

ROOT = Path(__file__).resolve().parent.parent.parent


def test_four_threads_may_read_any_struct_for_the_first_time_at_the_same_instant(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.factories.read_at_once", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr or f"ended by {-ended.returncode}"
    assert int(ended.stdout) >= 100, "the structs of the whole application were read"


def test_an_application_ready_to_answer_knows_how_each_struct_is_read(app: Flask) -> None:
    told = set(structs.kinds())
    assert Right in told
    assert told <= structs.READY
