"""Blocking somebody, and hearing them again: the young person alone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.services.protection import schemas
from backend.services.protection.actions import blocking
from backend.services.protection.queries import own
from backend.services.protection.routes.common import blueprint, done
from backend.web.answers import cached_json
from backend.web.gesture import when
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


@blueprint.route("/blocks")
class Blocks(MethodView):
    @blueprint.response(200, schemas.BlocksSchema)
    @permission(Permission.BLOCK_OWN)
    def get(self) -> Response:
        """Les personnes que j'ai bloquées."""
        who = actor()
        with reading() as connection:
            return cached_json({"items": own.blocks(connection, who, clock.today(who.zone))})

    @blueprint.arguments(schemas.BlockSchema)
    @blueprint.response(204)
    @permission(Permission.BLOCK_OWN, closed="a block leaves the queue without the code")
    @mutation("block", done)
    def post(self, told: dict[str, Any]) -> UUID:
        """Bloquer quelqu'un : tout de suite, sans qu'il le sache."""
        who = actor()
        return blocking.block(who, told["adult_id"], **when(who))


@blueprint.route("/blocks/<uuid:adult_id>")
class Unblock(MethodView):
    @blueprint.response(204)
    @permission(Permission.BLOCK_OWN)
    @mutation("unblock", done)
    def delete(self, adult_id: UUID) -> UUID:
        """Débloquer quelqu'un."""
        who = actor()
        return blocking.unblock(who, adult_id, **when(who))
