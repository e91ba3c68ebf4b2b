"""`cap18 live`: the same application in a process of its own, with a thread for each open screen."""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

import click

from backend.config import Settings

STREAMS = "CAP18_LIVE_STREAMS"
MARGIN = 100
"""Threads beside the streams: for those who come, and are told that it is full."""


def words(settings: Settings, *, streams: int, workers: int) -> list[str]:
    """gunicorn's command line: `streams` held by each of `workers` processes."""
    return [
        str(Path(sys.executable).parent / "gunicorn"),
        "--bind", settings.live_at,
        "--worker-class", "gthread",
        "--workers", str(workers),
        "--threads", str(streams + MARGIN),
        # Without it gunicorn holds 1,000 connections and leaves the others waiting.
        "--worker-connections", str(streams + 2 * MARGIN),
        "--graceful-timeout", "1",
        "--timeout", "60",
        "--control-socket", str(settings.state_dir / "live.ctl"),
        "--log-level", "warning",
        "backend.wsgi:application",
    ]  # fmt: skip


def files_for(streams: int) -> None:
    """Ask the system for a file by open screen. Raises ClickException when it gives too few."""
    needed = streams + 5 * MARGIN
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < needed:
        raise click.ClickException(
            f"Le système donne {hard} fichiers ouverts, il en faut {needed} : ulimit -Hn {needed}."
        )
    if soft < needed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))


def run(settings: Settings, environment: dict[str, str], *, streams: int, workers: int) -> None:
    """Become the server: this process is replaced. Raises ClickException when the system gives too few files."""
    files_for(streams)
    command = words(settings, streams=streams, workers=workers)
    environment = environment | {STREAMS: str(streams)}
    os.execve(command[0], command, environment)  # noqa: S606 (its own words, none of a person's)
