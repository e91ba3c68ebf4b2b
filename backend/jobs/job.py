"""What a daily job is: it accounts for one civil day of one time zone, and may do so twice without harm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol

from sqlalchemy.orm import Session


class Tally(NamedTuple):
    """What one civil day gave: how many things were due, how many were written for the first time."""

    found: int
    new: int


class DayWork(Protocol):
    """Do all that one civil day of a zone asks for, in the transaction given; done before: write nothing."""

    def __call__(self, session: Session, zone: str, day: date, /, *, at: datetime) -> Tally: ...


@dataclass(frozen=True, slots=True)
class Job:
    """A daily job. `hour` is the local hour, in each authority's zone, before which the day is left alone."""

    name: str
    hour: int
    work: DayWork
    title: str
