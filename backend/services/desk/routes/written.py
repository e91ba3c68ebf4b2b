"""`/youths/{id}/notes`, `/youths/me/corrections`, `/youths/{id}/openings`: what is written on a file, who opened it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.desk.actions import notes
from backend.services.desk.queries import written
from backend.services.desk.schemas.written import (
    AnswerSchema,
    CorrectionInSchema,
    NoteInSchema,
    OpeningsSchema,
    WrittenSchema,
)
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("written", __name__, url_prefix="/api/v1/youths", description="Notes et corrections")


def _when() -> dict[str, Any]:
    at = clock.now()
    return {"at": at, "on": clock.day_in(actor().zone, at)}


def _read(youth_id: UUID) -> dict[str, Any]:
    with reading() as reader:
        on = clock.today(actor().zone)
        return written.written(reader, actor(), youth_id, keyd=instance().keyd, on=on)


def _written(_made: UUID | None) -> Response:
    return fast_json(_read(whose((request.view_args or {}).get("youth_id", "me"))))


def _made(made: UUID | None) -> Response:
    answer = _written(made)
    answer.status_code = 201
    return answer


@blueprint.route("/<youth_id>/notes")
class Notes(MethodView):
    @blueprint.response(200, WrittenSchema)
    @permission(Permission.CORRECTIONS_READ)
    def get(self, youth_id: str) -> Response:
        """Les notes d'un dossier et les corrections demandées. Le jeune lit celles qui sont partagées."""
        return cached_json(_read(whose(youth_id)))

    @blueprint.arguments(NoteInSchema)
    @blueprint.response(201, WrittenSchema)
    @permission(Permission.NOTES_WRITE)
    @mutation("note.write", _made)
    def post(self, told: dict[str, Any], youth_id: str) -> UUID:
        """Écrire une note : privée, ou partagée avec le jeune."""
        return notes.write_note(
            actor(),
            whose(youth_id),
            told["words"],
            shared=told["shared"],
            keyd=instance().keyd,
            **_when(),
        )


@blueprint.route("/<youth_id>/notes/<uuid:note_id>")
class Note(MethodView):
    @blueprint.response(200, WrittenSchema)
    @permission(Permission.NOTES_WRITE)
    @mutation("note.delete", _written)
    def delete(self, youth_id: str, note_id: UUID) -> UUID:
        """Effacer sa propre note."""
        return notes.take_back(actor(), whose(youth_id), note_id, **_when())


@blueprint.route("/me/corrections")
class Corrections(MethodView):
    @blueprint.arguments(CorrectionInSchema)
    @blueprint.response(201, WrittenSchema)
    @permission(Permission.CORRECTION_ASK)
    @mutation("correction.ask", _made)
    def post(self, told: dict[str, Any]) -> UUID:
        """Dire que quelque chose est faux dans mon dossier."""
        return notes.ask_correction(actor(), told["about"], told["words"], keyd=instance().keyd, **_when())


@blueprint.route("/<youth_id>/corrections/<uuid:correction_id>/answer")
class Answer(MethodView):
    @blueprint.arguments(AnswerSchema)
    @blueprint.response(200, WrittenSchema)
    @permission(Permission.CORRECTION_ANSWER)
    @mutation("correction.answer", _written)
    def post(self, told: dict[str, Any], youth_id: str, correction_id: UUID) -> UUID:
        """Répondre à une demande de correction : corrigé, ou non et pourquoi."""
        return notes.answer_correction(
            actor(),
            whose(youth_id),
            correction_id,
            told["words"],
            done=told["done"],
            keyd=instance().keyd,
            **_when(),
        )


@blueprint.route("/<youth_id>/openings")
class Openings(MethodView):
    @blueprint.response(200, OpeningsSchema)
    @permission(Permission.OPENINGS_READ)
    def get(self, youth_id: str) -> Response:
        """Qui a ouvert le dossier, et quand."""
        with reading() as reader:
            on = clock.today(actor().zone)
            return fast_json(written.openings(reader, actor(), whose(youth_id), on=on))
