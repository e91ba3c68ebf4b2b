"""`/transfers`, `/arrivals`: a file that leaves for another authority, and one that comes."""

from __future__ import annotations

import base64
import binascii
from datetime import date, datetime
from typing import Any
from uuid import UUID

from flask import Response, g
from flask.views import MethodView

from backend import clock, vault
from backend.access import Permission
from backend.db import reading
from backend.errors import Invalid, NotFound
from backend.instance import instance
from backend.services.accounts import means_of
from backend.services.exchange import parcel
from backend.services.exchange.actions import coming, leaving
from backend.services.exchange.queries import transfers as shown
from backend.services.exchange.schemas import transfers as schemas
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation
from backend.web.limits import limited

blueprint = Blueprint(
    "transfers", __name__, url_prefix="/api/v1", description="Passer un dossier à un autre département"
)
CLOSED = "an answer given without network leaves as soon as there is some; nothing is read back"


def _now() -> tuple[datetime, date]:
    at = clock.now()
    return at, clock.day_in(actor().zone, at)


def _cost() -> vault.Cost:
    here = instance()
    return means_of(here.settings, here.keyd).passphrase_cost


def _draw(transfer_id: UUID | None) -> Response:
    if transfer_id is None:
        raise NotFound()
    if not actor().open:
        return Response(status=204)
    with reading() as reader:
        return fast_json(shown.one(reader, actor(), transfer_id, on=_now()[1]))


def _made(transfer_id: UUID | None) -> Response:
    return _with(201, _draw(transfer_id))


def _with(status: int, answer: Response) -> Response:
    answer.status_code = status
    return answer


def _file(_transfer_id: UUID | None) -> Response:
    """The file and its words, the first time only: they are kept nowhere."""
    words, sealed = g.pop("cap18_sealed", (None, None))
    answer = fast_json({"words": words, "file": sealed and base64.b64encode(sealed).decode()})
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _brought(youth_id: UUID | None) -> Response:
    return fast_json({"youth_id": youth_id}, 201)


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid(parcel.NOT_ONE, code="not_a_transfer", fields={"/file": parcel.NOT_ONE}) from None


@blueprint.route("/youths/<youth_id>/transfers")
class Transfers(MethodView):
    @blueprint.response(200, schemas.TransfersSchema)
    @permission(Permission.TRANSFER_READ)
    def get(self, youth_id: str) -> Response:
        """Les demandes de passage vers un autre département, la dernière d'abord."""
        with reading() as reader:
            return cached_json(shown.of_youth(reader, actor(), whose(youth_id), on=_now()[1]))

    @blueprint.arguments(schemas.AskSchema)
    @blueprint.response(201, schemas.TransferSchema)
    @permission(Permission.TRANSFER_MAKE)
    @mutation("transfer.ask", _made)
    def post(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Demander au jeune si son dossier peut passer."""
        at, on = _now()
        return leaving.ask(actor(), whose(youth_id), told["to_name"], at=at, on=on)


@blueprint.route("/transfers/<uuid:transfer_id>/consent")
class Consent(MethodView):
    @blueprint.arguments(schemas.ConsentSchema)
    @blueprint.response(200, schemas.TransferSchema)
    @blueprint.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.TRANSFER_ANSWER, closed=CLOSED)
    @mutation("transfer.agree", _draw)
    def put(self, told: dict[str, Any], transfer_id: UUID) -> UUID:
        """Dire oui, partie par partie ; redit, c'est le dernier qui compte."""
        at, on = _now()
        return leaving.answer(actor(), transfer_id, told["parts"], at=at, on=on)

    @blueprint.response(200, schemas.TransferSchema)
    @blueprint.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.TRANSFER_ANSWER, closed=CLOSED)
    @mutation("transfer.refuse", _draw)
    def delete(self, transfer_id: UUID) -> UUID:
        """Dire non, ou reprendre son oui tant que rien n'est parti."""
        at, on = _now()
        return leaving.answer(actor(), transfer_id, None, at=at, on=on)


@blueprint.route("/transfers/<uuid:transfer_id>/file")
class Sealed(MethodView):
    @blueprint.response(200, schemas.SealedSchema)
    @permission(Permission.TRANSFER_MAKE)
    @mutation("transfer.send", _file)
    def post(self, transfer_id: UUID) -> UUID:
        """Le fichier scellé et ses six mots, montrés une fois. Demande une preuve de moins de 5 minutes."""
        at, on = _now()
        words = vault.make_passphrase(vault.AGENT_WORDS)
        sealed = leaving.seal(actor(), transfer_id, words, cost=_cost(), keyd=instance().keyd, at=at, on=on)
        g.cap18_sealed = (words, sealed)
        return transfer_id


@blueprint.route("/arrivals/look")
class Look(MethodView):
    @blueprint.arguments(schemas.ArrivalFileSchema)
    @blueprint.response(200, schemas.LookSchema)
    @permission(Permission.ARRIVAL_BRING)
    @limited(only_refused=True)
    def post(self, told: dict[str, Any]) -> Response:
        """Ce que contient un fichier scellé, avant d'écrire quoi que ce soit."""
        with reading() as reader:
            found = coming.look(actor(), _bytes(told["file"]), told["words"], cost=_cost(), reader=reader)
        return fast_json(found)


@blueprint.route("/arrivals")
class Arrivals(MethodView):
    @blueprint.arguments(schemas.BringSchema)
    @blueprint.response(201, schemas.BroughtSchema)
    @permission(Permission.ARRIVAL_BRING)
    @limited(only_refused=True)
    @mutation("arrival.bring_in", _brought)
    def post(self, told: dict[str, Any]) -> UUID:
        """Importer le dossier dans une équipe : en entier, une fois, ou pas du tout."""
        at, on = _now()
        return coming.bring_in(
            actor(),
            _bytes(told["file"]),
            told["words"],
            told["team_id"],
            cost=_cost(),
            keyd=instance().keyd,
            at=at,
            on=on,
        )


@blueprint.route("/youths/<youth_id>/arrival")
class Arrived(MethodView):
    @blueprint.response(200, schemas.ArrivalSchema)
    @permission(Permission.ARRIVAL_READ)
    def get(self, youth_id: str) -> Response:
        """D'où vient ce dossier, et les messages d'avant si le jeune les a laissés passer."""
        with reading() as reader:
            return cached_json(
                shown.arrival(reader, actor(), whose(youth_id), keyd=instance().keyd, on=_now()[1])
            )
