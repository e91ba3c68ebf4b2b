"""`/home`, `/caseload`, `/youths/{id}/file`, `/team`: what several services show together."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.ids import parse_id
from backend.instance import instance
from backend.services.desk.actions import files, team
from backend.services.desk.queries.asked import Asked
from backend.services.desk.queries.caseload import caseload
from backend.services.desk.queries.home import home
from backend.services.desk.queries.team import teams
from backend.services.desk.schemas import (
    CaseloadQuery,
    CaseloadSchema,
    ColleagueSchema,
    CounterSchema,
    EndSchema,
    FileSchema,
    HomeSchema,
    TeamsSchema,
)
from backend.web.answers import cached_json, decode_cursor, encode_cursor, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("desk", __name__, url_prefix="/api/v1", description="Accueil, Ma file, dossier")


def read_home() -> dict[str, Any]:
    """The home of whoever is signed in, today."""
    who = actor()
    with reading() as connection:
        return home(connection, who, keyd=instance().keyd, at=clock.now(), on=clock.today(who.zone))


def _home(_made: UUID | None) -> Response:
    return fast_json(read_home())


@blueprint.route("/home")
class Home(MethodView):
    @blueprint.response(200, HomeSchema)
    @permission(Permission.MILESTONES_READ)
    def get(self) -> Response:
        """Accueil du jeune : trois choses à faire au plus, les jours avant 18 ans."""
        return cached_json(read_home())


@blueprint.route("/home/counter")
class Counter(MethodView):
    @blueprint.arguments(CounterSchema)
    @blueprint.response(200, HomeSchema)
    @permission(Permission.MILESTONES_READ)
    @mutation("home.counter", _home)
    def put(self, body: dict[str, Any]) -> UUID:
        """Cache ou montre le compte des jours."""
        return files.hide_counter(actor(), body["hidden"])


@blueprint.route("/caseload")
class Caseload(MethodView):
    @blueprint.arguments(CaseloadQuery, location="query")
    @blueprint.response(200, CaseloadSchema)
    @permission(Permission.CASELOAD_READ)
    def get(self, query: dict[str, Any]) -> Response:
        """Ma file : chaque jeune suivi, avec la raison de sa place."""
        who = actor()
        asked = Asked(**(query | {"after": decode_cursor(query.get("after"), 3)}))
        with reading() as connection:
            page, last = caseload(connection, who, asked, at=clock.now(), on=clock.today(who.zone))
        return cached_json(page | {"next": None if last is None else encode_cursor(*last)})


@blueprint.route("/youths/<youth_id>/file")
class YouthFile(MethodView):
    @blueprint.response(200, FileSchema)
    @permission(Permission.MILESTONES_READ)
    def get(self, youth_id: str) -> Response:
        """Le dossier d'un jeune. L'ouvrir laisse une ligne au journal."""
        who = actor()
        whose = who.id if youth_id == "me" else parse_id(youth_id)
        if whose is None:
            raise NotFound()
        return fast_json(
            files.open_file(who, whose, keyd=instance().keyd, at=clock.now(), on=clock.today(who.zone))
        )


def read_teams() -> dict[str, Any]:
    """The teams led by whoever is signed in, today."""
    who, at = actor(), clock.now()
    with reading() as connection:
        return teams(connection, who, at=at, on=clock.day_in(who.zone, at))


def _teams(_made: UUID | None) -> Response:
    return fast_json(read_teams())


def _teams_made(_made: UUID | None) -> Response:
    return fast_json(read_teams(), 201)


@blueprint.route("/team")
class Teams(MethodView):
    @blueprint.response(200, TeamsSchema)
    @permission(Permission.TEAM_MANAGE)
    def get(self) -> Response:
        """Les équipes que je dirige : qui en est, quels comptes sont ouverts, quels dossiers attendent."""
        return cached_json(read_teams())


@blueprint.route("/team/members")
class Members(MethodView):
    @blueprint.arguments(ColleagueSchema)
    @blueprint.response(201, TeamsSchema)
    @permission(Permission.TEAM_MANAGE)
    @mutation("membership.add", _teams_made)
    def post(self, told: dict[str, Any]) -> UUID:
        """Ajouter un collègue à une équipe que je dirige."""
        who, at = actor(), clock.now()
        return team.add_colleague(who, **told, at=at, on=clock.day_in(who.zone, at))


@blueprint.route("/teams/<uuid:team_id>/members/<uuid:person_id>/end")
class MemberEnd(MethodView):
    @blueprint.arguments(EndSchema)
    @blueprint.response(200, TeamsSchema)
    @permission(Permission.TEAM_MANAGE)
    @mutation("membership.end", _teams)
    def post(self, told: dict[str, Any], team_id: UUID, person_id: UUID) -> UUID:
        """Mettre fin à la présence d'un collègue dans une équipe que je dirige."""
        who, at = actor(), clock.now()
        return team.end_membership(
            who, team_id, person_id, told["ends_on"], at=at, on=clock.day_in(who.zone, at)
        )
