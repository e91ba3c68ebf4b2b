"""Reporting in two taps, one's own reports, and what a lead sees of their team's."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services.protection import schemas
from backend.services.protection.actions import reporting, widening
from backend.services.protection.queries import own
from backend.services.protection.routes.common import blueprint, done
from backend.web.answers import cached_json, fast_json
from backend.web.gesture import when, whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def _answered(made: UUID | None) -> Response:
    """When somebody must have read it; nothing is read back for a phone that is still closed."""
    who = actor()
    if made is None:
        raise NotFound()
    if not who.open:
        return Response(status=204)
    with reading() as connection:
        return fast_json(own.one_of_mine(connection, who, made, at=clock.now()), 201)


@blueprint.route("/reports")
class Reports(MethodView):
    @blueprint.response(200, schemas.StatusesSchema)
    @permission(Permission.REPORTS_OWN)
    def get(self) -> Response:
        """Mes signalements : envoyés, lus, traités."""
        who = actor()
        with reading() as connection:
            return cached_json({"items": own.mine(connection, who, **when(who))})

    @blueprint.arguments(schemas.ReportAskSchema)
    @blueprint.response(201, schemas.StatusSchema)
    @blueprint.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.REPORT_MAKE, closed="a report leaves the queue without the code")
    @mutation("report.make", _answered)
    def post(self, told: dict[str, Any]) -> UUID:
        """Signaler un message, une personne, une inquiétude."""
        who = actor()
        said = reporting.Said(
            id=told["id"],
            youth_id=whose(told["youth_id"]),
            about_id=told.get("about_id"),
            message_id=told.get("message_id"),
            reason=told["reason"],
            words=told["words"],
            said_at=told.get("said_at"),
        )
        return reporting.report(who, said, keyd=instance().keyd, **when(who))


@blueprint.route("/reports/<uuid:report_id>/reason")
class Reason(MethodView):
    @blueprint.arguments(schemas.ReasonSchema)
    @blueprint.response(204)
    @permission(Permission.REPORT_MAKE, closed="a reason leaves the queue after its report")
    @mutation("report.reason", done)
    def put(self, told: dict[str, Any], report_id: UUID) -> UUID:
        """Dire pourquoi, après. Rien n'est obligatoire."""
        return reporting.give_reason(
            actor(), report_id, told["reason"], told["words"], keyd=instance().keyd, at=clock.now()
        )


@blueprint.route("/reports/team")
class TeamReports(MethodView):
    @blueprint.response(200, schemas.TeamStatusesSchema)
    @permission(Permission.REPORTS_TEAM)
    def get(self) -> Response:
        """Les signalements qui concernent mes équipes : leur âge, lus ou non, rien d'autre."""
        who = actor()
        with reading() as connection:
            return cached_json({"items": own.of_team(connection, who, **when(who))})


@blueprint.route("/wider-excerpts")
class ToSign(MethodView):
    @blueprint.response(200, schemas.ToSignListSchema)
    @permission(Permission.EXCERPT_COUNTERSIGN)
    def get(self) -> Response:
        """Les deuxièmes signatures que je peux donner."""
        who = actor()
        with reading() as connection:
            items = own.to_sign(connection, who, keyd=instance().keyd, on=clock.today(who.zone))
        return fast_json({"items": items})


@blueprint.route("/wider-excerpts/<uuid:asked_id>/sign")
class Sign(MethodView):
    @blueprint.arguments(schemas.SignSchema)
    @blueprint.response(204)
    @permission(Permission.EXCERPT_COUNTERSIGN)
    @mutation("excerpt.sign", done)
    def post(self, told: dict[str, Any], asked_id: UUID) -> UUID:
        """Donner, ou refuser, la deuxième signature."""
        who = actor()
        return widening.sign(who, asked_id, told["yes"], keyd=instance().keyd, **when(who))
