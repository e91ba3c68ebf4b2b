"""Answering by a link, without account: look, then answer once. Nothing else is reachable by it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.instance import instance
from backend.services.appointments.actions import by_link
from backend.services.appointments.routes.common import answers_blueprint
from backend.services.appointments.schemas.asked import LinkAnswerSchema, LinkLookSchema
from backend.services.appointments.schemas.shown import LinkSchema
from backend.web.answers import fast_json
from backend.web.guard import public
from backend.web.limits import limited


@answers_blueprint.route("/look")
class LookAtLink(MethodView):
    @answers_blueprint.arguments(LinkLookSchema)
    @answers_blueprint.response(200, LinkSchema)
    @public("the holder of a link sent by SMS or e-mail sees one appointment, after a small check")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Ce que le lien demande, puis son rendez-vous. Regarder ne répond rien."""
        return fast_json(
            by_link.look(sent["secret"], sent.get("check"), keyd=instance().keyd, at=clock.now())
        )


@answers_blueprint.route("")
class AnswerByLink(MethodView):
    @answers_blueprint.arguments(LinkAnswerSchema)
    @answers_blueprint.response(200, LinkSchema)
    @public("the holder of a link sent by SMS or e-mail answers one appointment, once")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Répondre : j'y serai, ou je ne peux pas. Le lien sert une fois."""
        return fast_json(
            by_link.reply(
                sent["secret"],
                sent["check"],
                sent["answer"],
                sent["revision"],
                keyd=instance().keyd,
                at=clock.now(),
            )
        )
