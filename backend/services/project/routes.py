"""`/youths/{id}/autonomy-project`: the project line by line, what the mentor sees, its editions and signatures."""

from __future__ import annotations

import io
from datetime import date
from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services import documents
from backend.services.project import rules, schemas
from backend.services.project.actions import lines, signing
from backend.services.project.paper import signed_paper
from backend.services.project.pdf import project_pdf
from backend.services.project.queries import reading as shown
from backend.services.project.queries import signing as frozen
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint(
    "autonomy_project", __name__, url_prefix="/api/v1/youths", description="Le projet d'accès à l'autonomie"
)
blueprints = [blueprint]
CLOSED = "the queue of writes leaves without the code"
ROOT = "/<youth_id>/autonomy-project"


def _today() -> date:
    return clock.today(actor().zone)


def _named() -> dict[str, Any]:
    return dict(request.view_args or {})


def _line(line_id: UUID | None) -> Response:
    """A line as it is now; nothing is read back on a closed phone."""
    if line_id is None or not actor().open:
        return Response(status=204)
    youth = whose(str(_named()["youth_id"]) if "youth_id" in _named() else "me")
    with reading() as reader:
        return fast_json(shown.read_line(actor(), reader, youth, line_id, keyd=instance().keyd, on=_today()))


def _project(youth_id: UUID | None) -> Response:
    if youth_id is None or not actor().open:
        return Response(status=204)
    with reading() as reader:
        return fast_json(shown.read(actor(), reader, youth_id, keyd=instance().keyd, on=_today()))


def _gone(_nothing: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route(ROOT)
class Project(MethodView):
    @blueprint.response(200, schemas.ProjectSchema)
    @permission(Permission.PROJECT_READ)
    def get(self, youth_id: str) -> Response:
        """Le projet : les six parties, les buts, les actions, les mots du jeune, les signatures."""
        with reading(lend=True) as reader:
            return cached_json(
                shown.read(actor(), reader, whose(youth_id), keyd=instance().keyd, on=_today())
            )


@blueprint.route(ROOT + "/lines/<uuid:line_id>")
class OneLine(MethodView):
    @blueprint.arguments(schemas.WriteLineSchema)
    @blueprint.response(200, schemas.LineSchema)
    @blueprint.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.PROJECT_WRITE, closed=CLOSED)
    @mutation("project.write", _line)
    def put(self, body: dict[str, Any], youth_id: str, line_id: UUID) -> UUID:
        """Écrit une ligne. If-Match : 0 pour une nouvelle, sinon la version lue. 412 : ce qui est écrit maintenant."""
        link = body.pop("link") or {"kind": "", "ref": ""}
        said = rules.Line(link_kind=link["kind"], link_ref=link["ref"], **body)
        return lines.write(
            actor(),
            whose(youth_id),
            line_id,
            said,
            version=expected_version(),
            keyd=instance().keyd,
            at=clock.now(),
            today=_today(),
        )

    @blueprint.response(204)
    @permission(Permission.PROJECT_WRITE, closed=CLOSED)
    @mutation("project.take_out", _gone)
    def delete(self, youth_id: str, line_id: UUID) -> None:
        """Enlève une ligne. Les mots du jeune sont effacés ; le reste peut être remis."""
        lines.take_out(
            actor(),
            whose(youth_id),
            line_id,
            version=expected_version(),
            keyd=instance().keyd,
            at=clock.now(),
            today=_today(),
        )


@blueprint.route("/me/autonomy-project/lines/<uuid:line_id>/sight")
class Sight(MethodView):
    @blueprint.arguments(schemas.ShowSchema)
    @blueprint.response(200, schemas.LineSchema)
    @blueprint.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.PROJECT_OWN, closed=CLOSED)
    @mutation("project.sight", _line)
    def put(self, body: dict[str, Any], line_id: UUID) -> UUID:
        """Montre un but et ses actions, ou ses mots, au mentor ; ou plus."""
        return lines.set_sight(
            actor(),
            actor().id,
            line_id,
            mentor=body["mentor"],
            keyd=instance().keyd,
            at=clock.now(),
            today=_today(),
        )


