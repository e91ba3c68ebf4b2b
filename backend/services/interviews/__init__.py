"""Interviews: at 17 and six months after leaving; prepared by the young person, read and acknowledged by both."""

from backend.services.interviews.actions.holding import Moment
from backend.services.interviews.actions.letting_go import let_go_of_appointments
from backend.services.interviews.actions.opening import ask, open_extra, prepare
from backend.services.interviews.notices import SUBJECT
from backend.services.interviews.queries.rows import of_youth, under_way
from backend.services.interviews.queries.telling import still_true, words
from backend.services.interviews.routes import blueprints
from backend.services.interviews.rules import SEVENTEEN

__all__ = [
    "SEVENTEEN",
    "SUBJECT",
    "Moment",
    "ask",
    "blueprints",
    "let_go_of_appointments",
    "of_youth",
    "open_extra",
    "prepare",
    "still_true",
    "under_way",
    "words",
]
