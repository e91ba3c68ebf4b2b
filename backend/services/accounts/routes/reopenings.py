"""The team lets a young person in again: asked by a new phone, signed twice, opened; phones cut and added."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.accounts.actions import asking, cosigning, cutting, pairing, sessions
from backend.services.accounts.actions.cosigning import Checked
from backend.services.accounts.actions.keepers import Agent
from backend.services.accounts.actions.returning import Back, Ports
from backend.services.accounts.ports import ports
from backend.services.accounts.qr import base64url, qr_svg
from backend.services.accounts.queries import reopenings
from backend.services.accounts.routes.answers import means, presented, welcome
from backend.services.accounts.routes.recoveries import new_phone
from backend.services.accounts.rules.invitations import show_code
from backend.services.accounts.schemas.recovery import BackSchema, CardSchema
from backend.services.accounts.schemas.reopenings import (
    AskedSchema,
    AskingSecretSchema,
    AskTeamSchema,
    MadeSchema,
    OpenBySecretSchema,
    ReopeningSchema,
    SignSchema,
    SquareSchema,
    StandSchema,
    YouthNameSchema,
)
from backend.vault import show_identifier
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation
from backend.web.limits import TYPED_CODES, limited
from backend.web.session import vault_key

blueprint = Blueprint(
    "reopenings", __name__, url_prefix="/api/v1", description="Rentrer avec l'équipe, un autre téléphone."
)

SIGN_PATH = "/equipe/rouvrir"
SQUARE_PATH = "/entrer/telephone"


def gone(_made: UUID | None) -> Response:
    return Response(status=204)


def made(found: UUID | None) -> Response:
    return fast_json({"id": found}, 201)


def agent() -> Agent:
    """Who signs, with their own safe open."""
    who, at = actor(), clock.now()
    return Agent(who, sessions.vault_keys(who, vault_key(), at), clock.today(who.zone))


def came_in(back: Back) -> Response:
    """The session of a phone that just came in."""
    return welcome(back.session, clock.now(), identifier=show_identifier(back.identifier))


@blueprint.route("/recoveries/team")
class AskTeam(MethodView):
    @blueprint.arguments(AskTeamSchema)
    @blueprint.response(200, AskedSchema)
    @public("whoever lost every phone asks somebody of the team")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Demander à l'équipe, sur le nouveau téléphone : un code à montrer. Jamais rejoué."""
        at, device = clock.now(), sent["device"]
        asked = asking.ask_team(device["label"], device["public_key"], instance().keyd, at=at)
        url = f"{instance().settings.public_url.rstrip('/')}{SIGN_PATH}#{asked.code}"
        said = {"secret": base64url(asked.secret), "code": show_code(asked.code), "qr_svg": qr_svg(url)}
        return fast_json(said | {"expires_at": asked.expires_at, "server_time": at})


@blueprint.route("/recoveries/team/look")
class LookTeam(MethodView):
    @blueprint.arguments(AskingSecretSchema)
    @blueprint.response(200, StandSchema)
    @public("the phone that asked reads where it stands")
    @limited("1200 per hour")
    def post(self, sent: dict[str, Any]) -> Response:
        """Où en est la demande de ce téléphone."""
        at = clock.now()
        found = asking.look(sent["secret"], instance().keyd, at=at)
        return fast_json(found._asdict() | {"server_time": at})


@blueprint.route("/recoveries/team/give-up")
class GiveUp(MethodView):
    @blueprint.arguments(AskingSecretSchema)
    @blueprint.response(204)
    @public("the phone that asked asks no more")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Ne plus demander."""
        asking.give_up(sent["secret"], instance().keyd, at=clock.now())
        return Response(status=204)


@blueprint.route("/recoveries/team/open")
class OpenByTeam(MethodView):
    @blueprint.arguments(OpenBySecretSchema)
    @blueprint.response(200, BackSchema)
    @public("whoever two agents let in comes in")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Rentrer avec les deux signatures et un nouveau code. Le même téléphone peut renvoyer pendant 24 heures."""
        handed = ports()
        back = asking.open_by_team(
            sent["secret"],
            new_phone(sent),
            means(),
            Ports(handed.reseal, handed.unlocked, handed.trace),
            at=clock.now(),
            replaces=presented(),
        )
        return came_in(back)


@blueprint.route("/recoveries/card/cut")
class CutByCard(MethodView):
    @blueprint.arguments(CardSchema)
    @blueprint.response(204)
    @public("whoever lost a phone cuts it with their card")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Mon téléphone n'est plus à moi : couper tous mes téléphones, avec ma carte."""
        cutting.cut_by_card(sent["card"], means(), ports().trace, at=clock.now())
        return Response(status=204)


