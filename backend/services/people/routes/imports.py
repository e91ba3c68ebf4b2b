"""A caseload file over HTTP: raw CSV in, preview, commit, file of lines left out."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast
from uuid import UUID

from flask import Flask, Response, current_app, g, request
from flask.views import MethodView
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import Invalid, NotFound, TooLarge, Unsupported
from backend.ids import parse_id
from backend.instance import instance
from backend.services.people import jobs
from backend.services.people.actions import imports as actions
from backend.services.people.progress import Board
from backend.services.people.queries import imports as queries
from backend.services.people.rules.table import MAX_BYTES, too_large
from backend.services.people.schemas import CommitSchema, ImportSchema, MappingSchema
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

P = ParamSpec("P")
R = TypeVar("R")

CSV_TYPES = (
    "text/csv",
    "text/plain",
    "application/csv",
    "application/vnd.ms-excel",
    "application/octet-stream",
)
CUT = "L'envoi a été coupé. Rien n'est enregistré. Renvoyez le fichier."
TEAM_HEADER = "X-Cap18-Team"
RAW_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}},
    }
}

blueprint = Blueprint(
    "caseload_imports", __name__, url_prefix="/api/v1", description="Importer une file active"
)


def board() -> Board:
    return Board(instance().settings.state_dir / "imports")


def raw_csv(view: Callable[P, R]) -> Callable[P, R]:
    """Take a raw body of bounded size, and read its table before any transaction is open.

    Never a form: a form's parser would spool names in clear on disk.
    """

    @wraps(view)
    def bounded(*args: P.args, **kwargs: P.kwargs) -> R:
        if request.mimetype not in CSV_TYPES:
            raise Unsupported("Envoyez le fichier CSV lui-même (text/csv), sans formulaire.")
        if request.content_length is not None and request.content_length > MAX_BYTES:
            raise TooLarge(too_large())
        # One byte more than allowed: a body without a length stops silently at its maximum.
        request.max_content_length = MAX_BYTES + 1
        try:
            raw = request.get_data(cache=True)
        except RequestEntityTooLarge:
            raise TooLarge(too_large()) from None
        except ClientDisconnected:
            raise Invalid(CUT, code="cut") from None
        if len(raw) > MAX_BYTES:
            raise TooLarge(too_large())
        if request.content_length is not None and request.content_length != len(raw):
            raise Invalid(CUT, code="cut")
        g.caseload_table = actions.open_file(actor(), raw)
        return view(*args, **kwargs)

    return bounded


def asked(import_id: str) -> UUID:
    found = parse_id(import_id)
    if found is None:
        raise NotFound()
    return found


def render(import_id: UUID | None, status: int = 200) -> Response:
    """The import as it is now. Work prepared by the gesture starts here: its transaction is over."""
    start = g.pop("import_work", None)
    if start is not None:
        start()
    if import_id is None:
        raise NotFound()
    with reading() as reader:
        state = queries.import_state(
            reader, actor(), import_id, board=board(), keyd=instance().keyd, at=clock.now()
        )
    return fast_json(state, status)


def created(import_id: UUID | None) -> Response:
    return render(import_id, 201)


def later(import_id: UUID, work: Callable[[], None]) -> None:
    """Start this work in the background once the gesture is committed."""
    app = cast(Flask, current_app._get_current_object())  # type: ignore[attr-defined]
    g.import_work = lambda: jobs.in_background(app, import_id, board(), work)


@blueprint.route("/caseload-imports")
class CaseloadImports(MethodView):
    @blueprint.doc(**RAW_BODY)
    @blueprint.response(201, ImportSchema)
    @permission(Permission.CASELOAD_IMPORT_OWN)
    @raw_csv
    @mutation("caseload_import.send", created)
    def post(self) -> UUID:
        """Envoyer un fichier CSV (corps brut). L'en-tête X-Cap18-Team choisit l'équipe."""
        who, at = actor(), clock.now()
        team_id = None
        if TEAM_HEADER in request.headers:
            team_id = asked(request.headers[TEAM_HEADER])
        import_id, work = actions.receive(who, g.caseload_table, team_id, at=at)
        if work is not None:
            todo, on, keyd, told = work, clock.day_in(who.zone, at), instance().keyd, board()
            later(import_id, lambda: jobs.read_file(todo, keyd=keyd, board=told, on=on))
        return import_id


@blueprint.route("/caseload-imports/<import_id>")
class CaseloadImport(MethodView):
    @blueprint.response(200, ImportSchema)
    @permission(Permission.CASELOAD_IMPORT_OWN)
    def get(self, import_id: str) -> Response:
        """Où en est l'import, ce qu'il changerait, ce qu'il laisse de côté."""
        return render(asked(import_id))

    @blueprint.response(200, ImportSchema)
    @permission(Permission.CASELOAD_IMPORT_OWN)
    def delete(self, import_id: str) -> Response:
        """Arrêter l'import. Rien n'est écrit à moitié."""
        actions.ask_stop(actor(), asked(import_id), board())
        return drop(asked(import_id))


@mutation("caseload_import.cancel", render)
def drop(import_id: UUID) -> UUID:
    return actions.cancel(actor(), import_id, at=clock.now())


@blueprint.route("/caseload-imports/<import_id>/mapping")
class CaseloadImportMapping(MethodView):
    @blueprint.arguments(MappingSchema)
    @blueprint.response(200, ImportSchema)
    @permission(Permission.CASELOAD_IMPORT_OWN)
    @mutation("caseload_import.match", render)
    def put(self, told: dict[str, Any], import_id: str) -> UUID:
        """Dire quelle colonne contient quoi. Gardé pour l'autorité ; renvoyer ensuite le même fichier."""
        return actions.answer_mapping(actor(), asked(import_id), told["mapping"], at=clock.now())


@blueprint.route("/caseload-imports/<import_id>/commit")
class CaseloadImportCommit(MethodView):
    @blueprint.arguments(CommitSchema, required=False)
    @blueprint.response(202, ImportSchema)
    @permission(Permission.CASELOAD_IMPORT_OWN)
    @mutation("caseload_import.commit", lambda import_id: render(import_id, 202))
    def post(self, told: dict[str, Any], import_id: str) -> UUID:
        """Confirmer : tout est écrit en une fois, ou rien. `left` : ce qui reste comme dans Cap 18."""
        who, at, found = actor(), clock.now(), asked(import_id)
        importer = actions.begin_commit(who, found, board(), at=at)
        on, keyd, shown = clock.day_in(who.zone, at), instance().keyd, board()
        left = {(one["line"], one["field"]) for one in told["left"]}
        later(found, lambda: jobs.commit(found, importer, keyd=keyd, board=shown, on=on, at=at, left=left))
        return found


@blueprint.route("/caseload-imports/<import_id>/left-out.csv")
class CaseloadImportLeftOut(MethodView):
    @blueprint.response(200, content_type="text/csv")
    @permission(Permission.CASELOAD_IMPORT_OWN)
    def get(self, import_id: str) -> Response:
        """Les lignes laissées de côté, avec leur motif : à corriger et à renvoyer."""
        found = asked(import_id)
        with reading() as reader:
            content = queries.left_out_file(reader, actor(), found, keyd=instance().keyd)
        answer = Response(content, mimetype="text/csv")
        answer.headers["Content-Disposition"] = 'attachment; filename="lignes-laissees-de-cote.csv"'
        answer.headers["X-Content-Type-Options"] = "nosniff"
        return answer
