"""Oneself over HTTP: one's card, preferences, and the people around."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.services.people import schemas
from backend.services.people.actions import young as actions
from backend.services.people.queries import me as queries
from backend.web.answers import cached_json, expected_version
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("me", __name__, url_prefix="/api/v1/me", description="Moi")


def render(_id: UUID | None = None) -> Response:
    with reading() as reader:
        return cached_json(queries.card(reader, actor()))


@blueprint.route("")
class Me(MethodView):
    @blueprint.response(200, schemas.MeSchema)
    @permission(Permission.INBOX_READ)
    def get(self) -> Response:
        """Qui je suis ici."""
        return render()

    @blueprint.arguments(schemas.MeEditSchema)
    @blueprint.response(200, schemas.MeSchema)
    @permission(Permission.INBOX_READ)
    @mutation("me.edit", render)
    def patch(self, told: dict[str, Any]) -> UUID:
        """Choisir ma langue, et « tu » ou « vous » (If-Match)."""
        return actions.edit_me(actor(), told, version=expected_version())


@blueprint.route("/circle")
class Circle(MethodView):
    @blueprint.response(200, schemas.CirclePersonSchema(many=True))
    @permission(Permission.CIRCLE_READ)
    def get(self) -> Response:
        """Qui m'entoure, depuis quand, et ce que chacun voit ou ne voit pas."""
        with reading() as reader:
            return cached_json(queries.circle(reader, actor(), clock.today(actor().zone)))


@blueprint.route("/pairs")
class Pairs(MethodView):
    @blueprint.response(200, schemas.PairSchema(many=True))
    @permission(Permission.IDENTITY_FIRST_NAME)
    def get(self) -> Response:
        """Les jeunes que j'accompagne comme mentor : leur prénom, et depuis quand."""
        with reading() as reader:
            return cached_json(queries.pairs(reader, actor(), clock.today(actor().zone)))
