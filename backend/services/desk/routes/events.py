"""`/youths/{id}/events`: the twelve events of a life on a file, what one would bring, and saying it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.desk.actions.events import say_event
from backend.services.desk.queries import events
from backend.services.desk.rules.events import Said
from backend.services.desk.schemas.events import EventsSchema, ForeseenSchema, SaidSchema
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint(
    "life_events", __name__, url_prefix="/api/v1/youths", description="Événements d'une vie"
)


def _read(youth_id: UUID) -> dict[str, Any]:
    with reading() as reader:
        on = clock.today(actor().zone)
        return events.events(reader, actor(), youth_id, keyd=instance().keyd, on=on)


def _told(_made: UUID | None) -> Response:
    return fast_json(_read(whose((request.view_args or {}).get("youth_id", "me"))))


@blueprint.route("/<youth_id>/events")
class Events(MethodView):
    @blueprint.response(200, EventsSchema)
    @permission(Permission.MEASURES_READ)
    def get(self, youth_id: str) -> Response:
        """Les douze événements qui changent les échéances : ceux que le dossier dit, et ce que chacun apporte."""
        return cached_json(_read(whose(youth_id)))

    @blueprint.arguments(SaidSchema)
    @blueprint.response(200, EventsSchema)
    @permission(Permission.MEASURES_EDIT)
    @mutation("event.say", _told)
    def post(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Dire qu'un événement a eu lieu (If-Match : version du dossier). Les échéances sont refaites aussitôt."""
        at = clock.now()
        return say_event(
            actor(),
            whose(youth_id),
            Said(**told),
            version=expected_version(),
            keyd=instance().keyd,
            at=at,
            on=clock.day_in(actor().zone, at),
        )


@blueprint.route("/<youth_id>/events/foreseen")
class Foreseen(MethodView):
    @blueprint.arguments(SaidSchema, location="query")
    @blueprint.response(200, ForeseenSchema)
    @permission(Permission.MEASURES_EDIT)
    def get(self, asked: dict[str, Any], youth_id: str) -> Response:
        """Ce que cet événement changerait dans les échéances, avant de l'écrire."""
        with reading() as reader:
            on = clock.today(actor().zone)
            keyd = instance().keyd
            return fast_json(
                events.foreseen(reader, actor(), whose(youth_id), Said(**asked), keyd=keyd, on=on)
            )
