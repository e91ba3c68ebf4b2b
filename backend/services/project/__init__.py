"""The autonomy project (CASF L222-5-1, R222-6): written by two hands, signed by both, read again."""

from backend.services.project.actions.arriving import bring
from backend.services.project.actions.erasing import erase
from backend.services.project.actions.lines import set_sight, write
from backend.services.project.actions.signing import offer
from backend.services.project.jobs import review
from backend.services.project.notices import SUBJECT, subject
from backend.services.project.queries.passing import passing
from backend.services.project.queries.taken import Taken, taken
from backend.services.project.queries.telling import still_true, words
from backend.services.project.routes import blueprints
from backend.services.project.rules import Line

__all__ = [
    "SUBJECT",
    "Line",
    "Taken",
    "blueprints",
    "bring",
    "erase",
    "offer",
    "passing",
    "review",
    "set_sight",
    "still_true",
    "subject",
    "taken",
    "words",
    "write",
]
