"""`/documents`: put a paper, list, open, check, rename, delete."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView
from werkzeug.exceptions import LengthRequired

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.documents import schemas, views
from backend.services.documents.actions import changes, finding, opening
from backend.services.documents.actions.deposit import deposit
from backend.services.documents.actions.receiving import Body
from backend.services.documents.routes import common
from backend.web.answers import expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("documents", __name__, url_prefix="/api/v1", description="Mes papiers")


def draw(document_id: UUID | None) -> Response:
    """A paper with all that stands around it, as of today."""
    at = clock.now()
    held = finding.find(
        actor(), document_id or UUID(int=0), keyd=instance().keyd, scene=common.scene(), at=at
    )
    keys, on = common.open_keys(at), clock.day_in(actor().zone, at)
    return fast_json(views.document_detail(held, finding.around(held), keys, on=on))


def _gone(_document_id: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/documents")
class Documents(MethodView):
    @blueprint.response(200, schemas.DocumentsSchema)
    @permission(Permission.DOCUMENT_READ)
    def get(self) -> Response:
        """Tous mes papiers, du plus récent au plus ancien."""
        keys = common.open_keys(clock.now())
        held, weights = finding.all_of(actor())
        return fast_json(views.documents(held, weights, keys, instance().settings.antivirus))


@blueprint.route("/documents/<uuid:document_id>")
class OneDocument(MethodView):
    @blueprint.response(200, schemas.DocumentDetailSchema)
    @permission(Permission.DOCUMENT_READ)
    def get(self, document_id: UUID) -> Response:
        """Un papier : son nom, ses dates, d'où il vient."""
        return draw(document_id)

    @blueprint.arguments(schemas.PaperChangeSchema)
    @blueprint.response(200, schemas.DocumentDetailSchema)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("document.rename", draw)
    def patch(self, change: dict[str, Any], document_id: UUID) -> UUID:
        """Changer le nom, le type, les dates. Ce qui n'est pas envoyé ne change pas."""
        at = clock.now()
        return changes.rename(
            actor(),
            document_id,
            change=change,
            version=expected_version(),
            keys=common.open_keys(at),
            keyd=instance().keyd,
            scene=common.scene(),
            at=at,
        )

    @blueprint.response(204)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("document.delete", _gone)
    def delete(self, document_id: UUID) -> UUID:
        """Supprimer : les clés sont détruites avant la réponse."""
        at = clock.now()
        common.open_keys(at)
        return changes.delete(actor(), document_id, keyd=instance().keyd, scene=common.scene(), at=at)


@blueprint.route("/documents/<uuid:document_id>/content")
class Content(MethodView):
    @blueprint.doc(parameters=[common.SAID], requestBody=common.BYTES)
    @blueprint.response(200, schemas.DocumentDetailSchema)
    @blueprint.alt_response(201, schema=schemas.DocumentDetailSchema)
    @permission(Permission.DOCUMENT_DEPOSIT)
    def put(self, document_id: UUID) -> Response:
        """Garder un papier : le fichier lui-même, sans formulaire. Envoyé deux fois, gardé une fois."""
        at = clock.now()
        keys = common.open_keys(at)
        if request.content_length is None:
            raise LengthRequired()
        paper = schemas.paper_of(request.headers.get(schemas.PAPER_HEADER))
        fresh = deposit(
            actor(),
            document_id,
            keys=keys,
            paper=paper,
            body=Body(common.Arrival(), request.content_length),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
        )
        answer = draw(document_id)
        answer.status_code = 201 if fresh else 200
        return answer

    @blueprint.response(200, content_type="application/octet-stream")
    @permission(Permission.DOCUMENT_READ)
    def get(self, document_id: UUID) -> Response:
        """Télécharger une copie : les octets gardés, exactement."""
        at = clock.now()
        opened = opening.download(
            actor(), document_id, keys=common.open_keys(at), tools=common.tools(), scene=common.scene(), at=at
        )
        return common.paper_answer(opened.pieces, opened.length, opened.kind, opened.name)


@blueprint.route("/documents/<uuid:document_id>/pages/<int:number>")
class Page(MethodView):
    @blueprint.response(200, content_type="image/webp")
    @permission(Permission.DOCUMENT_READ)
    def get(self, document_id: UUID, number: int) -> Response:
        """Voir une page : une image faite par nous, jamais le fichier."""
        at = clock.now()
        keys = common.open_keys(at)
        image = opening.page(
            actor(), document_id, number, keys=keys, tools=common.tools(), scene=common.scene(), at=at
        )
        return common.page_answer(image)


@blueprint.route("/documents/<uuid:document_id>/verify")
class Verify(MethodView):
    @blueprint.response(200, schemas.CheckedSchema)
    @permission(Permission.DOCUMENT_READ)
    def get(self, document_id: UUID) -> Response:
        """Vérifier : relire tout le papier et comparer avec l'empreinte du dépôt."""
        at = clock.now()
        checked: Any = opening.verify(
            actor(), document_id, keys=common.open_keys(at), tools=common.tools(), scene=common.scene(), at=at
        )
        return fast_json(checked)
