"""Exchange with business software and other authorities: keys, files taken away, a file handed over."""

from backend.services.exchange.notices import SUBJECT
from backend.services.exchange.queries.keys import behind
from backend.services.exchange.queries.transfers import still_true, words
from backend.services.exchange.routes import blueprints

__all__ = ["SUBJECT", "behind", "blueprints", "still_true", "words"]
