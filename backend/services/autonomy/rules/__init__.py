"""Rules of the milestones: facts of a person and a day in, dated rights and duties out. Pure."""

from backend.birthdays import age_on, anniversary

from .care import age_at_entry, statut_on
from .catalogue import family, reminders, rule, rule_ids, told, why_text
from .dates import (
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
from .life_events import LifeEvent, life_events
from .states import LATE_DUTY, LATE_LOSS, OPEN, REST, SOON, order, place, state, urgency

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
    "LifeEvent",
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
    "life_events",
    "majority_on",
    "milestones",
    "order",
    "place",
    "reminders",
    "rule",
    "rule_ids",
    "state",
    "statut_on",
    "told",
    "urgency",
    "why_text",
    "window_dates",
    "windows",
]
