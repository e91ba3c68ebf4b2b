"""Papers handed over by a referent, papers they ask for, and what the young person answers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView
from werkzeug.exceptions import LengthRequired

from backend import clock
from backend.access import Permission
from backend.errors import NotFound
from backend.instance import instance
from backend.services.documents import rules
from backend.services.documents import sharing_views as views
from backend.services.documents.actions import answering, asking, handing
from backend.services.documents.actions.receiving import Body
from backend.services.documents.routes import common
from backend.services.documents.rules.sharing import Wish
from backend.services.documents.schemas import PAPER_HEADER, paper_of
from backend.services.documents.schemas import sharing as schemas
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("passing", __name__, url_prefix="/api/v1", description="Donner et demander un papier")


def _handed(youth_id: UUID) -> list[dict[str, Any]]:
    found = handing.handed_over(actor(), youth_id, at=clock.now())
    return [
        {"id": one, "deposited_at": at, "state": "waiting" if state == "waiting" else "answered"}
        for one, at, state in found
    ]


@blueprint.route("/youths/<uuid:youth_id>/deposits")
class Handed(MethodView):
    @blueprint.response(200, schemas.HandedListSchema)
    @permission(Permission.DOCUMENT_DEPOSIT)
    def get(self, youth_id: UUID) -> Response:
        """Ce que j'ai déposé pour cette personne : quand, et si elle a répondu."""
        return fast_json({"items": _handed(youth_id)})


@blueprint.route("/youths/<uuid:youth_id>/deposits/<uuid:deposit_id>")
class OneHanded(MethodView):
    @blueprint.doc(parameters=[common.SAID], requestBody=common.BYTES)
    @blueprint.response(200, schemas.HandedSchema)
    @blueprint.alt_response(201, schema=schemas.HandedSchema)
    @permission(Permission.DOCUMENT_DEPOSIT)
    def put(self, youth_id: UUID, deposit_id: UUID) -> Response:
        """Déposer un papier, à accepter. Envoyé deux fois, déposé une fois."""
        if request.content_length is None:
            raise LengthRequired()
        fresh = handing.hand_over(
            actor(),
            youth_id,
            deposit_id,
            paper=paper_of(request.headers.get(PAPER_HEADER)),
            body=Body(common.Arrival(), request.content_length),
            tools=common.tools(),
            scene=common.scene(),
            at=clock.now(),
        )
        told = next(one for one in _handed(youth_id) if one["id"] == deposit_id)
        return fast_json(told, 201 if fresh else 200)


@blueprint.route("/safe/deposits")
class Deposits(MethodView):
    @blueprint.response(200, schemas.DepositsSchema)
    @permission(Permission.DOCUMENT_WRITE)
    def get(self) -> Response:
        """Les papiers qu'on a déposés pour moi, à accepter ou à refuser."""
        keys = common.open_keys(clock.now())
        found = answering.waiting(actor(), keys=keys, keyd=instance().keyd)
        return fast_json({"items": [views.deposit(one) for one in found]})


@blueprint.route("/safe/deposits/<uuid:deposit_id>/pages/<int:number>")
class DepositPage(MethodView):
    @blueprint.response(200, content_type="image/webp")
    @permission(Permission.DOCUMENT_WRITE)
    def get(self, deposit_id: UUID, number: int) -> Response:
        """Voir une page avant de répondre."""
        keys = common.open_keys(clock.now())
        return common.page_answer(
            answering.page(actor(), deposit_id, number, keys=keys, tools=common.tools())
        )


def _accepted(document_id: UUID | None) -> Response:
    return fast_json({"document_id": document_id})


