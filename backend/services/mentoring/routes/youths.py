"""One young person's mentoring over HTTP: what they wish, what was proposed, who suits."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.services.mentoring.actions import needs as actions
from backend.services.mentoring.queries import needs as queries
from backend.services.mentoring.routes.common import youth_blueprint
from backend.services.mentoring.schemas import asked, pairs
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.gesture import now, when, whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def draw(youth_id: UUID | None) -> Response:
    if youth_id is None:
        raise NotFound()
    who = actor()
    with reading() as reader:
        return fast_json(queries.of_youth(reader, who, youth_id, **now(who)))


@youth_blueprint.route("/<youth_id>/mentoring")
class Mentoring(MethodView):
    @youth_blueprint.response(200, pairs.YouthMentoringSchema)
    @permission(Permission.MENTOR_ASK)
    def get(self, youth_id: str) -> Response:
        """Le mentor d'un jeune : ce qu'il souhaite, ce qu'on lui a proposé, ses binômes."""
        who = actor()
        with reading() as reader:
            return cached_json(queries.of_youth(reader, who, whose(youth_id), **now(who)))


@youth_blueprint.route("/<youth_id>/mentoring/wish")
class Wish(MethodView):
    @youth_blueprint.arguments(asked.NeedSchema)
    @youth_blueprint.response(200, pairs.YouthMentoringSchema)
    @permission(Permission.MENTOR_ASK)
    @mutation("mentor.ask", draw)
    def put(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Demander un mentor, avec ce qui conviendrait (If-Match ; 0 la première fois)."""
        who = actor()
        return actions.wish(who, whose(youth_id), told, version=expected_version(), **now(who))

    @youth_blueprint.response(200, pairs.YouthMentoringSchema)
    @permission(Permission.MENTOR_ASK)
    def delete(self, youth_id: str) -> Response:
        """Ne plus vouloir de mentor."""
        return refuse(youth_id)


@mutation("mentor.refuse", draw)
def refuse(youth_id: str) -> UUID:
    who = actor()
    return actions.withdraw_wish(who, whose(youth_id), **when(who))


@youth_blueprint.route("/<youth_id>/mentoring/parents")
class Parents(MethodView):
    @youth_blueprint.arguments(asked.ParentsSchema)
    @youth_blueprint.response(200, pairs.YouthMentoringSchema)
    @permission(Permission.MENTOR_ASK)
    @mutation("mentor.parents", draw)
    def put(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Noter l'information ou l'accord des titulaires de l'autorité parentale, ou pourquoi pas."""
        who = actor()
        return actions.parents(
            who, whose(youth_id), told["parents"], told.get("on"), told.get("why", ""), **now(who)
        )


@youth_blueprint.route("/<youth_id>/mentoring/offers")
class Offers(MethodView):
    @youth_blueprint.arguments(asked.OfferSchema)
    @youth_blueprint.response(200, pairs.YouthMentoringSchema)
    @permission(Permission.MENTOR_ASK)
    @mutation("mentor.offer", draw)
    def post(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Proposer un mentor, ou un parrain ou une marraine. La proposition est datée."""
        who = actor()
        return actions.offer(who, whose(youth_id), told["kind"], **when(who))


@youth_blueprint.route("/me/mentoring/offers/<uuid:offer_id>/answer")
class OfferAnswer(MethodView):
    @youth_blueprint.arguments(asked.OfferAnswerSchema)
    @youth_blueprint.response(200, pairs.YouthMentoringSchema)
    @permission(Permission.MENTOR_ASK)
    @mutation("mentor.answer", draw)
    def post(self, told: dict[str, Any], offer_id: UUID) -> UUID:
        """Répondre à une proposition : oui, non, plus tard."""
        who = actor()
        return actions.answer_offer(who, offer_id, told["answer"], **when(who))


@youth_blueprint.route("/<youth_id>/mentoring/suggestions")
class Suggestions(MethodView):
    @youth_blueprint.response(200, pairs.SuggestionsSchema)
    @permission(Permission.PAIR_MANAGE)
    def get(self, youth_id: str) -> Response:
        """Les bénévoles qui conviendraient, et pourquoi."""
        who = actor()
        with reading() as reader:
            return fast_json(queries.suggestions(reader, who, whose(youth_id), **now(who)))
