"""JSON logs without personal data: method, route template, status, duration, correlation id."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

import structlog
from flask import Flask, Response, g, request

from backend import clock
from backend.config import Settings

Raised = tuple[type[BaseException], BaseException, TracebackType | None]


def configure(settings: Settings) -> None:
    """One JSON object a line on standard error. Never a path with identifiers, a body or a query."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(where if settings.mode == "production" else _whole),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=lambda *_names: structlog.PrintLogger(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(settings.log_level)),
    )


def where(exc_info: Raised) -> str:
    """Where an error happened and of which kind, causes first. Its words stay out: the base quotes what was being
    written, and a value nobody could read is quoted too."""
    told: list[str] = []
    error: BaseException | None = exc_info[1]
    while error is not None:
        frames = "".join(traceback.format_tb(error.__traceback__))
        told.append(f"{frames}{type(error).__module__}.{type(error).__qualname__}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n\n".join(reversed(told))


def _whole(exc_info: Raised) -> str:
    return "".join(traceback.format_exception(*exc_info))


def install(app: Flask) -> None:
    log = structlog.get_logger("cap18.web")

    @app.before_request
    def _start() -> None:
        g.started = clock.monotonic()

    @app.teardown_request
    def _clear(_error: BaseException | None) -> None:
        structlog.contextvars.clear_contextvars()

    @app.after_request
    def _finish(answer: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "-"
        if route.startswith("/api/") and (answer.status_code >= 400 or request.method != "GET"):
            log.info(
                "request",
                method=request.method,
                route=route,
                status=answer.status_code,
                ms=round((clock.monotonic() - g.get("started", clock.monotonic())) * 1000, 1),
                correlation_id=g.get("correlation_id", ""),
            )
        return answer
