"""What is true of appointments whatever keeps them: states, times, repeats, clashes, reminders. Pure."""

from .attendance import attendance, since
from .checks import TRIES, TRIES_OF_APPOINTMENT, check_of, passes
from .holidays import between, holiday, public_holidays
from .meetings import Busy, clashes, free_slots, meets, unusual
from .reminders import Reminder, planned
from .repeat import Every, Repeat, days
from .sight import Sight, Standing, can_be_late, chooser, gestures, sight, waits_for
from .times import LONGEST_TIME, Slot, instant, midnight, nearest_instant, slot, wall, written

__all__ = [
    "LONGEST_TIME",
    "TRIES",
    "TRIES_OF_APPOINTMENT",
    "Busy",
    "Every",
    "Reminder",
    "Repeat",
    "Sight",
    "Slot",
    "Standing",
    "attendance",
    "between",
    "can_be_late",
    "check_of",
    "chooser",
    "clashes",
    "days",
    "free_slots",
    "gestures",
    "holiday",
    "instant",
    "meets",
    "midnight",
    "nearest_instant",
    "passes",
    "planned",
    "public_holidays",
    "sight",
    "since",
    "slot",
    "unusual",
    "waits_for",
    "wall",
    "written",
]
