"""One's own sessions, phones and ways in: listed with dates, each can be ended (SAF-26)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.services.accounts.actions import devices, sessions, ways_in
from backend.services.accounts.ports import ports
from backend.services.accounts.qr import qr_svg, totp_uri
from backend.services.accounts.queries import listing
from backend.services.accounts.routes.answers import means
from backend.services.accounts.schemas.invitations import ConfirmSchema, ShownWordsSchema, WayInSchema
from backend.services.accounts.schemas.session import DeviceSchema, OneSessionSchema
from backend.vault import show_identifier
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation
from backend.web.limits import limited
from backend.web.session import vault_key

blueprint = Blueprint("devices", __name__, url_prefix="/api/v1", description="Mes téléphones et mes entrées.")


def ended(_made: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/sessions")
class Sessions(MethodView):
    @blueprint.response(200, OneSessionSchema(many=True))
    @permission(Permission.SESSIONS_MANAGE)
    def get(self) -> Response:
        """Où je suis connecté."""
        return cached_json(listing.my_sessions(actor(), clock.now()))


@blueprint.route("/sessions/<uuid:session_id>")
class OneSession(MethodView):
    @blueprint.response(204)
    @permission(Permission.SESSIONS_MANAGE)
    @mutation("session.end", ended)
    def delete(self, session_id: UUID) -> UUID:
        """Finir une de mes sessions."""
        return devices.end_session(actor(), session_id, at=clock.now())


@blueprint.route("/devices")
class Devices(MethodView):
    @blueprint.response(200, DeviceSchema(many=True))
    @permission(Permission.SESSIONS_MANAGE)
    def get(self) -> Response:
        """Mes téléphones."""
        return cached_json(listing.my_devices(actor()))


@blueprint.route("/devices/<uuid:device_id>")
class Device(MethodView):
    @blueprint.response(204)
    @permission(Permission.SESSIONS_MANAGE)
    @mutation("device.end", ended)
    def delete(self, device_id: UUID) -> UUID:
        """Retirer un téléphone, tout de suite."""
        return devices.end_device(actor(), device_id, ports().trace, at=clock.now())


@blueprint.route("/ways-in")
class WaysIn(MethodView):
    @blueprint.response(200, WayInSchema(many=True))
    @permission(Permission.SESSIONS_MANAGE)
    def get(self) -> Response:
        """Mes façons d'entrer."""
        return cached_json(listing.my_ways_in(actor()))


@blueprint.route("/ways-in/<uuid:slot_id>")
class WayIn(MethodView):
    @blueprint.response(204)
    @permission(Permission.SESSIONS_MANAGE)
    @mutation("way_in.remove", ended)
    def delete(self, slot_id: UUID) -> UUID:
        """Enlever une façon d'entrer, sauf la dernière."""
        return ways_in.remove_way_in(actor(), slot_id, at=clock.now())


@blueprint.route("/ways-in/passphrase")
class Passphrase(MethodView):
    @blueprint.response(200, ShownWordsSchema)
    @permission(Permission.SESSIONS_MANAGE)
    @limited("20 per hour")
    def post(self) -> Response:
        """Tirer mes mots et mon second code. Montrés une fois ; ils servent après confirmation. Jamais rejoué."""
        at = clock.now()
        keys = sessions.vault_keys(actor(), vault_key(), at)
        drawn = ways_in.draw_passphrase(actor(), keys, means(), at=at)
        uri = totp_uri(drawn.totp, drawn.identifier)
        said: dict[str, Any] = {
            "passphrase": drawn.passphrase,
            "identifier": show_identifier(drawn.identifier),
            "totp_uri": uri,
            "totp_qr_svg": qr_svg(uri),
        }
        return fast_json(said)


@blueprint.route("/ways-in/passphrase/confirm")
class PassphraseConfirm(MethodView):
    @blueprint.arguments(ConfirmSchema)
    @blueprint.response(204)
    @permission(Permission.SESSIONS_MANAGE)
    @limited()
    @mutation("way_in.confirm", ended)
    def post(self, sent: dict[str, Any]) -> UUID:
        """Confirmer le second code : mes mots servent."""
        return ways_in.confirm_passphrase(actor(), sent["totp"], means(), ports().trace, at=clock.now())