def _gone(_made: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/safe/deposits/<uuid:deposit_id>/accept")
class Accept(MethodView):
    @blueprint.arguments(schemas.AcceptSchema)
    @blueprint.response(200, schemas.AcceptedSchema)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("deposit.accept", _accepted)
    def post(self, said: dict[str, Any], deposit_id: UUID) -> UUID:
        """Garder ce papier : il est à moi."""
        at = clock.now()
        return answering.accept(
            actor(),
            deposit_id,
            keys=common.open_keys(at),
            keyd=instance().keyd,
            scene=common.scene(),
            at=at,
            title=rules.harmless(said["title"]) or None,
            kind=said["type"],
        )


@blueprint.route("/safe/deposits/<uuid:deposit_id>/refuse")
class Refuse(MethodView):
    @blueprint.response(204)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("deposit.refuse", _gone)
    def post(self, deposit_id: UUID) -> UUID:
        """Dire non : ce papier ne peut plus être lu par personne."""
        at = clock.now()
        common.open_keys(at)
        return answering.refuse(actor(), deposit_id, keyd=instance().keyd, scene=common.scene(), at=at)


def _asked(request_id: UUID | None) -> Response:
    youth_id: UUID = (request.view_args or {})["youth_id"]
    found = asking.asked_by_me(actor(), youth_id, keyd=instance().keyd, at=clock.now())
    told = [views.request(one) for one in found if one.asked.id == request_id]
    if not told:
        raise NotFound()
    return fast_json(told[0], 201)


@blueprint.route("/youths/<uuid:youth_id>/paper-requests")
class Asked(MethodView):
    @blueprint.response(200, schemas.RequestsSchema)
    @permission(Permission.PAPER_ASK)
    def get(self, youth_id: UUID) -> Response:
        """Ce que j'ai demandé à cette personne."""
        found = asking.asked_by_me(actor(), youth_id, keyd=instance().keyd, at=clock.now())
        return fast_json({"items": [views.request(one) for one in found]})

    @blueprint.arguments(schemas.AskSchema)
    @blueprint.response(201, schemas.RequestSchema)
    @permission(Permission.PAPER_ASK)
    @mutation("paper.ask", _asked)
    def post(self, said: dict[str, Any], youth_id: UUID) -> UUID:
        """Demander un papier par son type. Son existence n'est jamais dite."""
        return asking.ask(
            actor(),
            youth_id,
            kind=said["type"],
            words=said["words"],
            keyd=instance().keyd,
            scene=common.scene(),
            at=clock.now(),
        )


@blueprint.route("/youths/<uuid:youth_id>/paper-requests/<uuid:request_id>")
class OneAsked(MethodView):
    @blueprint.response(204)
    @permission(Permission.PAPER_ASK)
    @mutation("paper.withdraw", _gone)
    def delete(self, youth_id: UUID, request_id: UUID) -> UUID:
        """Retirer ma demande."""
        return asking.withdraw(actor(), youth_id, request_id, at=clock.now())


@blueprint.route("/safe/paper-requests")
class Requests(MethodView):
    @blueprint.response(200, schemas.RequestsSchema)
    @permission(Permission.DOCUMENT_WRITE)
    def get(self) -> Response:
        """Les papiers qu'on me demande."""
        at = clock.now()
        common.open_keys(at)
        found = asking.asked_of_me(actor(), keyd=instance().keyd, at=at)
        return fast_json({"items": [views.request(one) for one in found]})


def _answered(grant_id: UUID | None) -> Response:
    request_id: UUID = (request.view_args or {})["request_id"]
    told: dict[str, Any] = {
        "id": request_id,
        "state": asking.state_of(actor(), request_id, at=clock.now()),
    }
    return fast_json(told | ({"grant_id": grant_id} if grant_id else {}))


@blueprint.route("/safe/paper-requests/<uuid:request_id>/answer")
class Answer(MethodView):
    @blueprint.arguments(schemas.AnswerSchema)
    @blueprint.response(200, schemas.AnsweredSchema)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("paper.answer", _answered)
    def post(self, said: dict[str, Any], request_id: UUID) -> UUID | None:
        """Montrer un papier, ou dire non."""
        at = clock.now()
        keys = common.open_keys(at)
        if said["answer"] == "no":
            return asking.decline(actor(), request_id, keyd=instance().keyd, scene=common.scene(), at=at)
        wish = Wish(actor().id, rules.harmless(said["purpose"]), said["mode"], said["ends_on"], said["side"])
        return asking.grant(
            actor(),
            request_id,
            said["document_id"],
            wish,
            keys=keys,
            keyd=instance().keyd,
            scene=common.scene(),
            at=at,
        )
