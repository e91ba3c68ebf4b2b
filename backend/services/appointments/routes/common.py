"""What the routes of appointments share: their blueprints, and how one is drawn after a gesture."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from backend import clock
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services.appointments.queries.one import read_one
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor

blueprint = Blueprint("appointments", __name__, url_prefix="/api/v1/appointments", description="Rendez-vous")
agenda_blueprint = Blueprint(
    "agenda",
    __name__,
    url_prefix="/api/v1",
    description="Agenda : calendrier du téléphone, semaine à imprimer",
)
answers_blueprint = Blueprint(
    "answers", __name__, url_prefix="/api/v1/answers", description="Répondre par un lien, sans compte"
)


def draw(made: UUID | None) -> Response:
    """The appointment as it is now; nothing is read back for a phone that is still closed."""
    return _draw(made, 200)


def draw_made(made: UUID | None) -> Response:
    return _draw(made, 201)


def _draw(made: UUID | None, status: int) -> Response:
    who = actor()
    if made is None:
        raise NotFound()
    if not who.open:
        return Response(status=204)
    with reading() as connection:
        return fast_json(
            read_one(connection, who, made, keyd=instance().keyd, at=clock.now(), on=clock.today(who.zone)),
            status,
        )
