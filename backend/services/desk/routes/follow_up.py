"""`/youths/{id}/follow-up`: school, health, the MDPH and contacts of a file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services.desk.actions.follow_up import write_follow_up
from backend.services.desk.queries.follow_up import follow_up
from backend.services.desk.schemas.follow_up import FollowUpInSchema, FollowUpSchema
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("follow_up", __name__, url_prefix="/api/v1/youths", description="Suivi d'un dossier")


def _read(youth_id: UUID | None) -> dict[str, Any]:
    if youth_id is None:
        raise NotFound()
    with reading() as reader:
        on = clock.today(actor().zone)
        return follow_up(reader, actor(), youth_id, keyd=instance().keyd, on=on)


def _written(youth_id: UUID | None) -> Response:
    shown = _read(youth_id)
    answer = fast_json(shown)
    answer.set_etag(str(shown["version"]))
    return answer


@blueprint.route("/<youth_id>/follow-up")
class FollowUp(MethodView):
    @blueprint.response(200, FollowUpSchema)
    @permission(Permission.MEASURES_READ)
    def get(self, youth_id: str) -> Response:
        """Scolarité, santé, MDPH et contacts d'un dossier. Le jeune lit les siens."""
        return cached_json(_read(whose(youth_id)))

    @blueprint.arguments(FollowUpInSchema)
    @blueprint.response(200, FollowUpSchema)
    @permission(Permission.MEASURES_EDIT)
    @mutation("follow_up.write", _written)
    def put(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Écrire le suivi, en entier (If-Match : sa version ; 0 la première fois)."""
        at = clock.now()
        return write_follow_up(
            actor(),
            whose(youth_id),
            told,
            version=expected_version(),
            keyd=instance().keyd,
            at=at,
            on=clock.day_in(actor().zone, at),
        )
