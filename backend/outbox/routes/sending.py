"""`/deliveries`, `/calls`, `/bursts`: what became of what was said, and what a professional does about it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.outbox import calls, following, letters, ports, wording
from backend.outbox import schemas as said
from backend.outbox.actions import bursts
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("sending", __name__, url_prefix="/api/v1", description="Ce qui est parti")


def _waiting() -> dict[str, Any]:
    who, on = actor(), clock.today(actor().zone)
    with reading() as connection:
        rows = calls.waiting(connection, who, on)
        names = ports.who(connection, {row.youth_id for row in rows})
    items = [
        {
            "id": row.id,
            "youth_id": row.youth_id,
            "name": f"{names[row.youth_id].first_name} {names[row.youth_id].last_name}",
            "kind": row.kind,
            "text": wording.call(row.why),
            "opened_at": row.opened_at,
        }
        for row in rows
        if row.youth_id in names
    ]
    return {"items": items}


def _calls(_made: UUID | None) -> Response:
    return fast_json(_waiting())


def _bursts(_made: UUID | None) -> Response:
    with reading() as connection:
        return fast_json({"items": bursts.held(connection, actor())})


@blueprint.route("/youths/<uuid:youth_id>/deliveries")
class Deliveries(MethodView):
    @blueprint.arguments(said.AboutSchema, location="query")
    @blueprint.response(200, said.SayingsSchema)
    @permission(Permission.DELIVERIES_READ)
    def get(self, about: dict[str, Any], youth_id: UUID) -> Response:
        """Ce qui est parti vers un jeune, par quel moyen, et si c'est arrivé. Jamais les mots."""
        who = actor()
        with reading() as connection:
            items = following.deliveries(connection, who, youth_id, **about, on=clock.today(who.zone))
        return cached_json({"items": items})


@blueprint.route("/calls")
class Calls(MethodView):
    @blueprint.response(200, said.CallsSchema)
    @permission(Permission.CALLS_ANSWER)
    def get(self) -> Response:
        """Les appels à passer : nos messages n'ont pas suffi."""
        return cached_json(_waiting())


@blueprint.route("/calls/<uuid:call_id>/done")
class CallDone(MethodView):
    @blueprint.arguments(said.CallDoneSchema)
    @blueprint.response(200, said.CallsSchema)
    @permission(Permission.CALLS_ANSWER)
    @mutation("call.done", _calls)
    def post(self, body: dict[str, Any], call_id: UUID) -> UUID:
        """L'appel est passé, ou n'était pas utile."""
        at = clock.now()
        return calls.finish(actor(), call_id, body["outcome"], on=clock.day_in(actor().zone, at), at=at)


@blueprint.route("/calls/<uuid:call_id>/letter.pdf")
class Letter(MethodView):
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.CALLS_ANSWER)
    def get(self, call_id: UUID) -> Response:
        """Une lettre à imprimer, pour qui n'a pas de téléphone."""
        at = clock.now()
        printed = letters.print_one(actor(), call_id, on=clock.day_in(actor().zone, at), at=at)
        answer = Response(printed, mimetype="application/pdf")
        answer.headers["Content-Disposition"] = "inline; filename=lettre.pdf"
        return answer


@blueprint.route("/bursts")
class Bursts(MethodView):
    @blueprint.response(200, said.BurstsSchema)
    @permission(Permission.BURST_DECIDE)
    def get(self) -> Response:
        """Beaucoup de messages à la fois : ce qui attend une décision."""
        return _bursts(None)


@blueprint.route("/bursts/<uuid:burst_id>/release")
class Release(MethodView):
    @blueprint.response(200, said.BurstsSchema)
    @permission(Permission.BURST_DECIDE)
    @mutation("burst.release", _bursts)
    def post(self, burst_id: UUID) -> UUID:
        """Laisse partir ce qui attend."""
        return bursts.decide(actor(), burst_id, "release", at=clock.now())


@blueprint.route("/bursts/<uuid:burst_id>/drop")
class Drop(MethodView):
    @blueprint.response(200, said.BurstsSchema)
    @permission(Permission.BURST_DECIDE)
    @mutation("burst.drop", _bursts)
    def post(self, burst_id: UUID) -> UUID:
        """Ne laisse rien partir de ce qui attend."""
        return bursts.decide(actor(), burst_id, "drop", at=clock.now())
