"""What the routes of mentoring share: their blueprints, the clock read once, whose file."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from flask_smorest import Blueprint

from backend import clock
from backend.access import Actor
from backend.errors import NotFound
from backend.ids import parse_id
from backend.instance import instance
from backend.keyd import Keyd
from backend.web.guard import actor

blueprint = Blueprint("mentoring", __name__, url_prefix="/api/v1/mentoring", description="Mentors et binômes")
youth_blueprint = Blueprint(
    "youth_mentoring", __name__, url_prefix="/api/v1/youths", description="Le mentor d'un jeune"
)


class When(TypedDict):
    """The instant and the civil day of the person who acts."""

    at: datetime
    on: date


class Now(When):
    """The same, with the door to keyd."""

    keyd: Keyd


def when(who: Actor) -> When:
    at = clock.now()
    return {"at": at, "on": clock.day_in(who.zone, at)}


def now(who: Actor) -> Now:
    return {**when(who), "keyd": instance().keyd}


def whose(youth_id: str) -> UUID:
    """`me`, or an id. A text that is no id is nobody: 404."""
    found = actor().id if youth_id == "me" else parse_id(youth_id)
    if found is None:
        raise NotFound()
    return found
