"""`/documents`: put a paper, list, open, check, rename, delete."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView
from flask_smorest import Blueprint
from werkzeug.exceptions import ClientDisconnected, LengthRequired

from backend import clock
from backend.access import Permission
from backend.errors import Cut
from backend.instance import instance
from backend.services.documents import rules, schemas, views
from backend.services.documents.actions import changes, finding, opening
from backend.services.documents.actions.deposit import deposit
from backend.services.documents.actions.receiving import Body
from backend.services.documents.routes import common
from backend.web.answers import expected_version, fast_json
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("documents", __name__, url_prefix="/api/v1", description="Mes papiers")

BYTES = {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}
SAID = {
    "in": "header",
    "name": schemas.PAPER_HEADER,
    "required": False,
    "schema": {"type": "string"},
    "description": "base64url(JSON {type, title, expires_on?, side?, file_name?, flatten?})",
}


class _Arrival:
    """The body of the request, raw: the form parser would write it in clear on a disk."""

    def readinto(self, view: memoryview, /) -> int:
        try:
            got: bytes = request.stream.read(len(view))
        except (ClientDisconnected, OSError):
            raise Cut() from None
        view[: len(got)] = got
        return len(got)


def _draw(document_id: UUID | None) -> Response:
    at = clock.now()
    held = finding.find(
        actor(), document_id or UUID(int=0), keyd=instance().keyd, scene=common.scene(), at=at
    )
    return fast_json(views.document_detail(held, common.open_keys(at)))


def _gone(_document_id: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/documents")
class Documents(MethodView):
    @blueprint.response(200, schemas.DocumentsSchema)
    @permission(Permission.DOCUMENT_READ)
    def get(self) -> Response:
        """Tous mes papiers, du plus récent au plus ancien."""
        keys = common.open_keys(clock.now())
        held = finding.all_of(actor())
        return fast_json(views.documents(held, keys, instance().settings.antivirus))


@blueprint.route("/documents/<uuid:document_id>")
class OneDocument(MethodView):
    @blueprint.response(200, schemas.DocumentDetailSchema)
    @permission(Permission.DOCUMENT_READ)
    def get(self, document_id: UUID) -> Response:
        """Un papier : son nom, ses dates, d'où il vient."""
        return _draw(document_id)

    @blueprint.arguments(schemas.PaperSchema)
    @blueprint.response(200, schemas.DocumentDetailSchema)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("document.rename", _draw)
    def patch(self, paper: rules.Paper, document_id: UUID) -> UUID:
        """Changer le nom, le type ou la date de fin."""
        at = clock.now()
        return changes.rename(
            actor(),
            document_id,
            paper=paper,
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
    @blueprint.doc(parameters=[SAID], requestBody=BYTES)
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
            body=Body(_Arrival(), request.content_length),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
        )
        answer = _draw(document_id)
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
