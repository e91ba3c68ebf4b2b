"""The rescue card and coming in with it: asked, waited for, stopped, opened (KEY-11 to KEY-13)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.accounts.actions import cards, recovering, returning, sessions, stopping
from backend.services.accounts.actions.phones import NewPhone
from backend.services.accounts.actions.recovering import Standing
from backend.services.accounts.ports import ports
from backend.services.accounts.qr import base64url, qr_svg
from backend.services.accounts.queries import recoveries
from backend.services.accounts.rescue import card_url, rescue_sheet
from backend.services.accounts.routes.answers import means, presented, welcome
from backend.services.accounts.schemas.recovery import (
    BackSchema,
    CardSchema,
    CardStandingSchema,
    CardStateSchema,
    DrawnCardSchema,
    MyRecoveriesSchema,
    OpenByCardSchema,
    StoppedSchema,
    StopSchema,
)
from backend.vault import show_card, show_identifier
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation
from backend.web.limits import TYPED_CODES, limited
from backend.web.session import vault_key

blueprint = Blueprint(
    "recoveries", __name__, url_prefix="/api/v1", description="Rentrer quand le téléphone est perdu."
)


def done(_made: UUID | None) -> Response:
    return Response(status=204)


def standing(found: Standing) -> Response:
    """Where a card stands, and what time it is here: a phone's own clock may be wrong."""
    return fast_json(found._asdict() | {"server_time": clock.now()})


@blueprint.route("/ways-in/card")
class Card(MethodView):
    @blueprint.response(200, CardStateSchema)
    @permission(Permission.SESSIONS_MANAGE)
    def get(self) -> Response:
        """Ma carte de secours : faite, rangée."""
        return cached_json(recoveries.my_card(actor()))

    @blueprint.response(200, DrawnCardSchema)
    @permission(Permission.SESSIONS_MANAGE)
    @limited("20 per hour")
    def post(self) -> Response:
        """Faire ma carte ; celle d'avant ne sert plus. Montrée une fois, jamais rejouée."""
        who, at, public_url = actor(), clock.now(), instance().settings.public_url
        keys = sessions.vault_keys(who, vault_key(), at)
        drawn = cards.draw_card(who, keys, means(), ports().trace, at=at)
        sheet = rescue_sheet(drawn, public_url, on=clock.day_in(who.zone, at), at=at)
        said = {"card": show_card(drawn), "qr_svg": qr_svg(card_url(public_url, drawn))}
        return fast_json(said | {"pdf": base64url(sheet)})


@blueprint.route("/ways-in/card/stowed")
class Stowed(MethodView):
    @blueprint.response(204)
    @permission(Permission.SESSIONS_MANAGE)
    @mutation("card.stow", done)
    def post(self) -> UUID:
        """Je l'ai rangée."""
        cards.stow_card(actor(), at=clock.now())
        return actor().id


@blueprint.route("/recoveries/card/look")
class LookAtCard(MethodView):
    @blueprint.arguments(CardSchema)
    @blueprint.response(200, CardStandingSchema)
    @public("whoever holds a card reads where it stands")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Où en est cette carte. Ne dit pas à qui elle est."""
        return standing(recovering.look(sent["card"], means(), at=clock.now()))


@blueprint.route("/recoveries/card")
class BeginByCard(MethodView):
    @blueprint.arguments(CardSchema)
    @blueprint.response(200, CardStandingSchema)
    @public("whoever lost every phone asks to come in")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Demander à rentrer : un jour d'attente, tous les moyens sûrs sont prévenus."""
        return standing(recovering.begin(sent["card"], means(), ports().trace, at=clock.now()))


@blueprint.route("/recoveries/card/open")
class OpenByCard(MethodView):
    @blueprint.arguments(OpenByCardSchema)
    @blueprint.response(200, BackSchema)
    @public("whoever waited a day comes in")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Rentrer avec la carte et un nouveau code. Le même téléphone peut renvoyer pendant 24 heures."""
        at, handed = clock.now(), ports()
        back = returning.open_by_card(
            sent["card"],
            new_phone(sent),
            means(),
            returning.Ports(handed.reseal, handed.unlocked, handed.trace),
            at=at,
            replaces=presented(),
        )
        return welcome(back.session, at, identifier=show_identifier(back.identifier))


@blueprint.route("/recoveries/mine")
class Mine(MethodView):
    @blueprint.response(200, MyRecoveriesSchema)
    @permission(Permission.SESSIONS_MANAGE)
    def get(self) -> Response:
        """Ce qui a été demandé avec ma carte."""
        return cached_json(recoveries.my_last_recovery(actor(), clock.now()))


@blueprint.route("/recoveries/mine/stop")
class StopMine(MethodView):
    @blueprint.response(204)
    @permission(Permission.SESSIONS_MANAGE)
    @mutation("recovery.stop", done)
    def post(self) -> UUID:
        """Ce n'est pas moi : arrêter."""
        return stopping.stop_mine(actor(), instance().keyd, ports().trace, at=clock.now())


@blueprint.route("/recoveries/stop")
class Stop(MethodView):
    @blueprint.arguments(StopSchema)
    @blueprint.response(200, StoppedSchema)
    @public("a link stops an entry, and opens nothing")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: dict[str, Any]) -> Response:
        """Ce n'est pas moi : arrêter, depuis le lien d'un message."""
        state = stopping.stop_by_link(sent["secret"], instance().keyd, ports().trace, at=clock.now())
        return fast_json({"state": state})


def new_phone(sent: dict[str, Any]) -> NewPhone:
    """The phone a body speaks of."""
    return NewPhone(
        label=sent["device"]["label"],
        public_key=sent["device"]["public_key"],
        salt=sent["slot"]["salt"],
        hmac=sent["slot"]["hmac"],
        pin=sent["slot"]["code"],
    )
