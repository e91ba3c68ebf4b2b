"""`/safe`: its trace, what it may do; and the kinds of papers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.guides.papers import paper_types
from backend.instance import instance
from backend.services.documents import queries, schemas, views
from backend.services.documents.actions import changes, finding
from backend.services.documents.routes import common
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation

blueprint = Blueprint("safe", __name__, url_prefix="/api/v1", description="L'espace documents")


def _consents(_person_id: UUID | None = None) -> Response:
    with reading() as reader:
        standing = queries.consents(reader, actor().id)
    return fast_json(views.consents(standing, instance().settings.antivirus))


@blueprint.route("/safe/consents")
class Consents(MethodView):
    @blueprint.response(200, schemas.SafeConsentsSchema)
    @permission(Permission.DOCUMENT_WRITE)
    def get(self) -> Response:
        """Ce que tu acceptes pour tes papiers."""
        finding.require_own_safe(actor())
        return _consents()

    @blueprint.arguments(schemas.SaySchema)
    @blueprint.response(200, schemas.SafeConsentsSchema)
    @permission(Permission.DOCUMENT_WRITE)
    @mutation("safe.consent", _consents)
    def put(self, said: dict[str, Any]) -> UUID:
        """Dire oui ou non ; on peut changer d'avis."""
        version, at = said.pop("text_version"), clock.now()
        return changes.say(
            actor(),
            said,
            text_version=version,
            keys=common.open_keys(at),
            keyd=instance().keyd,
            scene=common.scene(),
            at=at,
        )


@blueprint.route("/paper-types")
class PaperTypes(MethodView):
    @blueprint.response(200, schemas.PaperTypesSchema)
    @public("the names of common papers say nothing of anybody")
    def get(self) -> Response:
        """Les papiers qu'on peut garder, avec leur nom simple."""
        return cached_json({"items": list(paper_types().values())})
