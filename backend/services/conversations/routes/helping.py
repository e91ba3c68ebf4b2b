"""« Je bloque », « Ça ne va pas », and who has read it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.services.conversations import records
from backend.services.conversations.actions import helping
from backend.services.conversations.queries import helping as waiting
from backend.services.conversations.routes.common import QUEUED
from backend.services.conversations.schemas.helping import AskSchema, HelpSchema, HelpsSchema
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import now
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint(
    "help", __name__, url_prefix="/api/v1/help-requests", description="Demander de l'aide à une personne"
)


def draw(made: UUID | None) -> Response:
    """The request as it is now; nothing is read back for a phone that is still closed."""
    who = actor()
    if made is None:
        raise NotFound()
    if not who.open:
        return Response(status=204)
    with reading() as connection:
        return fast_json(waiting.request(connection, who, made, on=clock.today(who.zone)))


@blueprint.route("")
class Requests(MethodView):
    @blueprint.response(200, HelpsSchema)
    @blueprint.alt_response(304, description="Rien n'a changé.")
    @permission(Permission.THREADS_OWN)
    def get(self) -> Response:
        """Ce qui attend une réponse, et ce qui en a eu une cette semaine."""
        who, at = actor(), clock.now()
        with reading() as connection:
            return cached_json(waiting.requests(connection, who, at=at, on=clock.day_in(who.zone, at)))

    @blueprint.arguments(AskSchema)
    @blueprint.response(200, HelpSchema)
    @blueprint.alt_response(204, description="Gardé ; le téléphone est encore fermé.")
    @permission(Permission.HELP_ASK, closed=QUEUED)
    @mutation("help.ask", draw)
    def post(self, told: dict[str, Any]) -> UUID:
        """Dire qu'on bloque, ou que ça ne va pas."""
        target = told.get("target")
        asked = helping.Asked(
            told["kind"],
            told["level"],
            told["text"].strip(),
            told.get("conversation_id"),
            records.Target(**target) if target else None,
            told.get("said_at"),
        )
        who = actor()
        return helping.ask(who, asked, **now(who))


@blueprint.route("/<uuid:request_id>/seen")
class Seen(MethodView):
    @blueprint.response(200, HelpSchema)
    @permission(Permission.HELP_READ)
    @mutation("help.see", draw)
    def post(self, request_id: UUID) -> UUID:
        """Je l'ai lu : le jeune le sait."""
        who = actor()
        at = clock.now()
        return helping.see(who, request_id, at=at, on=clock.day_in(who.zone, at))
