"""`/safe/numbers`: numbers kept at hand; `/number-types`: which ones exist."""

from __future__ import annotations

from uuid import UUID

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.guides.papers import number_types
from backend.instance import instance
from backend.services.documents import rules, schemas, views
from backend.services.documents.actions import numbers
from backend.services.documents.routes import common
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation

blueprint = Blueprint("numbers", __name__, url_prefix="/api/v1", description="Mes numéros")


def _draw(number_id: UUID | None) -> Response:
    found = numbers.find(actor(), number_id or UUID(int=0))
    return fast_json(views.number(found, common.open_keys(clock.now()).index_key))


def _gone(_number_id: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/safe/numbers")
class Numbers(MethodView):
    @blueprint.response(200, schemas.NumbersSchema)
    @permission(Permission.DOCUMENT_READ)
    def get(self) -> Response:
        """Mes numéros, par leur nom."""
        keys = common.open_keys(clock.now())
        return fast_json(views.numbers(numbers.mine(actor()), keys.index_key))


@blueprint.route("/safe/numbers/<uuid:number_id>")
class OneNumber(MethodView):
    @blueprint.arguments(schemas.NumberSaidSchema)
    @blueprint.response(200, schemas.NumberSchema)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("number.keep", _draw)
    def put(self, number: rules.Number, number_id: UUID) -> UUID:
        """Garder un numéro, ou changer celui-ci (If-Match : la version lue)."""
        at = clock.now()
        return numbers.keep(
            actor(),
            number_id,
            number,
            version=expected_version() if request.headers.get("If-Match") else None,
            keys=common.open_keys(at),
            keyd=instance().keyd,
            scene=common.scene(),
            at=at,
        )

    @blueprint.response(204)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("number.delete", _gone)
    def delete(self, number_id: UUID) -> UUID:
        """Supprimer un numéro : il n'en reste rien."""
        at = clock.now()
        common.open_keys(at)
        return numbers.drop(actor(), number_id, keyd=instance().keyd, scene=common.scene(), at=at)


@blueprint.route("/number-types")
class NumberTypes(MethodView):
    @blueprint.response(200, schemas.NumberTypesSchema)
    @public("the names of common numbers say nothing of anybody")
    def get(self) -> Response:
        """Les numéros qu'on peut garder, et où les trouver."""
        return cached_json({"items": list(number_types().values())})
