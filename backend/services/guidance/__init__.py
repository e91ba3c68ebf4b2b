"""What an authority writes on top of the national journeys: its own steps, addresses and contacts."""

from backend.services.guidance.actions import Asked, write
from backend.services.guidance.queries import any_published, journeys_of, published, together
from backend.services.guidance.routes import blueprints
from backend.services.guidance.rules import OF_HERE, Change, Written

__all__ = [
    "OF_HERE",
    "Asked",
    "Change",
    "Written",
    "any_published",
    "blueprints",
    "journeys_of",
    "published",
    "together",
    "write",
]
