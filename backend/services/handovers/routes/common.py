"""What the routes of handovers share: their blueprint, the clock read once."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from flask import Response
from flask_smorest import Blueprint

from backend import clock
from backend.access import Actor
from backend.instance import instance
from backend.keyd import Keyd

blueprint = Blueprint("handovers", __name__, url_prefix="/api/v1", description="Passations")


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


def done(_made: UUID | None) -> Response:
    """It is done; nothing more to say."""
    return Response(status=204)
