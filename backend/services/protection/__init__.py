"""Protection: reports and their tickets, blocks, suspensions, a second look at words, pairs watched by counters."""

from .actions.reporting import Said, report
from .actions.watching import look_twice
from .jobs import erasing
from .notices import SUBJECTS
from .queries.own import blocked
from .queries.telling import still_true, words
from .routes import blueprints
from .rules import signs

__all__ = [
    "SUBJECTS",
    "Said",
    "blocked",
    "blueprints",
    "erasing",
    "look_twice",
    "report",
    "signs",
    "still_true",
    "words",
]
