"""One pair over HTTP: proposed, answered, started, agreed, paused, ended, said goodbye to."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend.access import Permission
from backend.db import reading
from backend.errors import Invalid, NotFound
from backend.services.mentoring.actions import life, nudging, pairing
from backend.services.mentoring.queries import own
from backend.services.mentoring.queries import pairs as queries
from backend.services.mentoring.routes.common import blueprint
from backend.services.mentoring.schemas import asked, pairs
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.gesture import now, when
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def draw(pair_id: UUID | None, status: int = 200) -> Response:
    """The pair as it is now; nothing is read back for a phone that is still closed."""
    if pair_id is None:
        raise NotFound()
    who = actor()
    if not who.open:
        return Response(status=204)
    with reading() as reader:
        return fast_json(queries.pair(reader, who, pair_id, **now(who)), status)


def draw_made(pair_id: UUID | None) -> Response:
    return draw(pair_id, 201)


@blueprint.route("/pairs")
class Pairs(MethodView):
    @blueprint.arguments(asked.ProposeSchema)
    @blueprint.response(201, pairs.PairSchema)
    @permission(Permission.PAIR_MANAGE)
    @mutation("pair.propose", draw_made)
    def post(self, told: dict[str, Any]) -> UUID:
        """Proposer un binôme."""
        who = actor()
        return pairing.propose(who, told["youth_id"], told["volunteer_id"], **now(who))


@blueprint.route("/pairs/<uuid:pair_id>")
class Pair(MethodView):
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.INBOX_READ)
    def get(self, pair_id: UUID) -> Response:
        """Un binôme, tel que chacun le voit."""
        who = actor()
        with reading() as reader:
            return cached_json(queries.pair(reader, who, pair_id, **now(who)))

    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.PAIR_MANAGE)
    def delete(self, pair_id: UUID) -> Response:
        """Retirer une proposition (If-Match)."""
        return take_back(pair_id)


@mutation("pair.withdraw", draw)
def take_back(pair_id: UUID) -> UUID:
    who = actor()
    return pairing.withdraw(who, pair_id, version=expected_version(), **when(who))


@blueprint.route("/pairs/<uuid:pair_id>/answer")
class Answer(MethodView):
    @blueprint.arguments(asked.AnswerSchema)
    @blueprint.response(200, pairs.PairSchema)
    @blueprint.alt_response(204, description="Reçu d'un téléphone encore fermé.")
    @permission(Permission.INBOX_READ, closed="la réponse d'un jeune part sans le code")
    @mutation("pair.answer", draw)
    def post(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Dire oui ou non à un binôme proposé."""
        who = actor()
        return pairing.answer(who, pair_id, told["answer"], even_closed=True, **when(who))


@blueprint.route("/pairs/<uuid:pair_id>/start")
class Start(MethodView):
    @blueprint.arguments(asked.StartSchema)
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.PAIR_MANAGE)
    @mutation("pair.start", draw)
    def post(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Présenter les deux personnes : le binôme commence (If-Match)."""
        who = actor()
        starts = None
        if "starts" in told:
            try:
                starts = datetime.strptime(told["starts"], "%Y-%m-%dT%H:%M")  # noqa: DTZ007 - a wall time
            except ValueError as error:
                sentence = "Cette date ne se lit pas. Mettez un jour et une heure."
                raise Invalid(sentence, fields={"/starts": sentence}) from error
        return pairing.start(
            who, pair_id, starts, told.get("place", ""), version=expected_version(), **now(who)
        )


@blueprint.route("/pairs/<uuid:pair_id>/agreement")
class Agreement(MethodView):
    @blueprint.arguments(asked.AgreementSchema)
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.INBOX_READ)
    @mutation("pair.agree", draw)
    def put(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Écrire ce que nous voulons faire ensemble."""
        who = actor()
        return life.agree(who, pair_id, told["goals"], told.get("rhythm", ""), **now(who))


@blueprint.route("/pairs/<uuid:pair_id>/agreement/sign")
class Sign(MethodView):
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.INBOX_READ)
    @mutation("pair.sign", draw)
    def post(self, pair_id: UUID) -> UUID:
        """Être d'accord avec ce qui est écrit."""
        who = actor()
        return life.sign(who, pair_id, **when(who))


