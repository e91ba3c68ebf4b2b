"""Invented appointments around the first young person and their referent, made by the same gestures as on screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from backend.access import Actor
from backend.instance import Instance
from backend.services import appointments
from backend.services.appointments import Asked, Place, Words

BANK = Words(
    title="Ouvrir mon compte à la banque",
    kind="paperwork",
    note="On prépare les questions ensemble, dix minutes avant.",
    place=Place(
        name="Banque du Port",
        address="3 quai Inventé, 59000 Lille",
        floor="1er étage, bureau 12",
        way="Bus 5, arrêt Grand Phare",
    ),
    papers=("id_card", "rib", "proof_of_address"),
)
NEXT = Words(title="Préparer la suite", kind="follow_up")
TALK = Words(title="Faire le point", kind="follow_up", place=Place(name="Maison des essais"))


def plan(referent: Actor, youths: Sequence[UUID], here: Instance, *, on: date, at: datetime) -> int:
    """For the first: one to answer, three times to choose from; for the others: some past, some to come."""
    if not youths:
        return 0
    first, *others = youths
    days = working_days(on + timedelta(days=3), 6)
    asked = [
        (first, Asked(BANK, starts=datetime.combine(days[0], time(14)))),
        (first, Asked(NEXT, proposals=[(datetime.combine(day, time(17)), 60) for day in days[3:6]])),
    ]
    for n, youth in enumerate(others[:4]):
        asked.append((youth, Asked(TALK, starts=datetime.combine(days[n % 3], time(9 + 2 * n, 30)))))
    for youth, one in asked:
        appointments.make(referent, youth, one, keyd=here.keyd, at=at, on=on)
    week = timedelta(days=7)
    behind = working_days(on - timedelta(days=6), 2)
    for day, youth in zip(behind, others[4:6], strict=False):
        one = Asked(TALK, starts=datetime.combine(day, time(10)))
        appointments.make(referent, youth, one, keyd=here.keyd, at=at - week, on=on - week)
    return len(asked) + len(behind)


def working_days(start: date, count: int) -> list[date]:
    """Days on which offices are open, public holidays apart, from a day on."""
    found: list[date] = []
    day = start
    while len(found) < count:
        if day.isoweekday() <= 5:
            found.append(day)
        day += timedelta(days=1)
    return found
