"""Showing a paper to somebody outside, without account: a link or a counter's square, a code, marked pages, an end."""

from backend.services.guests.actions.ending import end_for_paper, keys_changed
from backend.services.guests.jobs import ending
from backend.services.guests.queries.telling import still_true, words
from backend.services.guests.routes import blueprints

SUBJECT = "guest"

__all__ = [
    "SUBJECT",
    "blueprints",
    "end_for_paper",
    "ending",
    "keys_changed",
    "still_true",
    "words",
]
