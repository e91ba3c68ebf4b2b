"""Being away, writing to several, opening one's circle, and what waits too long."""

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
from backend.services.conversations import records
from backend.services.conversations.actions import away, circling, each
from backend.services.conversations.actions.writing import Draft
from backend.services.conversations.queries import thread, waiting
from backend.services.conversations.routes.common import blueprint, nothing
from backend.services.conversations.schemas.shown import OneThreadSchema
from backend.services.conversations.schemas.ways import (
    AwaySchema,
    CircleOpenSchema,
    EachSchema,
    MyAbsenceSchema,
    WaitingsSchema,
)
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import now
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

away_blueprint = Blueprint(
    "absence", __name__, url_prefix="/api/v1/me/absence", description="Dire qu'on est absent"
)


def draw_absence(_made: UUID | None) -> Response:
    who = actor()
    with reading() as connection:
        return fast_json(away.mine(connection, who, keyd=instance().keyd, on=clock.today(who.zone)))


@away_blueprint.route("")
class MyAbsence(MethodView):
    @away_blueprint.response(200, MyAbsenceSchema)
    @permission(Permission.THREADS_OWN)
    def get(self) -> Response:
        """Mon absence, en cours ou à venir."""
        return draw_absence(None)

    @away_blueprint.arguments(AwaySchema)
    @away_blueprint.response(200, MyAbsenceSchema)
    @permission(Permission.THREADS_OWN)
    @mutation("absence.set", draw_absence)
    def put(self, told: dict[str, Any]) -> UUID:
        """Dire quand on est absent, et qui appeler."""
        who = actor()
        words = records.Away(told["name"].strip(), told["phone"].strip())
        return away.set_away(who, told["starts_on"], told["back_on"], words, **now(who))

    @away_blueprint.response(200, MyAbsenceSchema)
    @permission(Permission.THREADS_OWN)
    @mutation("absence.end", draw_absence)
    def delete(self) -> UUID:
        """Être de retour."""
        return away.come_back(actor(), at=clock.now())


@blueprint.route("/each")
class Each(MethodView):
    @blueprint.arguments(EachSchema)
    @blueprint.response(204)
    @permission(Permission.MAILING_OWN)
    @mutation("message.each", nothing)
    def post(self, told: dict[str, Any]) -> UUID:
        """Écrire à chacun : le même texte, remis un par un."""
        who = actor()
        draft = Draft("text", records.Words(told["text"].strip()), accepted=frozenset(told["accepted"]))
        return each.send_to_each(who, told["youth_ids"], draft, **now(who))


def draw_circle(made: UUID | None) -> Response:
    who = actor()
    if made is None:
        raise NotFound()
    with reading() as connection:
        return fast_json(thread.read_thread(connection, who, made, **now(who)), 201)


@blueprint.route("/circle")
class Circle(MethodView):
    @blueprint.arguments(CircleOpenSchema)
    @blueprint.response(201, OneThreadSchema)
    @permission(Permission.CIRCLE_OPEN)
    @mutation("circle.open", draw_circle)
    def post(self, told: dict[str, Any]) -> UUID:
        """Ouvrir un fil avec plusieurs adultes de son entourage."""
        who = actor()
        at = clock.now()
        return circling.open_circle(who, told["with_ids"], at=at, on=clock.day_in(who.zone, at))


@blueprint.route("/waiting")
class Unread(MethodView):
    @blueprint.response(200, WaitingsSchema)
    @blueprint.alt_response(304, description="Rien n'a changé.")
    @permission(Permission.THREADS_WAITING)
    def get(self) -> Response:
        """Pour les responsables : ce qui attend depuis plus de trois jours ouvrés, sans les mots."""
        who = actor()
        with reading() as connection:
            return cached_json(waiting.waiting(connection, who, on=clock.today(who.zone)))
