"""Help after 18: asking to come back until 21, to go on being helped, for an interview; each answer traced."""

from backend.services.support.actions.asking import Wish, ask
from backend.services.support.jobs import alerts
from backend.services.support.notices import AFTER, ENDING, SUBJECT
from backend.services.support.queries import (
    after_true,
    after_words,
    ending_true,
    ending_words,
    still_true,
    words,
)
from backend.services.support.routes import blueprint

blueprints = [blueprint]

__all__ = [
    "AFTER",
    "ENDING",
    "SUBJECT",
    "Wish",
    "after_true",
    "after_words",
    "alerts",
    "ask",
    "blueprints",
    "ending_true",
    "ending_words",
    "still_true",
    "words",
]
