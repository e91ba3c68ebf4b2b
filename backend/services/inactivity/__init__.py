"""A space nobody opens: its owner is warned three times, it is paused, and erased a year later (RET-03)."""

from backend.services.inactivity.actions import opened
from backend.services.inactivity.jobs import watching
from backend.services.inactivity.models import LastOpening
from backend.services.inactivity.notices import SUBJECT
from backend.services.inactivity.queries import still_true, words
from backend.services.inactivity.routes import blueprint
from backend.services.inactivity.rules import Stage

blueprints = [blueprint]

__all__ = [
    "SUBJECT",
    "LastOpening",
    "Stage",
    "blueprints",
    "opened",
    "still_true",
    "watching",
    "words",
]
