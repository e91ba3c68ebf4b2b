"""`/documents/{id}/versions`: put a new version in front, open a former one, delete it; and recall the paper or not."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView
from werkzeug.exceptions import LengthRequired

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.documents import schemas
from backend.services.documents.actions import opening, recalling, versions
from backend.services.documents.actions.receiving import Body
from backend.services.documents.routes import common
from backend.services.documents.routes.papers import draw
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("versions", __name__, url_prefix="/api/v1", description="Les versions d'un papier")


def _gone(_document_id: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/documents/<uuid:document_id>/versions/<uuid:version_id>")
class NewVersion(MethodView):
    @blueprint.doc(parameters=[common.SAID], requestBody=common.BYTES)
    @blueprint.response(200, schemas.DocumentDetailSchema)
    @blueprint.alt_response(201, schema=schemas.DocumentDetailSchema)
    @permission(Permission.DOCUMENT_DEPOSIT)
    def put(self, document_id: UUID, version_id: UUID) -> Response:
        """Remplacer : la nouvelle version passe devant, l'ancienne reste gardée. Envoyé deux fois, gardé une fois."""
        at = clock.now()
        keys = common.open_keys(at)
        if request.content_length is None:
            raise LengthRequired()
        fresh = versions.replace(
            actor(),
            document_id,
            version_id,
            keys=keys,
            change=schemas.change_of(request.headers.get(schemas.PAPER_HEADER)),
            body=Body(common.Arrival(), request.content_length),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
        )
        answer = draw(document_id)
        answer.status_code = 201 if fresh else 200
        return answer


@blueprint.route("/documents/<uuid:document_id>/versions/<int:number>")
class OneVersion(MethodView):
    @blueprint.response(204)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("document.version.delete", _gone)
    def delete(self, document_id: UUID, number: int) -> UUID:
        """Supprimer une ancienne version : ses clés sont détruites avant la réponse."""
        at = clock.now()
        common.open_keys(at)
        return versions.drop(actor(), document_id, number, keyd=instance().keyd, scene=common.scene(), at=at)


@blueprint.route("/documents/<uuid:document_id>/versions/<int:number>/content")
class VersionContent(MethodView):
    @blueprint.response(200, content_type="application/octet-stream")
    @permission(Permission.DOCUMENT_READ)
    def get(self, document_id: UUID, number: int) -> Response:
        """Télécharger une version : les octets gardés, exactement."""
        at = clock.now()
        opened = opening.download(
            actor(),
            document_id,
            keys=common.open_keys(at),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
            version=number,
        )
        return common.paper_answer(opened.pieces, opened.length, opened.kind, opened.name)


@blueprint.route("/documents/<uuid:document_id>/versions/<int:number>/pages/<int:page>")
class VersionPage(MethodView):
    @blueprint.response(200, content_type="image/webp")
    @permission(Permission.DOCUMENT_READ)
    def get(self, document_id: UUID, number: int, page: int) -> Response:
        """Voir une page d'une version : une image faite par nous, jamais le fichier."""
        at = clock.now()
        image = opening.page(
            actor(),
            document_id,
            page,
            keys=common.open_keys(at),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
            version=number,
        )
        return common.page_answer(image)


@blueprint.route("/documents/<uuid:document_id>/versions/<int:number>/verify")
class VerifyVersion(MethodView):
    @blueprint.response(200, schemas.CheckedSchema)
    @permission(Permission.DOCUMENT_READ)
    def get(self, document_id: UUID, number: int) -> Response:
        """Vérifier une version : la relire toute et comparer avec l'empreinte du dépôt."""
        at = clock.now()
        checked: Any = opening.verify(
            actor(),
            document_id,
            keys=common.open_keys(at),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
            version=number,
        )
        return fast_json(checked)


@blueprint.route("/documents/<uuid:document_id>/reminders")
class Reminders(MethodView):
    @blueprint.arguments(schemas.RemindSchema)
    @blueprint.response(200, schemas.DocumentDetailSchema)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("document.remind", draw)
    def put(self, said: dict[str, bool], document_id: UUID) -> UUID:
        """Rappeler ce papier avant sa fin, ou non."""
        at = clock.now()
        return recalling.remind(
            actor(), document_id, said["on"], keys=common.open_keys(at), on=clock.day_in(actor().zone, at)
        )