@blueprint.route(ROOT + "/lines/<uuid:line_id>/history")
class History(MethodView):
    @blueprint.response(200, schemas.PastLinesSchema)
    @permission(Permission.PROJECT_WHOLE)
    def get(self, youth_id: str, line_id: UUID) -> Response:
        """Toutes les versions d'une ligne, la plus récente d'abord."""
        with reading() as reader:
            found = shown.history(
                actor(), reader, whose(youth_id), line_id, keyd=instance().keyd, on=_today()
            )
        return fast_json({"items": found})


@blueprint.route(ROOT + "/editions")
class Editions(MethodView):
    @blueprint.response(200, schemas.ProjectSchema)
    @permission(Permission.PROJECT_WRITE)
    @mutation("project.offer", _project)
    def post(self, youth_id: str) -> UUID:
        """Propose le projet à la signature, tel qu'il est maintenant."""
        return signing.offer(actor(), whose(youth_id), keyd=instance().keyd, at=clock.now(), today=_today())


@blueprint.route(ROOT + "/editions/<int:number>")
class OneEdition(MethodView):
    @blueprint.response(200, schemas.WholeEditionSchema)
    @permission(Permission.PROJECT_WHOLE)
    def get(self, youth_id: str, number: int) -> Response:
        """Une version à signer ou signée, avec son texte."""
        with reading() as reader:
            return fast_json(
                frozen.read(actor(), reader, whose(youth_id), number, keyd=instance().keyd, on=_today())
            )


@blueprint.route(ROOT + "/editions/<int:number>/signatures")
class Signatures(MethodView):
    @blueprint.arguments(schemas.SignSchema)
    @blueprint.response(200, schemas.ProjectSchema)
    @permission(Permission.PROJECT_WRITE)
    @mutation("project.sign", _project)
    def post(self, body: dict[str, Any], youth_id: str, number: int) -> UUID:
        """Signe le texte lu, nommé par son empreinte."""
        return signing.sign(
            actor(),
            whose(youth_id),
            number,
            body["sha256"],
            keyd=instance().keyd,
            at=clock.now(),
            today=_today(),
        )


@blueprint.route(ROOT + "/editions/<int:number>/changes")
class Changes(MethodView):
    @blueprint.arguments(schemas.AgainstSchema, location="query")
    @blueprint.response(200, schemas.LineChangesSchema)
    @permission(Permission.PROJECT_WHOLE)
    def get(self, query: dict[str, Any], youth_id: str, number: int) -> Response:
        """Ce qui a changé depuis une version, jusqu'à une autre ou jusqu'à maintenant."""
        with reading() as reader:
            found = frozen.changes(
                actor(),
                reader,
                whose(youth_id),
                number,
                query["against"],
                keyd=instance().keyd,
                on=_today(),
            )
        return fast_json({"items": found})


@blueprint.route(ROOT + "/editions/<int:number>/pdf")
class EditionPdf(MethodView):
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.PROJECT_WHOLE)
    def get(self, youth_id: str, number: int) -> Response:
        """La version en PDF accessible, avec les signatures et l'empreinte du texte."""
        at, on = clock.now(), _today()
        with reading() as reader:
            whole = frozen.opened(actor(), reader, whose(youth_id), number, keyd=instance().keyd, on=on)
        signed = max((one.at for one in whole.found.signatures), default=at) if whole.found.signed_on else at
        answer = Response(project_pdf(whole, zone=actor().zone, at=signed), mimetype="application/pdf")
        answer.headers["Content-Disposition"] = f'attachment; filename="projet-{number}.pdf"'
        answer.headers["Cache-Control"] = "no-store"
        return answer


@blueprint.route("/me/autonomy-project/editions/<int:number>/paper")
class EditionPaper(MethodView):
    @blueprint.response(200, schemas.ProjectSchema)
    @permission(Permission.PROJECT_OWN)
    def put(self, number: int) -> Response:
        """Garder le projet signé dans mes papiers. Demandé deux fois, il y est une fois."""
        at = clock.now()
        made = signed_paper(actor(), number, keyd=instance().keyd, on=_today())
        if not made.given:
            documents.deposit(
                actor(),
                made.id,
                keys=documents.doors.open_keys(at),
                paper=made.paper,
                body=documents.Body(io.BytesIO(made.body), len(made.body)),
                tools=documents.doors.tools(),
                scene=documents.doors.scene(),
                at=at,
            )
            signing.paper_given(actor(), number, at=at)
        return _project(actor().id)
