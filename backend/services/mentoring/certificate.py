"""The certificate of hours given by a volunteer, as a tagged PDF. Pure but for the drawing; names no young person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from backend import printing
from backend.french import MONTHS, day

TEMPLATE = Path(__file__).parent / "certificate.typ"


def certificate(
    done: Mapping[str, Any], authority: str, first: date, last: date, *, at: datetime, on: date
) -> bytes:
    """The PDF: who, for whom, how many hours between two days, month by month."""
    data = {
        "title": "Attestation d'heures de mentorat bénévole",
        "authority": authority,
        "name": done["name"],
        "period": f"Du {day(first)} au {day(last)}",
        "total": f"{done['count']} {'rencontre' if done['count'] == 1 else 'rencontres'}, {length(done['minutes'])}",
        "months": [
            {"label": month_name(month), "count": str(count), "length": length(minutes)}
            for month, count, minutes in done["months"]
        ],
        "footer": f"Fait le {day(on)}, d'après les rencontres notées par la personne bénévole.",
    }
    return printing.pdf(TEMPLATE, data, at=at)


def length(minutes: int) -> str:
    """`3 h 05`."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def month_name(code: str) -> str:
    """`novembre 2026` for `2026-11`."""
    year, month = code.split("-")
    return f"{MONTHS[int(month) - 1]} {year}"
