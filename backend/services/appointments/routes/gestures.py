"""Gestures on an appointment: answer, choose, propose, change, cancel, close."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from flask.views import MethodView

from backend.access import Permission
from backend.services.appointments.actions import answers, changing
from backend.services.appointments.routes.common import blueprint, draw
from backend.services.appointments.schemas.asked import (
    AnswerSchema,
    CancelSchema,
    ChooseSchema,
    CloseSchema,
    ProposeSchema,
)
from backend.services.appointments.schemas.shown import OneSchema
from backend.web.answers import expected_version
from backend.web.gesture import now
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def _slots(told: Mapping[str, Any]) -> list[tuple[datetime, int]]:
    return [(slot["starts"], slot["minutes"]) for slot in told["proposals"]]


@blueprint.route("/<uuid:appointment_id>/answer")
class GiveAnswer(MethodView):
    @blueprint.arguments(AnswerSchema)
    @blueprint.response(200, OneSchema)
    @blueprint.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.APPOINTMENTS_SHARED, closed="the queue of writes leaves without the code")
    @mutation("appointment.answer", draw)
    def post(self, told: dict[str, Any], appointment_id: UUID) -> UUID:
        """« J'y serai », « je ne peux pas », « je suis en retard »."""
        who = actor()
        said = answers.Answer(
            answer=told["answer"],
            revision=told["revision"],
            late_minutes=told.get("late_minutes"),
            reason=told["reason"],
            proposals=_slots(told),
            said_at=told.get("said_at"),
        )
        return answers.answer(who, appointment_id, said, **now(who))


@blueprint.route("/<uuid:appointment_id>/choose")
class Choose(MethodView):
    @blueprint.arguments(ChooseSchema)
    @blueprint.response(200, OneSchema)
    @permission(Permission.APPOINTMENTS_SHARED)
    @mutation("appointment.choose", draw)
    def post(self, told: dict[str, Any], appointment_id: UUID) -> UUID:
        """Choisir une des dates proposées."""
        who = actor()
        return answers.choose(
            who, appointment_id, told["proposal_id"], version=expected_version(), **now(who)
        )


@blueprint.route("/<uuid:appointment_id>/proposals")
class Propose(MethodView):
    @blueprint.arguments(ProposeSchema)
    @blueprint.response(200, OneSchema)
    @permission(Permission.APPOINTMENTS_SHARED)
    @mutation("appointment.propose", draw)
    def post(self, told: dict[str, Any], appointment_id: UUID) -> UUID:
        """Proposer d'autres dates."""
        who = actor()
        return answers.propose(who, appointment_id, _slots(told), version=expected_version(), **now(who))


@blueprint.route("/<uuid:appointment_id>/cancel")
class Cancel(MethodView):
    @blueprint.arguments(CancelSchema)
    @blueprint.response(200, OneSchema)
    @permission(Permission.APPOINTMENT_PLAN)
    @mutation("appointment.cancel", draw)
    def post(self, told: dict[str, Any], appointment_id: UUID) -> UUID:
        """Annuler, avec la raison si on veut."""
        who = actor()
        return changing.cancel(
            who,
            appointment_id,
            told["reason"],
            version=expected_version(),
            following=told["which"] == "following",
            **now(who),
        )


@blueprint.route("/<uuid:appointment_id>/close")
class Close(MethodView):
    @blueprint.arguments(CloseSchema)
    @blueprint.response(200, OneSchema)
    @permission(Permission.APPOINTMENTS_SHARED)
    @mutation("appointment.close", draw)
    def post(self, told: dict[str, Any], appointment_id: UUID) -> UUID:
        """Dire comment il s'est fini : eu lieu, manqué, absence prévenue."""
        who = actor()
        return changing.close(who, appointment_id, told["outcome"], version=expected_version(), **now(who))
