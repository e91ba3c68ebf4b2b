"""Message models and lists: read, kept, changed, dropped, by their owner alone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.conversations.actions import aids as keeping
from backend.services.conversations.queries import aids
from backend.services.conversations.schemas.aids import AidChangeSchema, AidsSchema
from backend.web.answers import expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import now
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

aids_blueprint = Blueprint(
    "message-aids",
    __name__,
    url_prefix="/api/v1/me/message-aids",
    description="Modèles de messages, listes de jeunes",
)


def draw_aids(_made: UUID | None) -> Response:
    who = actor()
    with reading() as connection:
        return fast_json(aids.aids(connection, who, keyd=instance().keyd, on=clock.today(who.zone)))


def _aid(told: dict[str, Any]) -> keeping.Aid:
    return keeping.Aid(
        told["kind"],
        told["title"].strip(),
        told["text"].strip() if told["kind"] == "model" else "",
        tuple(dict.fromkeys(told["youth_ids"])) if told["kind"] == "list" else (),
    )


@aids_blueprint.route("")
class Aids(MethodView):
    @aids_blueprint.response(200, AidsSchema)
    @permission(Permission.MAILING_OWN)
    def get(self) -> Response:
        """Mes modèles de messages et mes listes."""
        return draw_aids(None)

    @aids_blueprint.arguments(AidChangeSchema)
    @aids_blueprint.response(200, AidsSchema)
    @permission(Permission.MAILING_OWN)
    @mutation("message_aid.keep", draw_aids)
    def post(self, told: dict[str, Any]) -> UUID:
        """Garder un modèle, ou une liste."""
        who = actor()
        return keeping.keep(who, _aid(told), **now(who))


@aids_blueprint.route("/<uuid:aid_id>")
class OneAid(MethodView):
    @aids_blueprint.arguments(AidChangeSchema)
    @aids_blueprint.response(200, AidsSchema)
    @permission(Permission.MAILING_OWN)
    @mutation("message_aid.change", draw_aids)
    def put(self, told: dict[str, Any], aid_id: UUID) -> UUID:
        """Changer un modèle, ou une liste."""
        who = actor()
        return keeping.change(
            who,
            aid_id,
            _aid(told),
            version=expected_version(),
            keyd=instance().keyd,
            on=clock.today(who.zone),
        )

    @aids_blueprint.response(200, AidsSchema)
    @permission(Permission.MAILING_OWN)
    @mutation("message_aid.drop", draw_aids)
    def delete(self, aid_id: UUID) -> UUID:
        """Effacer un modèle, ou une liste."""
        return keeping.drop(actor(), aid_id)
