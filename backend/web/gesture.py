"""What a route gives to a gesture besides its actor: the clock read once, the door to keyd, whose file."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from backend import clock
from backend.access import Actor
from backend.errors import NotFound
from backend.ids import parse_id
from backend.instance import instance
from backend.keyd import Keyd
from backend.web.guard import actor


class When(TypedDict):
    """The instant and the civil day of the person who acts."""

    at: datetime
    on: date


class Now(When):
    """The same, with the door to keyd."""

    keyd: Keyd


def when(who: Actor) -> When:
    """The clock, read once."""
    at = clock.now()
    return {"at": at, "on": clock.day_in(who.zone, at)}


def now(who: Actor) -> Now:
    """The clock, read once, and the door to keyd."""
    return {**when(who), "keyd": instance().keyd}


def whose(youth_id: str) -> UUID:
    """The young person named in a path; `me` is oneself. A text that is no id is nobody: 404."""
    found = actor().id if youth_id == "me" else parse_id(youth_id)
    if found is None:
        raise NotFound()
    return found
