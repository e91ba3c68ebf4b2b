"""`/youths/{id}/steps` and `/youths/{id}/readiness`: where one stands, what moved, who sees, which papers are there."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services.steps.actions import progress
from backend.services.steps.actions.readiness import say_ready
from backend.services.steps.queries import reading as shown
from backend.services.steps.queries import ready
from backend.services.steps.schemas.steps import (
    HistorySchema,
    JourneyProgressSchema,
    MoveJourneySchema,
    MoveSchema,
    ReadinessSchema,
    SayReadySchema,
    SightSchema,
    StepsSchema,
)
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

steps = Blueprint(
    "steps", __name__, url_prefix="/api/v1/youths", description="Où en est un jeune, étape par étape"
)
readiness = Blueprint(
    "readiness", __name__, url_prefix="/api/v1/youths", description="Les papiers qu'un jeune dit avoir"
)
CLOSED = "the queue of writes leaves without the code"


def _today() -> date:
    return clock.today(actor().zone)


def _journey(youth_id: UUID | None) -> Response:
    """The journey of this request as it is now; nothing is read back on a closed phone."""
    if youth_id is None:
        raise NotFound()
    if not actor().open:
        return Response(status=204)
    journey = (request.view_args or {})["journey"]
    with reading() as reader:
        return fast_json(
            shown.read_one(actor(), reader, youth_id, journey, keyd=instance().keyd, on=_today())
        )


def _ready(youth_id: UUID | None) -> Response:
    if youth_id is None or not actor().open:
        return Response(status=204)
    with reading() as reader:
        return fast_json(ready.read(actor(), reader, youth_id, keyd=instance().keyd, on=_today()))


@steps.route("/<youth_id>/steps")
class Steps(MethodView):
    @steps.response(200, StepsSchema)
    @permission(Permission.STEPS_READ)
    def get(self, youth_id: str) -> Response:
        """Les démarches commencées et, sauf pour un mentor, ce qui peut se faire aujourd'hui."""
        with reading(lend=True) as reader:
            return cached_json(
                shown.read(actor(), reader, whose(youth_id), keyd=instance().keyd, on=_today())
            )


@steps.route("/<youth_id>/steps/<journey>/<step>")
class Step(MethodView):
    @steps.arguments(MoveSchema)
    @steps.response(200, JourneyProgressSchema)
    @steps.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.STEPS_WRITE, closed=CLOSED)
    @mutation("step.move", _journey)
    def put(self, body: dict[str, Any], youth_id: str, journey: str, step: str) -> UUID:
        """Change l'état d'une étape. If-Match porte la version lue de cette étape, 0 si personne n'y a touché."""
        today = _today()
        return progress.set_state(
            actor(),
            whose(youth_id),
            journey,
            step,
            body["state"],
            version=expected_version(),
            on=body["on"] or today,
            today=today,
            note=body["note"],
            told=body["told"],
            keyd=instance().keyd,
            at=clock.now(),
        )


@steps.route("/<youth_id>/steps/<journey>")
class Journey(MethodView):
    @steps.arguments(MoveJourneySchema)
    @steps.response(200, JourneyProgressSchema)
    @steps.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.STEPS_WRITE, closed=CLOSED)
    @mutation("step.move_journey", _journey)
    def put(self, body: dict[str, Any], youth_id: str, journey: str) -> UUID:
        """Dit qu'une démarche est déjà faite, en entier, ou à refaire."""
        today = _today()
        return progress.set_journey(
            actor(),
            whose(youth_id),
            journey,
            body["state"],
            on=body["on"] or today,
            today=today,
            keyd=instance().keyd,
            at=clock.now(),
        )


@steps.route("/me/steps/<journey>/sight")
class Sight(MethodView):
    @steps.arguments(SightSchema)
    @steps.response(200, JourneyProgressSchema)
    @steps.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.STEPS_SIGHT, closed=CLOSED)
    @mutation("step.sight", _journey)
    def put(self, body: dict[str, Any], journey: str) -> UUID:
        """Choisit qui voit cette démarche : le référent, le mentor."""
        return progress.set_sight(
            actor(),
            actor().id,
            journey,
            referent=body["referent"],
            mentor=body["mentor"],
            today=_today(),
            keyd=instance().keyd,
            at=clock.now(),
        )


@steps.route("/<youth_id>/steps/<journey>/history")
class History(MethodView):
    @steps.response(200, HistorySchema)
    @permission(Permission.STEPS_READ)
    def get(self, youth_id: str, journey: str) -> Response:
        """Ce qui s'est passé dans une démarche, le plus récent d'abord."""
        with reading() as reader:
            found = shown.history(
                actor(), reader, whose(youth_id), journey, keyd=instance().keyd, on=_today()
            )
        return cached_json({"items": found})


@readiness.route("/<youth_id>/readiness")
class Readiness(MethodView):
    @readiness.response(200, ReadinessSchema)
    @permission(Permission.READINESS_READ)
    def get(self, youth_id: str) -> Response:
        """Les papiers que ce jeune dit avoir. Ses papiers eux-mêmes ne sont jamais regardés."""
        with reading() as reader:
            return cached_json(
                ready.read(actor(), reader, whose(youth_id), keyd=instance().keyd, on=_today())
            )


@readiness.route("/me/readiness/<paper>")
class SayReady(MethodView):
    @readiness.arguments(SayReadySchema)
    @readiness.response(200, ReadinessSchema)
    @readiness.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.READINESS_SET, closed=CLOSED)
    @mutation("readiness.say", _ready)
    def put(self, body: dict[str, Any], paper: str) -> UUID:
        """Dit au référent : j'ai ce papier, ou je ne l'ai plus."""
        return say_ready(actor(), paper, body["ready"], keyd=instance().keyd, at=clock.now(), on=_today())