@blueprint.route("/pairs/<uuid:pair_id>/pause")
class Pause(MethodView):
    @blueprint.arguments(asked.PauseSchema)
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.INBOX_READ)
    @mutation("pair.pause", draw)
    def post(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Mettre le binôme en pause : le mentor ne voit et n'écrit plus rien."""
        who = actor()
        return life.pause(who, pair_id, told.get("until"), **when(who))


@blueprint.route("/pairs/<uuid:pair_id>/resume")
class Resume(MethodView):
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.INBOX_READ)
    @mutation("pair.resume", draw)
    def post(self, pair_id: UUID) -> UUID:
        """Reprendre après une pause."""
        who = actor()
        return life.resume(who, pair_id, **when(who))


@blueprint.route("/pairs/<uuid:pair_id>/end")
class End(MethodView):
    @blueprint.arguments(asked.EndSchema)
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.INBOX_READ)
    @mutation("pair.end", draw)
    def post(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Terminer le binôme, avec ce que j'en garde."""
        who = actor()
        words = (told.get("did", ""), told.get("keep", ""))
        return life.end(who, pair_id, told["reason"], *words, **now(who))


@blueprint.route("/pairs/<uuid:pair_id>/goodbye")
class Goodbye(MethodView):
    @blueprint.arguments(asked.GoodbyeSchema)
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.INBOX_READ)
    @mutation("pair.goodbye", draw)
    def put(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Ce que nous avons fait, ce que je garde."""
        who = actor()
        return life.goodbye(who, pair_id, told.get("did", ""), told.get("keep", ""), **now(who))


@blueprint.route("/pairs/<uuid:pair_id>/feedback")
class Feedback(MethodView):
    @blueprint.arguments(asked.FeedbackSchema)
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.INBOX_READ)
    @mutation("pair.feedback", draw)
    def put(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Dire comment ça se passe. L'autre ne le lit pas."""
        who = actor()
        return life.feedback(who, pair_id, told["score"], told.get("words", ""), **now(who))


@blueprint.route("/pairs/<uuid:pair_id>/meetings")
class Meetings(MethodView):
    @blueprint.response(200, pairs.MeetingsSchema)
    @permission(Permission.INBOX_READ)
    def get(self, pair_id: UUID) -> Response:
        """Les rencontres notées."""
        who = actor()
        with reading() as reader:
            return cached_json({"items": own.meetings(reader, who, pair_id, when(who)["on"])})

    @blueprint.arguments(asked.MeetingSchema)
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.MENTORING_OWN)
    @mutation("pair.meet", draw)
    def post(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Noter une rencontre : le jour, la durée, le thème."""
        who = actor()
        return life.meet(who, pair_id, told["on"], told["minutes"], told["theme"], **when(who))


@blueprint.route("/meetings/<uuid:meeting_id>")
class Meeting(MethodView):
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.MENTORING_OWN)
    def delete(self, meeting_id: UUID) -> Response:
        """Enlever une rencontre notée par erreur."""
        return unmeet(meeting_id)


@mutation("pair.unmeet", draw)
def unmeet(meeting_id: UUID) -> UUID:
    who = actor()
    return life.unmeet(who, meeting_id, **when(who))


@blueprint.route("/pairs/<uuid:pair_id>/nudge")
class Nudge(MethodView):
    @blueprint.arguments(asked.NudgeSchema)
    @blueprint.response(200, pairs.PairSchema)
    @permission(Permission.PAIR_MANAGE)
    @mutation("pair.nudge", draw)
    def post(self, told: dict[str, Any], pair_id: UUID) -> UUID:
        """Relancer un binôme silencieux."""
        who = actor()
        return nudging.nudge(who, pair_id, told["to"], **when(who))
