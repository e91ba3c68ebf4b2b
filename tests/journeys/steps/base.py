"""What the base really holds, read beside the service: a screen that says « arrived » is not a proof."""

from __future__ import annotations

import sqlite3
from contextlib import closing
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
