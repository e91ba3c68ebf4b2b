"""Is it alive, is it ready: for whoever watches the service."""

from __future__ import annotations

import structlog
from flask import Response
from flask.views import MethodView
from marshmallow import Schema, fields
from sqlalchemy import text

from backend import clock, jobs
from backend.db import reading
from backend.instance import instance
from backend.live import pulse
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import public

log = structlog.get_logger("cap18.health")


class LiveSchema(Schema):
    status = fields.String()


class HealthSchema(Schema):
    status = fields.String(metadata={"description": "ok ou degraded"})
    base = fields.Boolean()
    keyd = fields.Boolean()
    scheduler = fields.Boolean()
    live = fields.Boolean(metadata={"description": "Sans lui, les écrans demandent de temps en temps"})


blueprint = Blueprint("health", __name__, description="Le service répond-il ?")


@blueprint.route("/health/live")
class Live(MethodView):
    @blueprint.response(200, LiveSchema)
    @public("a supervisor asks whether the process answers")
    def get(self) -> Response:
        return fast_json({"status": "ok"})


@blueprint.route("/health/ready")
class Ready(MethodView):
    @blueprint.response(200, HealthSchema)
    @blueprint.alt_response(503, schema=HealthSchema)
    @public("a supervisor asks whether the base, keyd and the night's jobs answer")
    def get(self) -> Response:
        base = scheduler = False
        try:
            with reading() as connection:
                base = connection.execute(text("SELECT 1")).scalar() == 1
                now = clock.now()
                scheduler = jobs.alive(connection, now) and not jobs.silent(connection, now)
        except Exception as error:  # whatever the base's failure, it is the answer
            log.warning("base unreachable", kind=type(error).__name__)
        told = {"base": base, "keyd": instance().keyd.ping(), "scheduler": scheduler}
        ready = all(told.values())
        told["live"] = pulse.answers(instance().settings.live_at)  # without it, phones ask now and then
        return fast_json({"status": "ok" if ready else "degraded", **told}, 200 if ready else 503)
