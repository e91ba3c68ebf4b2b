"""Suspending a mentor, and lifting it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.protection import schemas
from backend.services.protection.actions import suspending
from backend.services.protection.queries import watching
from backend.services.protection.routes.common import blueprint, done
from backend.web.answers import fast_json
from backend.web.gesture import when
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


@blueprint.route("/suspensions")
class Suspensions(MethodView):
    @blueprint.response(200, schemas.SuspensionsSchema)
    @permission(Permission.MENTOR_SUSPEND)
    def get(self) -> Response:
        """Les mentors suspendus."""
        with reading() as connection:
            return fast_json({"items": watching.suspensions(connection, actor())})

    @blueprint.arguments(schemas.SuspendSchema)
    @blueprint.response(204)
    @permission(Permission.MENTOR_SUSPEND)
    @mutation("mentor.suspend", done)
    def post(self, told: dict[str, Any]) -> UUID:
        """Suspendre un mentor : ses sessions, ses binômes, ce qu'on lui partage, tout s'arrête ensemble."""
        who = actor()
        return suspending.suspend(
            who,
            told["mentor_id"],
            told["why"],
            report_id=told["report_id"],
            keyd=instance().keyd,
            **when(who),
        )


@blueprint.route("/suspensions/<uuid:suspension_id>/lift")
class Lift(MethodView):
    @blueprint.response(204)
    @permission(Permission.MENTOR_SUSPEND)
    @mutation("mentor.lift", done)
    def post(self, suspension_id: UUID) -> UUID:
        """Lever une suspension."""
        who = actor()
        return suspending.lift(who, suspension_id, **when(who))
