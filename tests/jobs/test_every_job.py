"""Every nightly job of the instance runs, on both bases, on an instance where people live."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock, jobs
from backend.audit.models import AuditEntry
from backend.db import db, reading
from tests.factories.circle import a_circle


def test_each_job_accounts_for_its_day_and_leaves_its_line(
    app: Flask, new_client: Callable[[], FlaskClient]
) -> None:
    circle = a_circle(new_client)
    circle.shared(circle.paper())
    known = app.extensions[jobs.EXTENSION]
    assert len({job.name for job in known}) == len(known) >= 8
    at = clock.now() + timedelta(days=2)
    for job in known:
        assert jobs.run(job, at=at), job.name
    with reading() as reader:
        acts = set(reader.execute(select(AuditEntry.act).where(AuditEntry.object_kind == "job")).scalars())
    assert {f"job.{job.name}" for job in known} <= acts
    db.session.remove()
