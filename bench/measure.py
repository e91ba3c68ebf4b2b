"""How a bar is measured: alternating rounds, medians, and a bare public route of the same application.

"Bare" is a public route with the same hooks that answers the same bytes through `jsonify` (DESIGN §11.19).
CPU of the process, never requests a second.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from contextvars import Context
from statistics import median
from typing import Any

import msgspec
from flask import Flask, Response, jsonify
from werkzeug.test import EnvironBuilder, run_wsgi_app

from backend.web.guard import public

ROUNDS, CALLS = 7, 200
ORIGIN = "http://localhost"

_STARTED = time.monotonic()

Call = Callable[[], object]
Timer = Callable[[], float]


def alternate(
    jobs: Mapping[str, Call],
    *,
    rounds: int = ROUNDS,
    calls: int = CALLS,
    timer: Timer = time.process_time,
) -> dict[str, list[float]]:
    """Seconds of one call of each job, one figure a round, the jobs taking turns. A first round is thrown away."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            start = timer()
            for _ in range(calls):
                job()
            spent = (timer() - start) / calls
            if turn:
                times[name].append(spent)
    return times


def ratio_of_medians(times: Mapping[str, list[float]], mine: str, floor: str) -> float:
    """How many times dearer one job is than another."""
    return median(times[mine]) / median(times[floor])


def bare_route(app: Flask, body: bytes | object, name: str = "bare") -> str:
    """Register, before the first request, a public route answering `body` through `jsonify`; returns its path.

    `body` may be a view's answer (bytes of JSON): the bare route then writes the same values.
    """
    value: Any = msgspec.json.decode(body) if isinstance(body, bytes) else body
    path = f"/api/v1/bench/{name}"

    @public("the floor of a bar: registered by the bench alone")
    def view() -> Response:
        return jsonify(value)

    app.add_url_rule(path, endpoint=f"bench-{name}", view_func=view)
    return path


def caller(
    app: Flask,
    path: str,
    cookies: Mapping[str, str] | None = None,
    status: int = 200,
    more: Mapping[str, str] | None = None,
) -> Callable[[], bytes]:
    """A GET in process, from the environment to the last byte; `more` headers. Fails when the status is not awaited."""
    pairs = "; ".join(f"{name}={value}" for name, value in (cookies or {}).items())
    headers = {"Origin": ORIGIN, "X-Cap18": "1"} | ({"Cookie": pairs} if pairs else {}) | dict(more or {})
    builder = EnvironBuilder(
        path=path.partition("?")[0], query_string=path.partition("?")[2], base_url=ORIGIN
    )
    builder.headers.extend(headers)
    environ = builder.get_environ()
    builder.close()

    def call() -> bytes:
        # A context of its own, as in a server's thread: a pushed application would lend its `g` to every call.
        body, answer, _headers = Context().run(run_wsgi_app, app.wsgi_app, dict(environ), buffered=True)
        content = b"".join(body)
        if int(answer.split()[0]) != status:
            raise AssertionError(f"{path}: {answer} {content[:300]!r}")
        return content

    return call


def step(words: str) -> None:
    """Say on the error stream where a long workload is: minutes since the start, then the words."""
    print(f"{(time.monotonic() - _STARTED) / 60:5.1f} min  {words}", file=sys.stderr, flush=True)


def figure(name: str, value: float, unit: str, bar: float, *, at_least: bool = False) -> dict[str, Any]:
    """One line of `make bench`: the figure, its bar, and whether it holds."""
    holds = value >= bar if at_least else value <= bar
    return {"name": name, "value": round(value, 3), "unit": unit, "bar": bar, "ok": holds}
