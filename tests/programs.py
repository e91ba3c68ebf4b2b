"""Programs in a process of their own, which may be killed. They begin from one that has read the application once:
reading it again for each was a second or two of every one of them."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from multiprocessing.process import BaseProcess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CAP18 = "import backend.cli; backend.cli.main(prog_name='cap18')"
"""`cap18 …`, its words given beside."""

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.warm"])


def _begin(code: str, words: list[str], environment: dict[str, str], said: str, complained: str) -> None:
    for number, path in ((1, said), (2, complained)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), number)
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["-c", *words]
    exec(compile(code, "<program>", "exec"), {"__name__": "__main__"})


def start(
    code: str, words: list[str], environment: Mapping[str, str], said: str, complained: str
) -> BaseProcess:
    """`python -c code words…`, going on by itself, its words in the two files."""
    process = _SERVER.Process(target=_begin, args=(code, words, dict(environment), said, complained))
    process.start()
    return process


def run(
    code: str, *words: str, environment: Mapping[str, str] = os.environ
) -> subprocess.CompletedProcess[str]:
    """`python -c code words…` to its end. A signal that killed it is a negative code, as for any program."""
    with tempfile.TemporaryDirectory(prefix="program") as folder:
        said, complained = Path(folder) / "said", Path(folder) / "complained"
        process = start(code, list(words), environment, str(said), str(complained))
        process.join()
        code_of_end = process.exitcode
        assert code_of_end is not None
        return subprocess.CompletedProcess(
            [code, *words],
            code_of_end,
            said.read_text() if said.exists() else "",
            complained.read_text() if complained.exists() else "",
        )
