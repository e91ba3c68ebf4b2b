"""A milestone as it leaves: its rule, its words of law, its dates, its state on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from backend.services.autonomy import rules


def dated(row: Any, on: date) -> dict[str, Any]:
    """A row of `autonomy.DATED` on a civil day. `rule` is stable from one year to the next."""
    rule = rules.rule(row.rule)
    law = rule.on(on) or rule.latest
    return {
        "rule": row.rule,
        "title": rule.title,
        "article": law.article,
        "opens_on": row.opens_on,
        "due_on": row.due_on,
        "state": rules.state(row, on),
        "certainty": row.certainty,
        "done_on": row.done_on,
    }
