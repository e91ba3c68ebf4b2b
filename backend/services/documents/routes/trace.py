"""`/safe/trace`: who did what in my papers, on the screen and to keep."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.services.documents import taking_pages, trace_views, views
from backend.services.documents.actions import journal
from backend.services.documents.routes import common
from backend.services.documents.schemas import trace as schemas
from backend.web.answers import decode_cursor, encode_cursor, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission

blueprint = Blueprint("trace", __name__, url_prefix="/api/v1", description="Qui a vu quoi")

WHOLE = 1_000_000


@blueprint.route("/safe/trace")
class Trace(MethodView):
    @blueprint.arguments(schemas.TraceQuerySchema, location="query")
    @blueprint.response(200, schemas.TraceSchema)
    @permission(Permission.TRACE_READ)
    def get(self, asked: dict[str, Any]) -> Response:
        """Qui a fait quoi dans mes papiers, en mots simples : tout, un papier, ou une personne."""
        keys = common.open_keys(clock.now())
        cursor = decode_cursor(asked["after"], 1)
        before = int(cursor[0]) if cursor and cursor[0].isdigit() else None
        found = journal.read(
            actor(),
            before=before,
            limit=asked["limit"],
            document_id=asked["document_id"],
            person_id=asked["person_id"],
        )
        full = len(found.entries) == asked["limit"]
        more = encode_cursor(str(found.entries[-1].sequence)) if full else None
        return fast_json(
            trace_views.page(found, views.titles(found.papers, keys.index_key), keys.vault, more)
        )


@blueprint.route("/safe/trace/download")
class TraceToKeep(MethodView):
    @blueprint.response(200, content_type="text/html")
    @permission(Permission.TRACE_READ)
    def get(self) -> Response:
        """Garder mon journal : une page qui se lit sans réseau."""
        at = clock.now()
        keys = common.open_keys(at)
        found = journal.read(actor(), before=None, limit=WHOLE)
        lines = trace_views.page(found, views.titles(found.papers, keys.index_key), keys.vault, None)["items"]
        body = taking_pages.journal_page(lines, at=at, zone=actor().zone).encode()
        answer = Response(body, mimetype="text/html")
        answer.headers["Content-Disposition"] = 'attachment; filename="mon-journal.html"'
        return common.sealed_off(answer)
