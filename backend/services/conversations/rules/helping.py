"""« Je bloque » and « Ça ne va pas »: what may be said, and by which day somebody answers. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

IsHoliday = Callable[[date], bool]

STUCK = {
    "not_clear": "Je ne comprends pas.",
    "paper": "Il me manque un papier.",
    "refused": "On m'a dit non.",
    "site": "Le site ne marche pas.",
    "other": "Autre chose.",
}
"""What blocks, in the young person's words."""

UNWELL = {
    "danger": "Je suis en danger maintenant.",
    "today": "Je veux parler aujourd'hui.",
    "week": "Je veux parler cette semaine.",
}
"""How soon somebody must talk."""

LEVELS = {"stuck": STUCK, "unwell": UNWELL}
STUCK_DAYS, WEEK_DAYS, NOW_DAYS = 3, 2, 0
UNREAD_DAYS = 3


def is_working(day: date, is_holiday: IsHoliday) -> bool:
    """Monday to Friday, public holidays apart."""
    return day.weekday() < 5 and not is_holiday(day)


def after_working_days(on: date, days: int, is_holiday: IsHoliday) -> date:
    """The first working day once so many whole working days have passed after a day."""
    found, left = on, days + 1
    while left:
        found += timedelta(days=1)
        left -= is_working(found, is_holiday)
    return found


def answer_by(kind: str, level: str, on: date, is_holiday: IsHoliday) -> date:
    """The day before which somebody answers (exclusive): three whole working days for a blockage, two for a talk this
    week, and the next working day when it cannot wait."""
    if kind == "stuck":
        return after_working_days(on, STUCK_DAYS, is_holiday)
    return after_working_days(on, WEEK_DAYS if level == "week" else NOW_DAYS, is_holiday)


def unread_before(on: date, is_holiday: IsHoliday) -> date:
    """A message that arrived before this day has waited more than three whole working days."""
    found, left = on, UNREAD_DAYS + 1
    while left:
        found -= timedelta(days=1)
        left -= is_working(found, is_holiday)
    return found + timedelta(days=1)


def sentence(kind: str, level: str, text: str) -> str:
    """What is written in the thread: the reason, then the person's own words."""
    said = LEVELS[kind][level]
    if kind == "stuck" and level == "other" and text:
        return text
    return f"{said}\n{text}" if text else said
