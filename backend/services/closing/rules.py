"""The days of a closing. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

TO_CHANGE_ONES_MIND: Final = timedelta(days=30)
SAID_AGAIN: Final = timedelta(days=7)
COPY_IS_RECENT: Final = timedelta(days=1)
"""How long ago « tout emporter » may be, to be the copy one leaves with."""


def last_day(asked_on: date) -> date:
    """The last civil day one can change one's mind, included."""
    return asked_on + TO_CHANGE_ONES_MIND


def is_due(last: date, day: date) -> bool:
    """Whether a safe is erased on a day: the day after the last one, or any later."""
    return day > last
