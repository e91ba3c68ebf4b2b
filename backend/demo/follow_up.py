"""What is followed beside the law's dates: school, health, who to call, for three files of one referent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from backend.access import Actor
from backend.demo.contacts import FICTION
from backend.instance import Instance
from backend.services import desk

SCHOOL = {"school": "Lycée des Essais", "grade": "CAP cuisine, deuxième année"}
CONTACTS = [{"role": "educator", "name": "Maison des essais", "phone": " ".join((*FICTION, "10"))}]
CHECKED = (347, 410, 200)
"""How many days ago each had their last check-up: due again soon, late, far ahead."""


def write(referent: Actor, youths: Iterable[UUID], here: Instance, *, on: date, at: datetime) -> None:
    """The first ends a training, the second has an MDPH decision to renew."""
    for number, (youth, days) in enumerate(zip(youths, CHECKED, strict=False)):
        told: dict[str, Any] = {"check_up_on": on - timedelta(days=days), "contacts": CONTACTS}
        if number == 0:
            told |= {**SCHOOL, "school_ends_on": on + timedelta(days=24)}
        elif number == 1:
            told |= {"mdph": "decided", "mdph_until": on + timedelta(days=195)}
        desk.write_follow_up(referent, youth, told, version=0, keyd=here.keyd, at=at, on=on)
