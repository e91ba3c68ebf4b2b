"""What the base really holds, read beside the service: a screen that says « arrived » is not a proof."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tests.site import Site


def rows(site: Site, statement: str, *values: object) -> list[dict[str, Any]]:
    """One statement, read only."""
    with closing(sqlite3.connect(f"file:{site.state / 'cap18.sqlite3'}?mode=ro", uri=True)) as opened:
        opened.row_factory = sqlite3.Row
        return [dict(row) for row in opened.execute(statement, values)]


def milestone(site: Site, youth_id: str, rule: str) -> dict[str, Any]:
    """One row of a young person: its version, and the day it was said done."""
    said = "SELECT done_on, version FROM milestone WHERE youth_id = ? AND rule = ?"
    [found] = rows(site, said, UUID(youth_id).hex, rule)
    return found


def count_audit(site: Site, act: str, youth_id: str) -> int:
    """How many times the journal has this act on this young person's file."""
    said = "SELECT count(*) AS n FROM audit_entry WHERE act = ? AND youth_id = ?"
    return int(rows(site, said, act, UUID(youth_id).hex)[0]["n"])


def make_past(site: Site, appointment_id: str, starts_at: datetime) -> None:
    """Time passes for one appointment: the service itself never makes one in the past."""
    form = "%Y-%m-%d %H:%M:%S.%f"
    ends_at = starts_at + timedelta(hours=1)
    with closing(sqlite3.connect(site.state / "cap18.sqlite3", timeout=10)) as opened, opened:
        opened.execute(
            "UPDATE appointment SET starts_at = ?, ends_at = ? WHERE id = ?",
            (starts_at.strftime(form), ends_at.strftime(form), UUID(appointment_id).hex),
        )


def make_due(site: Site, person_id: str, subject_kind: str) -> None:
    """Time passes for what is to be said of something later to one person: it is said now."""
    form, now = "%Y-%m-%d %H:%M:%S.%f", datetime.now(UTC)
    values = (now - timedelta(hours=1)).strftime(form), (now + timedelta(days=9)).strftime(form)
    deadline, moved = time.monotonic() + 20, 0
    while not moved:
        assert time.monotonic() < deadline, "nothing is to be said later"
        with closing(sqlite3.connect(site.state / "cap18.sqlite3", timeout=10)) as opened, opened:
            moved = opened.execute(
                "UPDATE notice SET not_before = ?, not_after = ? WHERE recipient_id = ? AND subject_kind = ?",
                (*values, UUID(person_id).hex, subject_kind),
            ).rowcount
