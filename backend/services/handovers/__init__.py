"""Handovers: a file changes hands without loss, and no file stays between two people."""

from .jobs import watching
from .notices import SUBJECTS
from .queries.alone import orphans
from .queries.telling import still_true, words
from .routes import blueprints

__all__ = ["SUBJECTS", "blueprints", "orphans", "still_true", "watching", "words"]
