"""`/support-requests`: asked by a young person, answered by a team; `/youths/me/support`: one's own page."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services.support import letters, queries, schemas
from backend.services.support.actions import after, answering, asking
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import when
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint(
    "support", __name__, url_prefix="/api/v1", description="Aide après 18 ans, droit au retour"
)
LEAVES_CLOSED = "un retour demandé sans réseau part dès que le réseau revient ; rien n'est relu"


def _gone(_request_id: UUID | None) -> Response:
    return Response(status=204)


def _draw(request_id: UUID | None) -> Response:
    if request_id is None:
        raise NotFound()
    return fast_json(_read(request_id))


def _pdf(name: str, body: bytes) -> Response:
    answer = Response(body, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _read(request_id: UUID) -> dict[str, Any]:
    who = actor()
    with reading() as reader:
        return queries.one_request(reader, who, request_id, keyd=instance().keyd, on=when(who)["on"])


@blueprint.route("/youths/me/support")
class Own(MethodView):
    @blueprint.response(200, schemas.OwnSchema)
    @permission(Permission.SUPPORT_ASK)
    def get(self) -> Response:
        """Jusqu'à quand demander de l'aide, et où en sont mes demandes."""
        who = actor()
        with reading() as reader:
            return cached_json(queries.of_oneself(reader, who, keyd=instance().keyd, on=when(who)["on"]))


@blueprint.route("/support-requests")
class Requests(MethodView):
    @blueprint.response(200, schemas.QueueSchema)
    @permission(Permission.SUPPORT_FOLLOW)
    def get(self) -> Response:
        """Retours et demandes : ce qui attend une réponse de mon équipe."""
        who = actor()
        with reading() as reader:
            return cached_json(queries.queue(reader, who, when(who)["on"]))

    @blueprint.arguments(schemas.WishSchema)
    @blueprint.response(204)
    @permission(Permission.SUPPORT_ASK, closed=LEAVES_CLOSED)
    @mutation("support.ask", _gone)
    def post(self, told: dict[str, Any]) -> UUID:
        """Demander à revenir, une aide après 18 ans ou un entretien ; redite, la demande est complétée."""
        who = actor()
        return asking.ask(who, asking.Wish(**told), keyd=instance().keyd, **when(who))


@blueprint.route("/support-requests/<uuid:request_id>")
class OneRequest(MethodView):
    @blueprint.response(200, schemas.AnsweredSchema)
    @permission(Permission.SUPPORT_FOLLOW)
    def get(self, request_id: UUID) -> Response:
        """Une demande : ce qui est demandé, ce qui a été répondu, et chaque geste avec son jour."""
        return cached_json(_read(request_id))

    @blueprint.response(204)
    @permission(Permission.SUPPORT_ASK, closed=LEAVES_CLOSED)
    @mutation("support.withdraw", _gone)
    def delete(self, request_id: UUID) -> UUID:
        """Retirer ma demande tant que personne n'a répondu."""
        who = actor()
        return asking.withdraw(who, request_id, **when(who))


@blueprint.route("/support-requests/<uuid:request_id>/letter.pdf")
class Letter(MethodView):
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.SUPPORT_FOLLOW)
    def get(self, request_id: UUID) -> Response:
        """La demande en lettre datée, avec son accusé d'enregistrement et la réponse."""
        who, now = actor(), when(actor())
        with reading() as reader:
            found = queries.letter_of(reader, who, request_id, keyd=instance().keyd, on=now["on"])
        return _pdf(*letters.request_pdf(*found, at=now["at"]))


@blueprint.route("/support-requests/<uuid:request_id>/contest.pdf")
class Contest(MethodView):
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.SUPPORT_ASK)
    def get(self, request_id: UUID) -> Response:
        """La lettre pour contester un refus, prête à signer."""
        who, now = actor(), when(actor())
        with reading() as reader:
            found = queries.contest_of(reader, who, request_id, keyd=instance().keyd, on=now["on"])
        return _pdf(*letters.contest_pdf(*found, **now))


@blueprint.route("/support-requests/<uuid:request_id>/receipt")
class Receipt(MethodView):
    @blueprint.response(200, schemas.AnsweredSchema)
    @permission(Permission.SUPPORT_FOLLOW)
    @mutation("support.receive", _draw)
    def post(self, request_id: UUID) -> UUID:
        """J'ai lu, je m'en occupe : le jeune sait qui et quand."""
        who = actor()
        return answering.receive(who, request_id, **when(who))


@blueprint.route("/support-requests/<uuid:request_id>/answer")
class Answer(MethodView):
    @blueprint.arguments(schemas.DecisionSchema)
    @blueprint.response(200, schemas.AnsweredSchema)
    @permission(Permission.SUPPORT_FOLLOW)
    @mutation("support.answer", _draw)
    def post(self, told: dict[str, Any], request_id: UUID) -> UUID:
        """Noter la décision, avec ses raisons et ses dates (If-Match)."""
        who = actor()
        decision = answering.Decision(**told)
        return answering.answer(
            who, request_id, decision, version=expected_version(), keyd=instance().keyd, **when(who)
        )


@blueprint.route("/youths/me/after-care")
class OwnAfter(MethodView):
    @blueprint.response(204)
    @permission(Permission.SUPPORT_ASK)
    @mutation("after_care.object", _gone)
    def delete(self) -> UUID:
        """Je ne veux plus que mon ancienne équipe garde mon nom. Le droit au retour reste."""
        return after.object_to(actor(), **when(actor()))


@blueprint.route("/youths/<uuid:youth_id>/care-goes-on")
class GoesOn(MethodView):
    @blueprint.arguments(schemas.GoOnSchema)
    @blueprint.response(204)
    @permission(Permission.AFTER_CARE_BACK)
    @mutation("after_care.go_on", _gone)
    def post(self, told: dict[str, Any], youth_id: UUID) -> UUID:
        """La prise en charge a continué : la mesure et le suivi reprennent."""
        return after.go_on(actor(), youth_id, told.get("ends_on"), keyd=instance().keyd, **when(actor()))
