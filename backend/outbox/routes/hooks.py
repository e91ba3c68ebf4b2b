"""`/hooks/sms`: what the SMS gateway tells back. Signed; outside `/api`, since no browser ever calls it."""

from __future__ import annotations

from typing import Any

import msgspec
from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.errors import Invalid, NotFound
from backend.instance import instance
from backend.outbox import schemas as said
from backend.outbox.actions import receipts
from backend.web.blueprint import Blueprint
from backend.web.guard import public

LARGEST = 16 * 1024

blueprint = Blueprint("hooks", __name__, description="Ce que le service de SMS répond")


@blueprint.route("/hooks/sms")
class SmsHook(MethodView):
    @blueprint.response(204)
    @public("the SMS gateway signs each call; without its signature nothing is read")
    def post(self) -> Response:
        """Un accusé {reference, status}, ou un SMS reçu {from, text}, signés."""
        body = request.stream.read(LARGEST + 1)
        stamp, signature = request.headers.get("X-Timestamp", ""), request.headers.get("X-Signature", "")
        here, at = instance(), clock.now()
        if len(body) > LARGEST or not receipts.signed(
            here.settings.outside.sms_secret, stamp, body, signature, at=at
        ):
            raise NotFound()
        told = _read(body)
        if "reference" in told and "status" in told:
            receipts.receipt(told["reference"], told["status"], at=at)
        elif "sender" in told and "text" in told:
            receipts.incoming(told["sender"], told["text"], keyd=here.keyd, at=at)
        return Response(status=204)


def _read(body: bytes) -> dict[str, Any]:
    try:
        raw = msgspec.json.decode(body)
    except msgspec.DecodeError:
        raw = None
    faults = said.ReceiptSchema().validate(raw) if isinstance(raw, dict) else {"_": ["objet attendu"]}
    if faults:
        raise Invalid("Message du service de SMS illisible.")
    told: dict[str, Any] = said.ReceiptSchema().load(raw)
    return told
