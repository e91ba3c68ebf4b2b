"""What the routes of protection share."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from flask import Response
from flask_smorest import Blueprint

from backend import clock
from backend.access import Actor
from backend.errors import NotFound
from backend.ids import parse_id
from backend.web.guard import actor

blueprint = Blueprint("protection", __name__, url_prefix="/api/v1", description="Signaler, bloquer, protéger")


def whose(youth_id: str) -> UUID:
    """`me`, or an id. A text that is no id is nobody: 404."""
    found = actor().id if youth_id == "me" else parse_id(youth_id)
    if found is None:
        raise NotFound()
    return found


class Instant(TypedDict):
    """The instant and the civil day of the person who acts."""

    at: datetime
    on: date


def now(who: Actor) -> Instant:
    """The clock, read once."""
    at = clock.now()
    return {"at": at, "on": clock.day_in(who.zone, at)}


def done(_made: UUID | None) -> Response:
    """It is done; nothing more to say."""
    return Response(status=204)
