"""What a link for somebody outside may be, and which papers a landlord may ask for. Pure."""

from backend.services.guests.rules.links import (
    COUNTER_LASTS,
    MOST_LIVE,
    MOST_PAGES,
    MOST_TRIES,
    SAME_READING,
    LinkState,
    Standing,
    Wish,
    end_of,
    fault,
    state,
    until,
)

__all__ = [
    "COUNTER_LASTS",
    "MOST_LIVE",
    "MOST_PAGES",
    "MOST_TRIES",
    "SAME_READING",
    "LinkState",
    "Standing",
    "Wish",
    "end_of",
    "fault",
    "state",
    "until",
]
