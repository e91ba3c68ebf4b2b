"""Appointments: planned, offered, answered, moved, closed; their reminders, calendars and links."""

from .actions.by_link import make_link
from .actions.erasing import erase
from .actions.making import Asked, make
from .actions.planning import plan_again
from .jobs import reminders
from .models import AppointmentRow
from .notices import day_and_hour
from .queries.next import carried, carried_row, earliest, few_next, next_id, next_start, shown
from .queries.past import Past, with_professionals
from .queries.telling import still_true, words
from .records import Place, Words
from .routes import blueprints
from .rules import holiday
from .schemas.asked import PlaceAskedSchema, SlotAskedSchema
from .schemas.shown import ShortSchema

SUBJECTS = ("appointment", "appointment_reminder")
"""The kinds of things its notices are about."""

__all__ = [
    "SUBJECTS",
    "AppointmentRow",
    "Asked",
    "Past",
    "Place",
    "PlaceAskedSchema",
    "ShortSchema",
    "SlotAskedSchema",
    "Words",
    "blueprints",
    "carried",
    "carried_row",
    "day_and_hour",
    "earliest",
    "erase",
    "few_next",
    "holiday",
    "make",
    "make_link",
    "next_id",
    "next_start",
    "plan_again",
    "reminders",
    "shown",
    "still_true",
    "with_professionals",
    "words",
]
