"""One handover over HTTP: begun, written, read by the young person, signed by both, proven read."""

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
from backend.services.handovers.actions import signing, writing
from backend.services.handovers.queries import reading as queries
from backend.services.handovers.routes.common import blueprint
from backend.services.handovers.schemas import handovers as schemas
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.gesture import now, when
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def draw(handover_id: UUID | None, status: int = 200) -> Response:
    """The handover as it is now, for whoever asks."""
    who = actor()
    if handover_id is None:
        raise NotFound()
    with reading() as reader:
        return fast_json(queries.one(reader, who, handover_id, **now(who)), status)


def draw_made(handover_id: UUID | None) -> Response:
    return draw(handover_id, 201)


@blueprint.route("/handovers")
class Handovers(MethodView):
    @blueprint.arguments(schemas.HandoversQuery, location="query")
    @blueprint.response(200, schemas.HandoversSchema)
    @permission(Permission.HANDOVERS_OWN)
    def get(self, query: dict[str, Any]) -> Response:
        """Les passations qui me concernent."""
        who, instant = actor(), when(actor())
        with reading() as reader:
            items = queries.mine(reader, who, youth_id=query.get("youth_id"), **instant)
        return cached_json({"on": instant["on"], "items": items})


@blueprint.route("/youths/<uuid:youth_id>/handovers")
class Start(MethodView):
    @blueprint.arguments(schemas.StartSchema)
    @blueprint.response(201, schemas.HandoverSchema)
    @permission(Permission.HANDOVER_MAKE)
    @mutation("handover.start", draw_made)
    def post(self, told: dict[str, Any], youth_id: UUID) -> UUID:
        """Commencer une passation : prévue, remplacement, ou urgente."""
        who = actor()
        return writing.start(
            who,
            youth_id,
            told["kind"],
            told["to_id"],
            told["starts_on"],
            told.get("ends_on"),
            **now(who),
        )


@blueprint.route("/youths/<uuid:youth_id>/handovers/referents")
class Colleagues(MethodView):
    @blueprint.response(200, schemas.ColleaguesOfFileSchema)
    @permission(Permission.HANDOVER_MAKE)
    def get(self, youth_id: UUID) -> Response:
        """À qui ce dossier peut passer."""
        who = actor()
        with reading() as reader:
            items = queries.colleagues(reader, who, youth_id, clock.today(who.zone))
        return fast_json({"items": items})


@blueprint.route("/handovers/<uuid:handover_id>")
class OneHandover(MethodView):
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVERS_OWN)
    def get(self, handover_id: UUID) -> Response:
        """Une passation. L'ouvrir laisse une ligne au journal."""
        who = actor()
        signing.note_opening(who, handover_id, **when(who))
        return draw(handover_id)

    @blueprint.arguments(schemas.WriteSchema)
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVER_MAKE)
    @mutation("handover.write", draw)
    def patch(self, told: dict[str, Any], handover_id: UUID) -> UUID:
        """Écrire où en est le jeune, et ce qui compte (If-Match)."""
        who = actor()
        return writing.write(who, handover_id, told, version=expected_version(), **now(who))


@blueprint.route("/handovers/<uuid:handover_id>/refresh")
class Refresh(MethodView):
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVER_MAKE)
    @mutation("handover.refresh", draw)
    def post(self, handover_id: UUID) -> UUID:
        """Relire les faits : dates, étapes, papiers (If-Match)."""
        who = actor()
        return writing.refresh(who, handover_id, version=expected_version(), **now(who))


@blueprint.route("/handovers/<uuid:handover_id>/ask")
class Ask(MethodView):
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVER_MAKE)
    @mutation("handover.ask", draw)
    def post(self, handover_id: UUID) -> UUID:
        """Faire relire la fiche par le jeune."""
        who = actor()
        return writing.ask(who, handover_id, **when(who))


@blueprint.route("/handovers/<uuid:handover_id>/cancel")
class Cancel(MethodView):
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVER_MAKE)
    @mutation("handover.cancel", draw)
    def post(self, handover_id: UUID) -> UUID:
        """Abandonner une passation avant que le dossier passe."""
        who = actor()
        return writing.cancel(who, handover_id, **when(who))


@blueprint.route("/handovers/<uuid:handover_id>/words")
class Words(MethodView):
    @blueprint.arguments(schemas.AnswerHandoverSchema)
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVER_ANSWER)
    @mutation("handover.answer", draw)
    def put(self, told: dict[str, Any], handover_id: UUID) -> UUID:
        """Le jeune a lu : ses mots, et si le fil de messages passe."""
        who = actor()
        return signing.answer(who, handover_id, told["words"], told["thread"], **now(who))


@blueprint.route("/handovers/<uuid:handover_id>/sign")
class Sign(MethodView):
    @blueprint.arguments(schemas.SignTextSchema)
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVERS_OWN)
    @mutation("handover.sign", draw)
    def post(self, told: dict[str, Any], handover_id: UUID) -> UUID:
        """Signer le texte lu : celui qui part, puis celui qui reprend."""
        who = actor()
        return signing.sign(who, handover_id, told["sha256"], **now(who))


@blueprint.route("/handovers/<uuid:handover_id>/read")
class ReadProof(MethodView):
    @blueprint.arguments(schemas.ReadProofSchema)
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVER_RECEIVE)
    @mutation("handover.read", draw)
    def post(self, told: dict[str, Any], handover_id: UUID) -> UUID:
        """Dire qu'on a lu chaque partie de ce texte."""
        who = actor()
        return signing.prove_read(who, handover_id, told["sha256"], told["sections"], **now(who))


@blueprint.route("/handovers/<uuid:handover_id>/thread")
class FormerThread(MethodView):
    @blueprint.response(200, schemas.FormerThreadSchema)
    @permission(Permission.HANDOVER_RECEIVE)
    def get(self, handover_id: UUID) -> Response:
        """Le fil avec l'ancien référent, si le jeune est d'accord."""
        who = actor()
        with reading() as reader:
            return fast_json(
                queries.former_thread(
                    reader, who, handover_id, keyd=instance().keyd, on=clock.today(who.zone)
                )
            )

    @blueprint.arguments(schemas.AllowThreadSchema)
    @blueprint.response(200, schemas.HandoverSchema)
    @permission(Permission.HANDOVER_ANSWER)
    @mutation("handover.thread", draw)
    def put(self, told: dict[str, Any], handover_id: UUID) -> UUID:
        """Laisser lire le fil, ou ne plus le laisser lire."""
        who = actor()
        return signing.allow_thread(who, handover_id, told["allowed"], **when(who))
