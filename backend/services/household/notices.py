"""What is said of a move, on its days: from a fortnight before the keys to a month after. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.french import day as day_in_words
from backend.outbox import Notice

SUBJECT: Final = "home"
KIND: Final = "home.move"
MORNING: Final = time(9, 30)
WORTH: Final = timedelta(days=7)
"""How long each day of a move stays worth saying."""


def move(
    owner_id: UUID,
    sheet_id: UUID,
    entry_on: date,
    done: Collection[str],
    days: Sequence[Mapping[str, Any]],
    *,
    version: int,
    zone: str,
    after: date,
) -> list[Notice]:
    """One saying a day for what is still to do, after a day. Each version of the page plans its own."""
    dated = sorted(
        (entry_on + timedelta(days=one["days"]), one["code"]) for one in days if one["code"] not in done
    )
    return [
        Notice(
            identity=f"home:{sheet_id.hex}:v{version}:{day.isoformat()}:{','.join(code for _, code in same)}",
            recipient_id=owner_id,
            kind=KIND,
            subject_kind=SUBJECT,
            subject_id=sheet_id.hex,
            not_before=_morning(day, zone),
            not_after=_morning(day + WORTH, zone),
        )
        for day, same in ((day, list(each)) for day, each in groupby(dated, key=lambda one: one[0]))
        if day > after
    ]


def text(identity: str, days: Sequence[Mapping[str, Any]]) -> str:
    """The sentence of a day, inside the open application: what is to do, by its title."""
    *_, day, codes = identity.split(":")
    titles = {one["code"]: one["title"] for one in days}
    first, *more = [titles[code] for code in codes.split(",") if code in titles] or ["Regarde ta liste"]
    rest = f", et {len(more)} autre chose" if len(more) == 1 else f", et {len(more)} autres choses"
    return f"Ton logement, le {day_in_words(date.fromisoformat(day))} : {first}{rest if more else ''}."


def _morning(day: date, zone: str) -> datetime:
    return datetime.combine(day, MORNING, ZoneInfo(zone))
