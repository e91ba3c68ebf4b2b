"""Volunteers and their checks, pairs from the proposal to the goodbye, meetings, supervision."""

from backend.services.mentoring import demo
from backend.services.mentoring.actions.ends import lift, mentor_ended, suspend
from backend.services.mentoring.jobs import nightly
from backend.services.mentoring.models import Pair, Volunteer
from backend.services.mentoring.notices import SUBJECTS
from backend.services.mentoring.queries.telling import still_true, words
from backend.services.mentoring.queries.volunteers import has_access
from backend.services.mentoring.routes import blueprints

__all__ = [
    "SUBJECTS",
    "Pair",
    "Volunteer",
    "blueprints",
    "demo",
    "has_access",
    "lift",
    "mentor_ended",
    "nightly",
    "still_true",
    "suspend",
    "words",
]