@blueprint.route("/youths/<uuid:youth_id>/phones")
class CutPhones(MethodView):
    @blueprint.response(204)
    @permission(Permission.PHONES_CUT)
    @mutation("phones.cut", gone)
    def delete(self, youth_id: UUID) -> UUID:
        """Couper les téléphones d'un jeune, à sa demande. N'ouvre rien à personne."""
        who = actor()
        return cutting.cut_for(who, youth_id, ports().trace, at=clock.now(), on=clock.today(who.zone))


@blueprint.route("/youths/<uuid:youth_id>/reopenings")
class Sign(MethodView):
    @blueprint.arguments(SignSchema)
    @blueprint.response(201, MadeSchema)
    @permission(Permission.RECOVERY_SIGN)
    @limited("30 per hour")
    @mutation("recovery.sign", made)
    def post(self, sent: dict[str, Any], youth_id: UUID) -> UUID:
        """Première signature : ce téléphone est bien celui de ce jeune."""
        checked = Checked(sent["code"], sent["way"], sent["identity"])
        return cosigning.sign(agent(), youth_id, checked, instance().keyd, at=clock.now())


@blueprint.route("/reopenings")
class Reopenings(MethodView):
    @blueprint.response(200, ReopeningSchema(many=True))
    @permission(Permission.RECOVERIES_TEAM)
    def get(self) -> Response:
        """Qui attend de rentrer, dans mes équipes."""
        return cached_json(reopenings.waiting_in_my_teams(actor(), ports().people, at=clock.now()))


@blueprint.route("/reopenings/<uuid:asking_id>/sign")
class Countersign(MethodView):
    @blueprint.response(204)
    @permission(Permission.RECOVERY_SIGN)
    @mutation("recovery.countersign", gone)
    def post(self, asking_id: UUID) -> UUID:
        """Deuxième signature."""
        return cosigning.countersign(agent(), asking_id, instance().keyd, ports().trace, at=clock.now())


@blueprint.route("/reopenings/<uuid:asking_id>/refuse")
class Refuse(MethodView):
    @blueprint.response(204)
    @permission(Permission.RECOVERY_SIGN)
    @mutation("recovery.refuse", gone)
    def post(self, asking_id: UUID) -> UUID:
        """Ce n'est pas cette personne : personne ne signe plus."""
        return cosigning.refuse(agent(), asking_id, at=clock.now())


@blueprint.route("/reopenings/<uuid:asking_id>/finish")
class Finish(MethodView):
    @blueprint.response(204)
    @permission(Permission.RECOVERY_SIGN)
    @mutation("recovery.finish", gone)
    def post(self, asking_id: UUID) -> UUID:
        """Le délai est passé : le nouveau téléphone peut entrer."""
        return cosigning.finish(agent(), asking_id, instance().keyd, at=clock.now())


@blueprint.route("/safes/thin")
class ThinSafes(MethodView):
    @blueprint.response(200, YouthNameSchema(many=True))
    @permission(Permission.SAFES_THIN)
    def get(self) -> Response:
        """Jeunes de mes équipes qui ne pourraient pas rentrer sans leur téléphone."""
        who = actor()
        return cached_json(reopenings.thin_safes(who, ports().people, on=clock.today(who.zone)))


@blueprint.route("/ways-in/phone")
class Square(MethodView):
    @blueprint.response(200, SquareSchema)
    @permission(Permission.SESSIONS_MANAGE)
    @limited("20 per hour")
    def post(self) -> Response:
        """Un carré pour mon deuxième téléphone, 10 minutes, une fois. Jamais rejoué."""
        who, at = actor(), clock.now()
        keys = sessions.vault_keys(who, vault_key(), at)
        square = pairing.make_square(who, keys, instance().keyd, at=at)
        url = f"{instance().settings.public_url.rstrip('/')}{SQUARE_PATH}#{base64url(square.secret)}"
        return fast_json({"url": url, "qr_svg": qr_svg(url), "expires_at": square.expires_at})


@blueprint.route("/ways-in/phone/open")
class EnterWithSquare(MethodView):
    @blueprint.arguments(OpenBySecretSchema)
    @blueprint.response(200, BackSchema)
    @public("a second phone reads the square of the first")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Entrer sur mon deuxième téléphone, avec son code à lui."""
        back = pairing.enter_with_square(
            sent["secret"],
            new_phone(sent),
            means(),
            ports().trace,
            at=clock.now(),
            replaces=presented(),
        )
        return came_in(back)
