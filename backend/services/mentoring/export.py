"""The leads' table of pairs as CSV, for a spreadsheet: no cell begins a formula."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from backend import spreadsheet

COLUMNS = (
    "Jeune", "Mentor", "État", "Proposé le", "Début", "Dernier échange", "Jours de silence", "Messages du jeune",
    "Messages du mentor", "Rencontres", "Minutes", "Accord signé", "Fin de la vérification",
)  # fmt: skip
STATES = {
    "proposed": "Proposé",
    "accepted": "Accepté",
    "active": "En cours",
    "paused": "En pause",
    "suspended": "Suspendu",
}


def table(items: Sequence[dict[str, Any]]) -> bytes:
    """One line a pair, with the columns' names."""
    return spreadsheet.table(COLUMNS, (_line(one) for one in items))


def _line(one: dict[str, Any]) -> list[Any]:
    return [
        f"{one['young']['first_name']} {one['young']['last_name']}",
        f"{one['mentor']['first_name']} {one['mentor']['last_name']}",
        STATES[one["state"]],
        one["proposed_on"],
        one["started_on"],
        one["last_on"],
        one["silent_days"],
        one["from_young"],
        one["from_mentor"],
        one["meetings"],
        one["minutes"],
        "oui" if one["agreed"] else "non",
        one["check_until"],
    ]
