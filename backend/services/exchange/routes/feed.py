"""`/software/…`: what a software reads with a key, and nothing it writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.services.exchange.actions import keys
from backend.services.exchange.queries import feed
from backend.services.exchange.schemas import reading as schemas
from backend.web.answers import cached_json
from backend.web.bearer import bearer, software
from backend.web.blueprint import Blueprint

blueprint = Blueprint(
    "software",
    __name__,
    url_prefix="/api/v1/software",
    description="Lecture par un logiciel métier, avec une clé (Authorization: Bearer). Voir docs/api.md",
)
KEYED: dict[str, Any] = {"security": [{"software_key": []}]}


def _read(what: str, read: Callable[..., dict[str, Any]], **asked: Any) -> Response:
    with_key, at = bearer(), clock.now()
    on = clock.day_in(with_key.actor.zone, at)
    with reading() as reader:
        found = read(reader, with_key.actor, on=on, **asked)
    keys.used(with_key.actor, with_key.key_id, what, len(found["items"]), at=at, on=on)
    return cached_json(found)


@blueprint.route("/youths")
class Files(MethodView):
    @blueprint.doc(**KEYED)
    @blueprint.arguments(schemas.PageSchema, location="query")
    @blueprint.response(200, schemas.FilesSchema)
    @software(Permission.SOFTWARE_READ)
    def get(self, asked: dict[str, Any]) -> Response:
        """Les dossiers suivis par qui a fait la clé : notre identifiant et le vôtre, sans nom."""
        return _read("youths", feed.files, **asked)


@blueprint.route("/milestones")
class Milestones(MethodView):
    @blueprint.doc(**KEYED)
    @blueprint.arguments(schemas.OfYouthSchema, location="query")
    @blueprint.response(200, schemas.FedMilestonesSchema)
    @software(Permission.SOFTWARE_READ, "milestones")
    def get(self, asked: dict[str, Any]) -> Response:
        """Les échéances de ces dossiers, ou d'un seul, avec leur état du jour."""
        return _read("milestones", feed.milestones, **asked)


@blueprint.route("/appointments")
class Appointments(MethodView):
    @blueprint.doc(**KEYED)
    @blueprint.arguments(schemas.DaysSchema, location="query")
    @blueprint.response(200, schemas.FedAppointmentsSchema)
    @software(Permission.SOFTWARE_READ, "appointments")
    def get(self, asked: dict[str, Any]) -> Response:
        """Les rendez-vous de ces dossiers, ou d'un seul : des heures et des états, sans objet ni lieu."""
        return _read("appointments", feed.appointments, **asked)
