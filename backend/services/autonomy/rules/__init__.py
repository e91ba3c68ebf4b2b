"""Rules of the milestones: facts of a person and a day in, dated rights and duties out. Pure."""

from .care import age_at_entry, statut_on
from .catalogue import family, reminders, rule, rule_ids, why_text
from .dates import (
    age_on,
    anniversary,
    conventional_birth_date,
    days_to_18,
    is_working_day,
    majority_on,
)
from .engine import milestones
from .events import Event, Window, event_day, events_between, window_dates, windows
from .facts import (
    BASES,
    HANDICAPS,
    NATIONALITES,
    STATUTS,
    Applies,
    Certainty,
    Measure,
    Milestone,
    PersonFacts,
    Precision,
    State,
    StoredMilestone,
)
from .states import LATE_DUTY, LATE_LOSS, OPEN, REST, SOON, order, state, urgency

__all__ = [
    "BASES",
    "HANDICAPS",
    "LATE_DUTY",
    "LATE_LOSS",
    "NATIONALITES",
    "OPEN",
    "REST",
    "SOON",
    "STATUTS",
    "Applies",
    "Certainty",
    "Event",
    "Measure",
    "Milestone",
    "PersonFacts",
    "Precision",
    "State",
    "StoredMilestone",
    "Window",
    "age_at_entry",
    "age_on",
    "anniversary",
    "conventional_birth_date",
    "days_to_18",
    "event_day",
    "events_between",
    "family",
    "is_working_day",
    "majority_on",
    "milestones",
    "order",
    "reminders",
    "rule",
    "rule_ids",
    "state",
    "statut_on",
    "urgency",
    "why_text",
    "window_dates",
    "windows",
]
