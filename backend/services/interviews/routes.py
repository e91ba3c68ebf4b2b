"""`/youths/{id}/interviews` and `/interviews/{id}`: asked for, prepared, held, read by both, acknowledged by both."""

from __future__ import annotations

import io
from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services import appointments, documents
from backend.services.interviews import paper, schemas
from backend.services.interviews.actions import minutes, opening
from backend.services.interviews.actions.holding import Moment
from backend.services.interviews.queries import whole
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

of_youth = Blueprint("interviews", __name__, url_prefix="/api/v1/youths", description="Entretiens d'un jeune")
one = Blueprint("interview", __name__, url_prefix="/api/v1/interviews", description="Un entretien")
blueprints = [of_youth, one]
CLOSED = "the queue of writes leaves without the code"


def _moment() -> Moment:
    return Moment(actor(), clock.now(), clock.today(actor().zone), instance().keyd)


def _draw(interview_id: UUID | None, status: int = 200) -> Response:
    """The interview as it is now; nothing is read back on a closed phone."""
    if interview_id is None:
        raise NotFound()
    if not actor().open:
        return Response(status=204)
    moment = _moment()
    with reading() as reader:
        return fast_json(
            whole.read(moment.actor, reader, interview_id, keyd=moment.keyd, on=moment.on), status
        )


def _made(interview_id: UUID | None) -> Response:
    return _draw(interview_id, 201)


@of_youth.route("/<youth_id>/interviews")
class Interviews(MethodView):
    @of_youth.response(200, schemas.InterviewsSchema)
    @permission(Permission.INTERVIEW_READ)
    def get(self, youth_id: str) -> Response:
        """Les entretiens d'un jeune, et ceux que la loi demande."""
        with reading() as reader:
            return cached_json(whole.of_youth(actor(), reader, whose(youth_id), on=clock.today(actor().zone)))

    @of_youth.arguments(schemas.AskSchema)
    @of_youth.response(201, schemas.InterviewSchema)
    @of_youth.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.INTERVIEW_ASK, closed=CLOSED)
    @mutation("interview.ask", _made)
    def post(self, body: dict[str, Any], youth_id: str) -> UUID:
        """Demander un entretien, ou y inviter. Déjà en cours : c'est le même."""
        return opening.ask(_moment(), whose(youth_id), body["kind"])


@one.route("/<uuid:interview_id>")
class OneInterview(MethodView):
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_READ)
    def get(self, interview_id: UUID) -> Response:
        """Un entretien : ce que chacun peut en lire."""
        with reading() as reader:
            return cached_json(
                whole.read(actor(), reader, interview_id, keyd=instance().keyd, on=clock.today(actor().zone))
            )


@one.route("/<uuid:interview_id>/dates")
class Dates(MethodView):
    @one.arguments(schemas.DatesSchema)
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_HOLD)
    @mutation("interview.dates", _draw)
    def post(self, body: dict[str, Any], interview_id: UUID) -> UUID:
        """Proposer deux ou trois dates : le jeune choisit, dans son agenda."""
        return opening.offer_dates(
            _moment(),
            interview_id,
            [(one["starts"], one["minutes"]) for one in body["proposals"]],
            place=appointments.Place(**body["place"]),
            video=body["video"],
            note_said=body["note"],
        )


@one.route("/<uuid:interview_id>/preparation")
class Preparation(MethodView):
    @one.arguments(schemas.PreparationSchema)
    @one.response(200, schemas.InterviewSchema)
    @one.alt_response(204, description="C'est reçu d'un téléphone fermé : rien n'est relu.")
    @permission(Permission.INTERVIEW_PREPARE, closed=CLOSED)
    @mutation("interview.prepare", _draw)
    def patch(self, body: dict[str, Any], interview_id: UUID) -> UUID:
        """Préparer : mes cartes, ce que je partage, qui vient avec moi. Ce qui n'est pas nommé reste."""
        return opening.prepare(
            _moment(),
            interview_id,
            cards=body.get("cards", {}),
            trusted=body.get("trusted"),
            trusted_name=body.get("trusted_name"),
            ready=body["ready"],
        )


