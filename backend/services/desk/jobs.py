"""The desk's own work: the lines of Ma file kept ahead of whoever reads them, and the week of each professional."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from backend import clock, jobs
from backend.db import reading
from backend.jobs import Fence, Job, Tally, Ticker
from backend.outbox.hours import instant
from backend.services.desk.actions import week
from backend.services.desk.actions.lines import anything_waits, bring_up_to_date

EACH = timedelta(seconds=10)
A_TURN = 10
"""Slices of a thousand lines in one turn."""


def _turn(_fence: Fence, /) -> int:
    with reading() as reader:
        zones = jobs.zones(reader)
    at, done = clock.now(), 0
    for _ in range(A_TURN):
        if not anything_waits(zones, at):
            break
        done += bring_up_to_date(zones, at=at)
    return done


lines = Ticker("lines", EACH, _turn, "Lignes de Ma file")

MORNING, NIGHT = time(8, 0), time(21, 0)


def week_day(session: Session, zone: str, day: date, /, *, at: datetime) -> Tally:
    """Say the week on its first working morning, at eight in the zone of whoever is told."""
    opens, closes = instant(zone, day, MORNING), instant(zone, day, NIGHT)
    return Tally(*week.say_week(session, zone, day, opens=opens, closes=closes, at=at))


weekly = Job(name="desk.week", hour=7, work=week_day, title="Résumé de la semaine")
