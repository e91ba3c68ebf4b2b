"""`/safe/sheets`: one's own sheets; `/letters`: a PDF from what was typed; nothing of it is kept."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView
from marshmallow import ValidationError

from backend import clock, law, vault
from backend.access import Permission
from backend.errors import Invalid, NotFound
from backend.services import accounts
from backend.services.household import actions, queries, records, rules, schemas
from backend.services.household.guidance import guidance
from backend.services.household.letters import budget_pdf, letter_pdf
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation
from backend.web.session import vault_key

sheets_blueprint = Blueprint("sheets", __name__, url_prefix="/api/v1/safe/sheets", description="Mes pages")
letters_blueprint = Blueprint("letters", __name__, url_prefix="/api/v1/letters", description="Mes lettres")
home_blueprint = Blueprint(
    "household", __name__, url_prefix="/api/v1/household", description="Banque, logement"
)
blueprints = [sheets_blueprint, letters_blueprint, home_blueprint]


def _keys() -> vault.VaultKeys:
    return accounts.vault_keys(actor(), vault_key(), clock.now())


def _shown(found: queries.Sheet, keys: vault.VaultKeys) -> dict[str, Any]:
    shown: dict[str, Any] = {"kind": found.kind, "version": found.version, "changed_at": found.changed_at}
    try:
        return shown | {"body": records.unseal(keys.index_key, found.id, found.sealed)}
    except vault.CannotOpen:
        return shown | {"damaged": True}


def _draw(_sheet_id: UUID | None) -> Response:
    kind = str((request.view_args or {})["kind"])
    return fast_json(_shown(actions.find(actor(), kind), _keys()))


def _gone(_sheet_id: UUID | None) -> Response:
    return Response(status=204)


def _checked(kind: str, said: dict[str, Any]) -> dict[str, Any]:
    """A whole sheet as it may be kept. Raises Invalid, naming each field."""
    try:
        found: dict[str, Any] = schemas.SHEETS[kind]().load(said)
    except ValidationError as wrong:
        raise Invalid(fields=_pointers(wrong.messages)) from None
    return found


def _pointers(messages: Any, path: str = "") -> dict[str, str]:
    """Nested messages of a schema, as JSON pointers with one sentence each."""
    if isinstance(messages, dict):
        found: dict[str, str] = {}
        for key, inner in messages.items():
            found |= _pointers(inner, path if key in ("_schema", "value") else f"{path}/{key}")
        return found
    return {path or "/": str(messages[0] if isinstance(messages, list) else messages)}


def _pdf(name: str, body: bytes) -> Response:
    answer = Response(body, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


@sheets_blueprint.route("")
class Sheets(MethodView):
    @sheets_blueprint.response(200, schemas.SheetsSchema)
    @permission(Permission.HOUSEHOLD_OWN)
    def get(self) -> Response:
        """Mes pages : banque, budget, logement."""
        keys = _keys()
        return fast_json({"items": [_shown(one, keys) for one in actions.mine(actor())]})


@sheets_blueprint.route("/<string:kind>")
class OneSheet(MethodView):
    @sheets_blueprint.doc(
        requestBody={"content": {"application/json": {"schema": {"type": "object"}}}, "required": True}
    )
    @sheets_blueprint.response(200, schemas.SheetSchema)
    @permission(Permission.HOUSEHOLD_OWN)
    @mutation("sheet.change", _draw)
    def patch(self, kind: str) -> UUID:
        """Changer ma page (bank, budget ou home) : ce qui n'est pas nommé reste, null efface."""
        if kind not in schemas.SHEETS:
            raise NotFound()
        patch = request.get_json(silent=True)
        if not isinstance(patch, dict):
            raise Invalid("La page est mal écrite. Recharge, puis recommence.")
        return actions.change(actor(), kind, patch, partial(_checked, kind), keys=_keys(), at=clock.now())

    @sheets_blueprint.response(204)
    @permission(Permission.HOUSEHOLD_OWN)
    @mutation("sheet.delete", _gone)
    def delete(self, kind: str) -> None:
        """Supprimer une page : il n'en reste rien."""
        actions.drop(actor(), kind, at=clock.now())


@letters_blueprint.route("/<string:code>")
class OneLetter(MethodView):
    @letters_blueprint.arguments(schemas.LetterSchema)
    @letters_blueprint.response(200, content_type="application/pdf")
    @permission(Permission.HOUSEHOLD_OWN)
    def post(self, said: dict[str, Any], code: str) -> Response:
        """Une lettre prête à signer. Rien n'est gardé ici."""
        at = clock.now()
        on = clock.today(actor().zone)
        return _pdf(*letter_pdf(code, said, actions.signer(actor()), on=on, at=at))


@letters_blueprint.route("/budget")
class BudgetPage(MethodView):
    @letters_blueprint.arguments(schemas.BudgetSheetSchema)
    @letters_blueprint.response(200, content_type="application/pdf")
    @permission(Permission.HOUSEHOLD_OWN)
    def post(self, said: dict[str, Any]) -> Response:
        """Mon budget du mois, sur une page, pour le montrer à qui je veux."""
        written = said.get("lines", {}).values()
        lines = [rules.Line(one["envelope"], one["label"], one["cents"], one.get("day")) for one in written]
        at, on = clock.now(), clock.today(actor().zone)
        return _pdf(*budget_pdf(lines, actions.signer(actor()), on=on, at=at))


@home_blueprint.route("")
class Household(MethodView):
    @home_blueprint.response(200, schemas.HouseholdSchema)
    @public("doors, dates and lists are the same for everybody")
    def get(self) -> Response:
        """Les portes d'un logement, l'entrée dans les lieux, le dossier de location, les délais."""
        return cached_json(guidance(clock.today(law.zone_of(None))))
