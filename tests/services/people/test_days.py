"""The day it is where somebody lives: what begins or ends on a day does so at their midnight."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import update

from backend.access import Authority
from backend.db import reading, transaction
from backend.instance import instance
from backend.services import people
from tests.factories.people import a_place


@pytest.mark.parametrize(
    ("zone", "at", "day"),
    [
        ("Europe/Paris", "2026-11-23T22:59+00:00", date(2026, 11, 23)),
        ("Europe/Paris", "2026-11-23T23:00+00:00", date(2026, 11, 24)),
        ("Europe/Paris", "2026-07-01T22:00+00:00", date(2026, 7, 2)),
        ("Indian/Reunion", "2026-11-23T20:00+00:00", date(2026, 11, 24)),
        ("America/Martinique", "2026-11-24T03:59+00:00", date(2026, 11, 23)),
        ("America/Martinique", "2026-11-24T04:00+00:00", date(2026, 11, 24)),
    ],
)
def test_the_day_where_somebody_is(app: Flask, zone: str, at: str, day: date) -> None:
    place = a_place(instance().keyd)
    with transaction() as session:
        session.execute(update(Authority).values(zone=zone))
    wanted = [place.referent.id, place.lead.id, uuid4()]
    with reading() as reader:
        found = people.days(reader, wanted, datetime.fromisoformat(at))
    assert found == {place.referent.id: day, place.lead.id: day}
