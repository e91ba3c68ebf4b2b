"""The first way in of professionals and mentors: their lead gives a link, they open it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, g
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.accounts.actions import activations, colleagues
from backend.services.accounts.ports import ports
from backend.services.accounts.qr import ACTIVATION, link_of, qr_svg, totp_uri
from backend.services.accounts.queries.adults import link_expiry
from backend.services.accounts.routes.answers import label, means, presented, welcome
from backend.services.accounts.schemas.invitations import (
    ActivationAcceptSchema,
    ActivationAskSchema,
    ActivationIssuedSchema,
    ActivationLookSchema,
    ActivationSecretSchema,
)
from backend.services.accounts.schemas.session import SessionSchema
from backend.vault import show_identifier
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation
from backend.web.limits import limited

blueprint = Blueprint(
    "activations", __name__, url_prefix="/api/v1", description="Activer un compte d'équipe."
)


def issued(made: UUID | None) -> Response:
    """The link, the first time only: its secret is kept nowhere."""
    fresh: activations.Link | None = g.pop("cap18_activation", None)
    if fresh is None or made is None:
        expires_at = link_expiry(made) if made else None
        return fast_json({"id": made, "url": None, "qr_svg": None, "expires_at": expires_at}, 201)
    url = link_of(instance().settings.public_url, ACTIVATION, fresh.secret)
    return fast_json({"id": fresh.id, "url": url, "qr_svg": qr_svg(url), "expires_at": fresh.expires_at}, 201)


def gone(_made: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/activations")
class Activations(MethodView):
    @blueprint.arguments(ActivationAskSchema)
    @blueprint.response(201, ActivationIssuedSchema)
    @permission(Permission.TEAM_MANAGE)
    @mutation("activation.issue", issued)
    def post(self, sent: dict[str, Any]) -> UUID:
        """Donner à un adulte de mon équipe son lien d'activation ; un lien d'avant ne sert plus."""
        who = actor()
        g.cap18_activation = colleagues.issue_link(
            who, sent["person_id"], ports().people, at=clock.now(), on=clock.today(who.zone)
        )
        made: UUID = g.cap18_activation.id
        return made


@blueprint.route("/activations/<uuid:activation_id>")
class OneActivation(MethodView):
    @blueprint.response(204)
    @permission(Permission.TEAM_MANAGE)
    @mutation("activation.revoke", gone)
    def delete(self, activation_id: UUID) -> UUID:
        """Retirer un lien d'activation."""
        who = actor()
        return colleagues.revoke_link(who, activation_id, at=clock.now(), on=clock.today(who.zone))


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
