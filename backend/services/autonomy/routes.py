"""`/youths/{id}/milestones`: read, tick, set aside, open again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services.autonomy import rules
from backend.services.autonomy.actions import gestures
from backend.services.autonomy.queries import milestones
from backend.services.autonomy.schemas import (
    AsOfSchema,
    DoneSchema,
    MilestoneSchema,
    MilestonesSchema,
    OwedThatDaySchema,
    ReasonSchema,
)
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint(
    "milestones", __name__, url_prefix="/api/v1/youths", description="Droits et devoirs datés d'un jeune"
)


def _today() -> Any:
    return clock.today(actor().zone)


def _rule(rule: str) -> str:
    if rule not in rules.rule_ids():
        raise NotFound()
    return rule


def _render(youth_id: UUID | None) -> Response:
    """The milestone of this request as it is now."""
    if youth_id is None:
        raise NotFound()
    if not actor().open:
        return Response(status=204)
    rule = (request.view_args or {})["rule"]
    with reading() as connection:
        return fast_json(
            milestones.read_one(actor(), connection, youth_id, rule, keyd=instance().keyd, on=_today())
        )


@blueprint.route("/<youth_id>/milestones")
class Milestones(MethodView):
    @blueprint.response(200, MilestonesSchema)
    @permission(Permission.MILESTONES_READ)
    def get(self, youth_id: str) -> Response:
        """Toutes les échéances, la plus urgente d'abord."""
        with reading() as connection:
            return cached_json(
                milestones.read(actor(), connection, whose(youth_id), keyd=instance().keyd, on=_today())
            )


@blueprint.route("/<youth_id>/milestones/as-of")
class AsOf(MethodView):
    @blueprint.arguments(AsOfSchema, location="query")
    @blueprint.response(200, OwedThatDaySchema)
    @permission(Permission.MILESTONES_READ)
    def get(self, asked: dict[str, Any], youth_id: str) -> Response:
        """Ce qui était dû un autre jour : les faits connus aujourd'hui, sous le droit de ce jour-là."""
        with reading() as connection:
            return fast_json(
                milestones.read_as_of(
                    actor(),
                    connection,
                    whose(youth_id),
                    keyd=instance().keyd,
                    on=_today(),
                    day=asked["day"],
                )
            )


@blueprint.route("/<youth_id>/milestones/<rule>/done")
class Done(MethodView):
    @blueprint.arguments(DoneSchema)
    @blueprint.response(200, MilestoneSchema)
    @blueprint.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.MILESTONE_DONE, closed="the queue of writes leaves without the code")
    @mutation("milestone.done", _render)
    def post(self, body: dict[str, Any], youth_id: str, rule: str) -> UUID:
        """Marque fait : le jour, et ce qui le prouve."""
        return gestures.mark_done(
            actor(),
            whose(youth_id),
            _rule(rule),
            done_on=body["on"],
            evidence=body["evidence"],
            version=expected_version(),
            keyd=instance().keyd,
            at=clock.now(),
            on=_today(),
        )


@blueprint.route("/<youth_id>/milestones/<rule>/waive")
class Waive(MethodView):
    @blueprint.arguments(ReasonSchema)
    @blueprint.response(200, MilestoneSchema)
    @permission(Permission.MILESTONE_WAIVE)
    @mutation("milestone.waive", _render)
    def post(self, body: dict[str, Any], youth_id: str, rule: str) -> UUID:
        """Met de côté, avec la raison."""
        return gestures.waive(
            actor(),
            whose(youth_id),
            _rule(rule),
            reason=body["reason"],
            version=expected_version(),
            keyd=instance().keyd,
            at=clock.now(),
            on=_today(),
        )


@blueprint.route("/<youth_id>/milestones/<rule>/reopen")
class Reopen(MethodView):
    @blueprint.arguments(ReasonSchema)
    @blueprint.response(200, MilestoneSchema)
    @permission(Permission.MILESTONE_REOPEN)
    @mutation("milestone.reopen", _render)
    def post(self, body: dict[str, Any], youth_id: str, rule: str) -> UUID:
        """Remet à faire, avec la raison."""
        return gestures.reopen(
            actor(),
            whose(youth_id),
            _rule(rule),
            reason=body["reason"],
            version=expected_version(),
            keyd=instance().keyd,
            at=clock.now(),
            on=_today(),
        )
