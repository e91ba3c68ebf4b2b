"""`/me/closing`: close my account, or change my mind."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.closing import actions
from backend.services.closing.schemas import CloseSchema, ClosingSchema
from backend.services.documents import doors
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("closing", __name__, url_prefix="/api/v1", description="Fermer mon compte")


def _draw(_person_id: UUID | None = None) -> Response:
    found = actions.standing(actor())
    if found is None:
        return fast_json({"closing": False})
    return fast_json({"closing": True, "asked_at": found.asked_at, "last_day": found.last_day})


@blueprint.route("/me/closing")
class MyClosing(MethodView):
    @blueprint.response(200, ClosingSchema)
    @permission(Permission.ACCOUNT_CLOSE)
    def get(self) -> Response:
        """Mon compte va-t-il se fermer, et jusqu'à quand changer d'avis."""
        return _draw()

    @blueprint.arguments(CloseSchema)
    @blueprint.response(200, ClosingSchema)
    @permission(Permission.ACCOUNT_CLOSE)
    @mutation("closing.ask", _draw)
    def post(self, sent: dict[str, Any]) -> UUID:
        """Fermer mon compte dans 30 jours. Demande une preuve de moins de 5 minutes."""
        at = clock.now()
        return actions.ask(
            actor(),
            without_copy=sent["without_copy"],
            keyd=instance().keyd,
            scene=doors.scene(),
            at=at,
            on=clock.day_in(actor().zone, at),
        )

    @blueprint.response(200, ClosingSchema)
    @permission(Permission.ACCOUNT_CLOSE)
    @mutation("closing.undo", _draw)
    def delete(self) -> UUID:
        """Changer d'avis : rien ne se ferme."""
        return actions.undo(actor(), keyd=instance().keyd, scene=doors.scene(), at=clock.now())
