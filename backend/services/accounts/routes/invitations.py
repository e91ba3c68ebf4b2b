"""Invitations: made, listed and taken back by the team; looked at and accepted by the young person."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, g
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.accounts.actions import acceptance, invitations
from backend.services.accounts.actions.acceptance import Acceptance
from backend.services.accounts.ports import ports
from backend.services.accounts.qr import INVITATION, link_of, qr_svg
from backend.services.accounts.queries import listing
from backend.services.accounts.routes.answers import means, presented, welcome
from backend.services.accounts.rules.invitations import show_code
from backend.services.accounts.schemas.invitations import (
    AcceptSchema,
    InvitationLookSchema,
    InvitationSchema,
    InviteSchema,
    IssuedSchema,
    LookSchema,
)
from backend.services.accounts.schemas.session import WelcomeSchema
from backend.vault import show_identifier
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation
from backend.web.limits import TYPED_CODES, limited

blueprint = Blueprint("invitations", __name__, url_prefix="/api/v1", description="Inviter un jeune, en face.")


def issued(made: UUID | None) -> Response:
    """The invitation, with its secrets the first time only: they are kept nowhere."""
    fresh: invitations.Issued | None = g.pop("cap18_issued", None)
    if fresh is None or made is None:
        expires_at = listing.invitation_expiry(made) if made else None
        return fast_json(
            {"id": made, "url": None, "code": None, "qr_svg": None, "expires_at": expires_at}, 201
        )
    url = link_of(instance().settings.public_url, INVITATION, fresh.secret)
    return fast_json(
        {
            "id": fresh.id,
            "url": url,
            "code": show_code(fresh.code),
            "qr_svg": qr_svg(url),
            "expires_at": fresh.expires_at,
        },
        201,
    )


def gone(_made: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/invitations")
class Invitations(MethodView):
    @blueprint.arguments(InviteSchema)
    @blueprint.response(201, IssuedSchema)
    @permission(Permission.INVITATION_MANAGE)
    @mutation("invitation.issue", issued)
    def post(self, sent: dict[str, Any]) -> UUID:
        """Inviter ; une invitation d'avant ne sert plus."""
        who = actor()
        g.cap18_issued = invitations.issue(
            who,
            sent["youth_id"],
            ports().people,
            instance().keyd,
            minimum=instance().settings.min_age,
            at=clock.now(),
            on=clock.today(who.zone),
        )
        made: UUID = g.cap18_issued.id
        return made


@blueprint.route("/youths/<uuid:youth_id>/invitations")
class InvitationsOf(MethodView):
    @blueprint.response(200, InvitationSchema(many=True))
    @permission(Permission.INVITATION_MANAGE)
    def get(self, youth_id: UUID) -> Response:
        """Les invitations faites à un jeune."""
        who = actor()
        return cached_json(
            listing.invitations_of(who, youth_id, ports().people, clock.now(), clock.today(who.zone))
        )


@blueprint.route("/invitations/<uuid:invitation_id>")
class OneInvitation(MethodView):
    @blueprint.response(204)
    @permission(Permission.INVITATION_MANAGE)
    @mutation("invitation.revoke", gone)
    def delete(self, invitation_id: UUID) -> UUID:
        """Retirer une invitation."""
        who = actor()
        return invitations.revoke(who, invitation_id, at=clock.now(), on=clock.today(who.zone))


@blueprint.route("/invitations/look")
class Look(MethodView):
    @blueprint.arguments(LookSchema)
    @blueprint.response(200, InvitationLookSchema)
    @public("an invited person reads who invites")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Qui invite, avant d'accepter."""
        seen = invitations.look(
            sent.get("secret"),
            sent.get("code"),
            sent.get("public_key"),
            ports().people,
            instance().keyd,
            at=clock.now(),
        )
        return fast_json(
            {
                "inviter": seen.inviter,
                "authority": seen.authority,
                "expires_at": seen.expires_at,
                "terms_version": invitations.TERMS_VERSION,
                "retry": seen.retry,
            }
        )


@blueprint.route("/invitations/accept")
class Accept(MethodView):
    @blueprint.arguments(AcceptSchema)
    @blueprint.response(200, WelcomeSchema)
    @public("an invited person opens their space")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Ouvrir son espace sur ce téléphone. Le même téléphone peut renvoyer pendant 24 heures."""
        at = clock.now()
        done = acceptance.accept(
            Acceptance(
                secret=sent.get("secret"),
                code=sent.get("code"),
                label=sent["device"]["label"],
                public_key=sent["device"]["public_key"],
                salt=sent["slot"]["salt"],
                hmac=sent["slot"]["hmac"],
                pin=sent["slot"]["code"],
                terms_version=sent["terms_version"],
                consents=sent["consents"],
            ),
            means(),
            ports().people,
            ports().consents,
            minimum=instance().settings.min_age,
            at=at,
            replaces=presented(),
        )
        return welcome(
            done.session, at, identifier=show_identifier(done.identifier), first_name=done.first_name
        )
