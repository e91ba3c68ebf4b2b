"""Young persons over HTTP: the list, one file, its measures, and who stands beside them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.access import Actor, Permission
from backend.db import reading
from backend.errors import Invalid, NotFound
from backend.ids import parse_id
from backend.instance import instance
from backend.services.people import schemas
from backend.services.people.actions import measures as measure_actions
from backend.services.people.actions import young as actions
from backend.services.people.actions.ground import NewMeasure
from backend.services.people.queries import files
from backend.services.people.queries import youths as queries
from backend.web.answers import cached_json, decode_cursor, encode_cursor, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("youths", __name__, url_prefix="/api/v1/youths", description="Les jeunes")


PAGE: list[dict[str, Any]] = [
    {"in": "query", "name": "after", "schema": {"type": "string"}, "description": "`next` de la page lue"},
    {
        "in": "query",
        "name": "limit",
        "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
    },
    {
        "in": "query",
        "name": "q",
        "schema": {"type": "string", "maxLength": 80},
        "description": "Mots d'un nom",
    },
]
"""Read by hand: a schema for three words of a query costs as much as the query itself."""


def _limit(asked: str) -> int:
    if not asked.isascii() or not asked.isdigit() or not 1 <= int(asked[:4]) <= 100:
        raise Invalid("Le nombre par page va de 1 à 100.", fields={"/limit": "Écrivez un nombre de 1 à 100."})
    return int(asked)


def youth(who: Actor, asked: str) -> UUID:
    """The young person named in a path; `me` is oneself."""
    found = who.id if asked == "me" else parse_id(asked)
    if found is None:
        raise NotFound()
    return found


def today() -> dict[str, Any]:
    """The instant and the civil day of the person who acts."""
    at = clock.now()
    return {"at": at, "on": clock.day_in(actor().zone, at)}


def render(youth_id: UUID | None, status: int = 200) -> Response:
    if youth_id is None:
        raise NotFound()
    who = actor()
    with reading() as reader:
        shown = files.youth_file(reader, who, youth_id, clock.today(who.zone), keyd=instance().keyd)
    answer = fast_json(shown, status)
    answer.set_etag(str(shown["version"]))
    return answer


def created(youth_id: UUID | None) -> Response:
    return render(youth_id, 201)


@blueprint.route("")
class Youths(MethodView):
    @blueprint.doc(parameters=PAGE)
    @blueprint.response(200, schemas.YouthsSchema)
    @permission(Permission.CASELOAD_READ)
    def get(self) -> Response:
        """Les jeunes que je suis, par nom. `q` cherche dans les noms, sans accent ni majuscule."""
        who, asked = actor(), request.args
        with reading() as reader:
            items, following = queries.youths_page(
                reader,
                who,
                clock.today(who.zone),
                after=decode_cursor(asked.get("after"), 2),
                limit=_limit(asked.get("limit", "20")),
                q=asked.get("q", "")[:80],
            )
        return cached_json({"items": items, "next": encode_cursor(*following) if following else None})

    @blueprint.arguments(schemas.YouthAddSchema)
    @blueprint.response(201, schemas.YouthFileSchema)
    @permission(Permission.CASELOAD_IMPORT_OWN)
    @mutation("youth.add", created)
    def post(self, told: dict[str, Any]) -> UUID:
        """Ajouter un jeune à la main."""
        team_id = told.pop("team_id", None)
        return actions.add_young(actor(), told, team_id=team_id, keyd=instance().keyd, **today())


@blueprint.route("/<youth_id>")
class Youth(MethodView):
    @blueprint.response(200, schemas.YouthFileSchema)
    @permission(Permission.IDENTITY_READ)
    def get(self, youth_id: str) -> Response:
        """Identité, mesures, situation. L'ouverture par un adulte laisse une trace."""
        return render(actions.open_file(actor(), youth(actor(), youth_id), **today()))

    @blueprint.arguments(schemas.YouthEditSchema)
    @blueprint.response(200, schemas.YouthFileSchema)
    @permission(Permission.IDENTITY_EDIT)
    @mutation("youth.edit", render)
    def patch(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Corriger l'identité ou la situation (If-Match)."""
        return actions.edit_youth(
            actor(),
            youth(actor(), youth_id),
            told,
            version=expected_version(),
            keyd=instance().keyd,
            **today(),
        )


@blueprint.route("/<youth_id>/measures")
class Measures(MethodView):
    @blueprint.arguments(schemas.MeasureInSchema)
    @blueprint.response(201, schemas.YouthFileSchema)
    @permission(Permission.MEASURES_EDIT)
    @mutation("measure.add", created)
    def post(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Ajouter une mesure (If-Match)."""
        return measure_actions.add_measure(
            actor(),
            youth(actor(), youth_id),
            NewMeasure(**told),
            version=expected_version(),
            keyd=instance().keyd,
            **today(),
        )


@blueprint.route("/<youth_id>/measures/<measure_id>")
class Measure(MethodView):
    @blueprint.arguments(schemas.MeasureEditSchema)
    @blueprint.response(200, schemas.YouthFileSchema)
    @permission(Permission.MEASURES_EDIT)
    @mutation("measure.edit", render)
    def patch(self, told: dict[str, Any], youth_id: str, measure_id: str) -> UUID:
        """Corriger ou terminer une mesure (If-Match)."""
        return measure_actions.edit_measure(
            actor(),
            youth(actor(), youth_id),
            youth(actor(), measure_id),
            told,
            version=expected_version(),
            keyd=instance().keyd,
            **today(),
        )

    @blueprint.response(200, schemas.YouthFileSchema)
    @permission(Permission.MEASURES_EDIT)
    @mutation("measure.remove", render)
    def delete(self, youth_id: str, measure_id: str) -> UUID:
        """Retirer une mesure écrite par erreur (If-Match)."""
        return measure_actions.remove_measure(
            actor(),
            youth(actor(), youth_id),
            youth(actor(), measure_id),
            version=expected_version(),
            keyd=instance().keyd,
            **today(),
        )


@blueprint.route("/<youth_id>/referent")
class Referent(MethodView):
    @blueprint.arguments(schemas.ReferentSchema)
    @blueprint.response(200, schemas.YouthFileSchema)
    @permission(Permission.TEAM_MANAGE)
    @mutation("bond.referent", render)
    def put(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Attribuer à un référent (If-Match)."""
        return measure_actions.assign_referent(
            actor(), youth(actor(), youth_id), told["referent_id"], version=expected_version(), **today()
        )


@blueprint.route("/<youth_id>/mentor")
class Mentor(MethodView):
    @blueprint.arguments(schemas.MentorSchema)
    @blueprint.response(200, schemas.YouthFileSchema)
    @permission(Permission.TEAM_MANAGE)
    @mutation("bond.mentor", render)
    def put(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Former un binôme, ou y mettre fin (If-Match)."""
        return measure_actions.pair_mentor(
            actor(), youth(actor(), youth_id), told["mentor_id"], version=expected_version(), **today()
        )
