"""The first way in of professionals and mentors."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView
from flask_smorest import Blueprint

from backend import clock
from backend.instance import instance
from backend.services.accounts.actions import activations
from backend.services.accounts.ports import ports
from backend.services.accounts.qr import qr_svg, totp_uri
from backend.services.accounts.routes.answers import label, means, presented, welcome
from backend.services.accounts.schemas.invitations import (
    ActivationAcceptSchema,
    ActivationLookSchema,
    ActivationSecretSchema,
)
from backend.services.accounts.schemas.session import SessionSchema
from backend.vault import show_identifier
from backend.web.answers import fast_json
from backend.web.guard import public
from backend.web.limits import limited

blueprint = Blueprint(
    "activations", __name__, url_prefix="/api/v1", description="Activer un compte d'équipe."
)


@blueprint.route("/activations/look")
class Look(MethodView):
    @blueprint.arguments(ActivationSecretSchema)
    @blueprint.response(200, ActivationLookSchema)
    @public("an invited professional or mentor reads their words, once")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Tirer les six mots et le second code. Regarder encore en tire d'autres."""
        shown = activations.look(sent["secret"], ports().people, instance().keyd, at=clock.now())
        uri = totp_uri(shown.totp, shown.identifier)
        return fast_json(
            {
                "name": f"{shown.person.first_name} {shown.person.last_name}",
                "role": shown.person.kind,
                "passphrase": shown.passphrase,
                "identifier": show_identifier(shown.identifier),
                "totp_uri": uri,
                "totp_qr_svg": qr_svg(uri),
            }
        )


@blueprint.route("/activations/accept")
class Accept(MethodView):
    @blueprint.arguments(ActivationAcceptSchema)
    @blueprint.response(200, SessionSchema)
    @public("an invited professional or mentor confirms their second proof")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Confirmer le second code : le compte est actif et la session ouverte."""
        at = clock.now()
        begun = activations.accept(
            sent["secret"],
            sent["totp"],
            means(),
            ports().people,
            at=at,
            label=label(),
            replaces=presented(),
        )
        return welcome(begun, at)
