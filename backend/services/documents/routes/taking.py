"""`/safe/export`: take everything away. `/safe/import`: bring a copy back."""

from __future__ import annotations

from flask import Response, request
from flask.views import MethodView
from marshmallow import Schema, fields
from werkzeug.exceptions import LengthRequired

from backend import clock
from backend.access import Permission
from backend.services.documents.actions import restoring, taking
from backend.services.documents.actions.receiving import Body
from backend.services.documents.routes import common
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission

blueprint = Blueprint("taking", __name__, url_prefix="/api/v1", description="Tout emporter")


class BroughtSchema(Schema):
    papers = fields.Integer(metadata={"description": "papiers ajoutés"})
    versions = fields.Integer()
    already = fields.Integer(metadata={"description": "papiers déjà là"})
    numbers = fields.Integer()


@blueprint.route("/safe/export")
class Export(MethodView):
    @blueprint.response(200, content_type="application/zip")
    @permission(Permission.SAFE_EXPORT)
    def post(self) -> Response:
        """Tous mes papiers, mes numéros et mon journal dans un dossier ZIP qui se lit sans nous."""
        at = clock.now()
        pieces = taking.take_all(
            actor(), keys=common.open_keys(at), tools=common.tools(), scene=common.scene(), at=at
        )
        answer = Response(pieces, mimetype="application/zip")
        name = f"mes-papiers-{clock.day_in(actor().zone, at).isoformat()}.zip"
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return common.sealed_off(answer)


@blueprint.route("/safe/import")
class Import(MethodView):
    @blueprint.doc(requestBody=common.BYTES)
    @blueprint.response(200, BroughtSchema)
    @permission(Permission.DOCUMENT_DEPOSIT)
    def post(self) -> Response:
        """Remettre les papiers d'une copie. La même copie deux fois n'ajoute rien la seconde."""
        at = clock.now()
        keys = common.open_keys(at)
        if request.content_length is None:
            raise LengthRequired()
        brought = restoring.bring_back(
            actor(),
            keys=keys,
            body=Body(common.Arrival(), request.content_length),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
        )
        return fast_json(brought)
