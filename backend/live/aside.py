"""A few threads that speak to the base for the thousands that wait.

What a driver's call leaves on a thread's stack stays there as long as the thread: asked from the streams' own threads,
each would weigh 9 kB more for ever (docs/decisions/0030-live.md).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from flask import Flask

THREADS = 8

P = ParamSpec("P")
T = TypeVar("T")


class Aside:
    """Runs what is asked on one of its threads, in a context of the application of its own."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="live-aside")

    def ask(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `work` answers; its exceptions are raised here."""
        return self.begin(work, *args, **kwargs).result()

    def begin(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The same without waiting."""
        return self._threads.submit(self._run, lambda: work(*args, **kwargs))

    def _run(self, work: Callable[[], T]) -> T:
        with self._app.app_context():
            return work()
