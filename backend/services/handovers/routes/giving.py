"""A lead watches files and gives them: one, many, for good or for a time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.services.handovers.actions import giving
from backend.services.handovers.queries import alone
from backend.services.handovers.routes.common import blueprint, done
from backend.services.handovers.schemas.giving import GiveSchema, ReassignmentSchema, WatchSchema
from backend.web.answers import cached_json, fast_json
from backend.web.gesture import when
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def _made(reassignment_id: UUID | None) -> Response:
    who = actor()
    with reading() as reader:
        found = alone.undoable(reader, who, at=when(who)["at"], only=reassignment_id)
    if not found:
        raise NotFound()
    return fast_json(found[0], 201)


@blueprint.route("/handovers/watch")
class Watch(MethodView):
    @blueprint.response(200, WatchSchema)
    @permission(Permission.TEAM_MANAGE)
    def get(self) -> Response:
        """Référents absents dont des messages attendent, et ce qui vient d'être attribué."""
        who = actor()
        with reading() as reader:
            return cached_json(alone.watch(reader, who, **when(who)))


@blueprint.route("/reassignments")
class Reassignments(MethodView):
    @blueprint.arguments(GiveSchema)
    @blueprint.response(201, ReassignmentSchema)
    @permission(Permission.TEAM_MANAGE)
    @mutation("reassign", _made)
    def post(self, told: dict[str, Any]) -> UUID:
        """Attribuer un ou plusieurs dossiers, pour de bon ou le temps d'une absence."""
        who = actor()
        wanted = {one["id"]: one["version"] for one in told["youths"]}
        return giving.give(who, wanted, told["referent_id"], ends_on=told.get("ends_on"), **when(who))


@blueprint.route("/reassignments/<uuid:reassignment_id>/undo")
class Undo(MethodView):
    @blueprint.response(204)
    @permission(Permission.TEAM_MANAGE)
    @mutation("reassign.undo", done)
    def post(self, reassignment_id: UUID) -> UUID:
        """Annuler une attribution de moins de 24 heures."""
        who = actor()
        return giving.undo(who, reassignment_id, **when(who))
