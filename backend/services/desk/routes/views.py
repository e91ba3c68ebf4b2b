"""`/caseload/views`, `/caseload/gestures`: filters one keeps, and one gesture for several files."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.desk.actions import bulk, views
from backend.services.desk.actions.week import choose_digest
from backend.services.desk.queries.apart import apart
from backend.services.desk.queries.calendar import month
from backend.services.desk.queries.caseload import loads
from backend.services.desk.queries.week import wants
from backend.services.desk.schemas.apart import ApartSchema
from backend.services.desk.schemas.calendar import DigestSchema, MonthQuery, MonthSchema
from backend.services.desk.schemas.shown import LoadsSchema
from backend.services.desk.schemas.written import SettledSchema, SettleSchema, ViewAskedSchema, ViewsSchema
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("desk_views", __name__, url_prefix="/api/v1/caseload", description="Ma file")


def _views(_made: UUID | None, status: int = 200) -> Response:
    with reading() as reader:
        return fast_json({"items": views.views(reader, actor())}, status)


def _kept(made: UUID | None) -> Response:
    return _views(made, 201)


def _settled(_made: UUID | None) -> Response:
    return fast_json({"settled": True})


@blueprint.route("/views")
class Views(MethodView):
    @blueprint.response(200, ViewsSchema)
    @permission(Permission.CASELOAD_READ)
    def get(self) -> Response:
        """Les filtres que je garde."""
        return _views(None)

    @blueprint.arguments(ViewAskedSchema)
    @blueprint.response(201, ViewsSchema)
    @permission(Permission.CASELOAD_READ)
    @mutation("view.keep", _kept)
    def post(self, told: dict[str, Any]) -> UUID:
        """Garder ces filtres sous un nom."""
        return views.keep_view(actor(), told["name"], told["asked"], at=clock.now())


@blueprint.route("/views/<uuid:view_id>")
class View(MethodView):
    @blueprint.response(200, ViewsSchema)
    @permission(Permission.CASELOAD_READ)
    @mutation("view.drop", _views)
    def delete(self, view_id: UUID) -> None:
        """Retirer ces filtres."""
        views.drop_view(actor(), view_id)


@blueprint.route("/loads")
class Loads(MethodView):
    @blueprint.response(200, LoadsSchema)
    @permission(Permission.TEAM_MANAGE)
    def get(self) -> Response:
        """Pilotage d'équipe : pour chaque référent, combien de dossiers dans chaque groupe."""
        who = actor()
        with reading() as reader:
            return cached_json(loads(reader, who, on=clock.today(who.zone)))


@blueprint.route("/gestures")
class Gestures(MethodView):
    @blueprint.arguments(SettleSchema)
    @blueprint.response(200, SettledSchema)
    @permission(Permission.MILESTONE_DONE)
    @mutation("caseload.settle", _settled)
    def post(self, told: dict[str, Any]) -> None:
        """Marquer fait, ou écarter, pour plusieurs dossiers d'un coup : tout, ou rien."""
        who, at = actor(), clock.now()
        on = clock.day_in(who.zone, at)
        bulk.settle(
            who,
            [bulk.Target(**one) for one in told["targets"]],
            told["gesture"],
            told["words"],
            done_on=told["on"] or on,
            keyd=instance().keyd,
            at=at,
            on=on,
        )


@blueprint.route("/calendar")
class Calendar(MethodView):
    @blueprint.arguments(MonthQuery, location="query")
    @blueprint.response(200, MonthSchema)
    @permission(Permission.CASELOAD_READ)
    def get(self, asked: dict[str, Any]) -> Response:
        """Ce qui est dû dans un mois, pour les jeunes que je suis."""
        who = actor()
        with reading() as reader:
            first = date.fromisoformat(f"{asked['month']}-01")
            on = clock.today(who.zone)
            return cached_json(month(reader, who, first, keyd=instance().keyd, on=on))


def _digest(_made: UUID | None) -> Response:
    with reading() as reader:
        return fast_json({"on": wants(reader, actor())})


@blueprint.route("/digest")
class Digest(MethodView):
    @blueprint.response(200, DigestSchema)
    @permission(Permission.CASELOAD_READ)
    def get(self) -> Response:
        """Est-ce que je reçois le résumé de la semaine ?"""
        return _digest(None)

    @blueprint.arguments(DigestSchema)
    @blueprint.response(200, DigestSchema)
    @permission(Permission.CASELOAD_READ)
    @mutation("digest.choose", _digest)
    def put(self, told: dict[str, Any]) -> UUID:
        """Recevoir le résumé de la semaine, ou non."""
        return choose_digest(actor(), told["on"], at=clock.now())


@blueprint.route("/apart")
class Apart(MethodView):
    @blueprint.response(200, ApartSchema)
    @permission(Permission.TEAM_MANAGE)
    def get(self) -> Response:
        """Pour un responsable : les entretiens en retard, et les dossiers à compléter."""
        who = actor()
        with reading() as reader:
            return cached_json(apart(reader, who, on=clock.today(who.zone)))
