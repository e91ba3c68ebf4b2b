"""The journeys, step by step, and where each young person stands in them."""

from backend.services.steps import rules
from backend.services.steps.actions.erasing import erase
from backend.services.steps.actions.progress import set_state
from backend.services.steps.jobs import births
from backend.services.steps.notices import SUBJECT
from backend.services.steps.queries.circle import beside
from backend.services.steps.queries.reading import plan, read
from backend.services.steps.queries.states import Kept as JourneyKept
from backend.services.steps.queries.states import kept as journeys_kept
from backend.services.steps.queries.states import readiness, state_of, states
from backend.services.steps.queries.telling import still_true, words
from backend.services.steps.records import StepState
from backend.services.steps.routes import blueprints

__all__ = [
    "SUBJECT",
    "JourneyKept",
    "StepState",
    "beside",
    "births",
    "blueprints",
    "erase",
    "journeys_kept",
    "plan",
    "read",
    "readiness",
    "rules",
    "set_state",
    "state_of",
    "states",
    "still_true",
    "words",
]
