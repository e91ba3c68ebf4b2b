"""`/exports/…`: one's files, taken to another software or on paper."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services.exchange.actions.exports import note_taken
from backend.services.exchange.pdf import caseload_pdf
from backend.services.exchange.queries import exports
from backend.services.exchange.schemas import reading as schemas
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission

blueprint = Blueprint(
    "exports", __name__, url_prefix="/api/v1/exports", description="Emporter les échéances et les projets"
)


def _files() -> list[dict[str, Any]]:
    who, at = actor(), clock.now()
    with reading() as reader:
        return exports.caseload(reader, who, keyd=instance().keyd, at=at, on=clock.day_in(who.zone, at))


def _sent(answer: Response, name: str, what: str, count: int) -> Response:
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "no-store"
    note_taken(actor(), what, count, at=clock.now())
    return answer


@blueprint.route("/<table>.csv")
class Table(MethodView):
    @blueprint.response(200, content_type="text/csv")
    @permission(Permission.CASELOAD_READ)
    def get(self, table: str) -> Response:
        """`milestones` ou `projects` en tableau, une ligne par échéance ou par action. Preuve de moins de 5 minutes."""
        if table not in exports.TABLES:
            raise NotFound()
        files = _files()
        answer = Response(exports.TABLES[table](files), mimetype="text/csv")
        return _sent(answer, f"cap18-{table}.csv", "csv", len(files))


@blueprint.route("/caseload.json")
class Whole(MethodView):
    @blueprint.response(200, schemas.CaseloadSchema)
    @permission(Permission.CASELOAD_READ)
    def get(self) -> Response:
        """Les échéances et les projets de mes dossiers, avec des identifiants qui ne changent pas."""
        who, files = actor(), _files()
        told = {"format": "cap18.caseload.1", "on": clock.today(who.zone), "files": files}
        return _sent(fast_json(told), "cap18-dossiers.json", "json", len(files))


@blueprint.route("/caseload.pdf")
class Printed(MethodView):
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.CASELOAD_READ)
    def get(self) -> Response:
        """Les mêmes en PDF accessible, cent dossiers au plus."""
        who, at = actor(), clock.now()
        files = exports.printed(_files())
        body = caseload_pdf(files, on=clock.day_in(who.zone, at), at=at)
        answer = Response(body, mimetype="application/pdf")
        return _sent(answer, "cap18-dossiers.pdf", "pdf", len(files))