@one.route("/<uuid:interview_id>/sheet")
class Sheet(MethodView):
    @one.arguments(schemas.SheetAskedSchema)
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_HOLD)
    @mutation("interview.sheet", _draw)
    def patch(self, body: dict[str, Any], interview_id: UUID) -> UUID:
        """La fiche et le compte rendu. Ce qui n'est pas nommé reste."""
        return minutes.write_sheet(_moment(), interview_id, body, version=expected_version())


@one.route("/<uuid:interview_id>/reading")
class Reading(MethodView):
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_HOLD)
    @mutation("interview.reading", _draw)
    def post(self, interview_id: UUID) -> UUID:
        """Faire relire : le jeune et le référent lisent le même texte."""
        return minutes.give_to_read(_moment(), interview_id, version=expected_version())


@one.route("/<uuid:interview_id>/corrections")
class Corrections(MethodView):
    @one.arguments(schemas.CorrectionAskedSchema)
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_PREPARE)
    @mutation("interview.correct", _draw)
    def post(self, body: dict[str, Any], interview_id: UUID) -> UUID:
        """Ajouter ou corriger, dans ses mots : personne ne les réécrit."""
        return minutes.correct(_moment(), interview_id, body["text"])


@one.route("/<uuid:interview_id>/acknowledgement")
class Acknowledgement(MethodView):
    @one.arguments(schemas.AcknowledgeSchema)
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_ACKNOWLEDGE)
    @mutation("interview.acknowledge", _draw)
    def post(self, body: dict[str, Any], interview_id: UUID) -> UUID:
        """J'ai lu ce texte, il est juste."""
        return minutes.acknowledge(_moment(), interview_id, body["sha256"])


@one.route("/<uuid:interview_id>/closing")
class Closing(MethodView):
    @one.arguments(schemas.CloseAloneSchema)
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_HOLD)
    @mutation("interview.close_alone", _draw)
    def post(self, body: dict[str, Any], interview_id: UUID) -> UUID:
        """Terminer avec un seul accord, en disant pourquoi."""
        return minutes.close_alone(_moment(), interview_id, body["reason"])


@one.route("/<uuid:interview_id>/refusal")
class Refusal(MethodView):
    @one.arguments(schemas.RefusalSchema)
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_ASK)
    @mutation("interview.refuse", _draw)
    def post(self, body: dict[str, Any], interview_id: UUID) -> UUID:
        """Noter un refus : le jour et les mots restent. Un autre entretien peut être demandé."""
        return opening.refuse(_moment(), interview_id, body["words"])


@one.route("/<uuid:interview_id>/minutes.pdf")
class MinutesPdf(MethodView):
    @one.response(200, content_type="application/pdf")
    @permission(Permission.INTERVIEW_READ)
    def get(self, interview_id: UUID) -> Response:
        """Le compte rendu validé, en PDF, avec les deux accords."""
        moment = _moment()
        made = paper.minutes(moment.actor, interview_id, keyd=moment.keyd, on=moment.on)
        return documents.doors.paper_answer([made.body], len(made.body), "pdf", made.name)


@one.route("/<uuid:interview_id>/paper")
class Paper(MethodView):
    @one.response(200, schemas.InterviewSchema)
    @permission(Permission.INTERVIEW_PREPARE)
    def put(self, interview_id: UUID) -> Response:
        """Garder le compte rendu dans mes papiers. Demandé deux fois, il y est une fois."""
        moment = _moment()
        made = paper.minutes(moment.actor, interview_id, keyd=moment.keyd, on=moment.on, own=True)
        documents.deposit(
            moment.actor,
            made.paper_id,
            keys=documents.doors.open_keys(moment.at),
            paper=made.paper,
            body=documents.Body(io.BytesIO(made.body), len(made.body)),
            tools=documents.doors.tools(),
            scene=documents.doors.scene(),
            at=moment.at,
        )
        minutes.paper_given(interview_id, at=moment.at)
        return _draw(interview_id)
