"""Is it alive, is it ready: for whoever watches the service."""

from __future__ import annotations

from flask import Response
from flask.views import MethodView
from flask_smorest import Blueprint
from marshmallow import Schema, fields
from sqlalchemy import text

from backend.db import reading
from backend.instance import instance
from backend.web.answers import fast_json
from backend.web.guard import public


class LiveSchema(Schema):
    status = fields.String()


class HealthSchema(Schema):
    status = fields.String(metadata={"description": "ok ou degraded"})
    base = fields.Boolean()
    keyd = fields.Boolean()


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
    @public("a supervisor asks whether the base and keyd answer")
    def get(self) -> Response:
        try:
            with reading() as connection:
                base = connection.execute(text("SELECT 1")).scalar() == 1
        except Exception:  # any failure of the base is the answer
            base = False
        keyd = instance().keyd.ping()
        ready = base and keyd
        return fast_json(
            {"status": "ok" if ready else "degraded", "base": base, "keyd": keyd}, 200 if ready else 503
        )
