"""What protection decides, pure: words that ask for a second look, deadlines of a ticket, pairs that look unusual."""

from .excerpts import AROUND, WIDER
from .tickets import OUTCOMES, REASONS, due_at, excerpt_ends, made_at, state_of
from .unusual import Volume, at_night, reasons, window
from .words import SIGNS, counted, signs

__all__ = [
    "AROUND",
    "OUTCOMES",
    "REASONS",
    "SIGNS",
    "WIDER",
    "Volume",
    "at_night",
    "counted",
    "due_at",
    "excerpt_ends",
    "made_at",
    "reasons",
    "signs",
    "state_of",
    "window",
]
