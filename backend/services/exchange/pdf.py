"""The files of a caseload as one tagged PDF (PDF/UA-1): what is due, what the project holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from backend import printing

TEMPLATE: Final = Path(__file__).parent / "caseload.typ"
STATES: Final = {
    "later": "À venir",
    "open": "Ouvert",
    "late": "En retard",
    "done": "Fait",
    "lost": "Passé",
    "not_concerned": "Non concerné",
    "waived": "Mis de côté",
    "todo": "À faire",
    "doing": "En cours",
    "dropped": "Abandonné",
}
OWNERS: Final = {"young": "Le jeune", "referent": "Le référent", "both": "Les deux"}


def caseload_pdf(files: Sequence[dict[str, Any]], *, on: date, at: datetime) -> bytes:
    """One part a file, in the order given; `on` is the day the states are of."""
    data = {
        "title": f"Échéances et projets, le {_day(on)}",
        "note": "Export de Cap 18. Les mots personnels des jeunes n'y sont pas.",
        "files": [_file(one) for one in files],
        "words": {
            "milestones": "Échéances",
            "project": "Projet d'accès à l'autonomie",
            "nothing": "Rien n'est écrit.",
            "due": ["Échéance", "Article", "S'ouvre le", "Avant le", "État"],
            "lines": ["Partie", "But ou action", "Qui", "Pour le", "État"],
        },
    }
    return printing.pdf(TEMPLATE, data, at=at)


def _file(one: dict[str, Any]) -> dict[str, Any]:
    ref = f" · {one['external_ref']}" if one["external_ref"] else ""
    return {
        "name": f"{one['first_name']} {one['last_name']}",
        "meta": f"{_born(one)}{ref} · {one['id']}",
        "milestones": [
            [
                f"{row['title']} ({row['rule']})",
                row["article"],
                _day(row["opens_on"]),
                _day(row["due_on"]),
                STATES[row["state"]],
            ]
            for row in one["milestones"]
        ],
        "lines": [
            [
                row["domain"],
                row["text"],
                row.get("owner_name") or OWNERS.get(row.get("owner", ""), ""),
                _day(row.get("due")),
                STATES[row.get("state", "todo")],
            ]
            for row in one["project"]
        ],
    }


def _born(one: dict[str, Any]) -> str:
    born: date = one["birth_date"]
    known = {"year": f"{born.year}", "month": f"{born:%m/%Y}"}.get(one["birth_precision"], _day(born))
    return f"Naissance : {known}"


def _day(on: date | None) -> str:
    return f"{on:%d/%m/%Y}" if on else ""
