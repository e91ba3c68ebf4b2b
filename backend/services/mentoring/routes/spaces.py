"""A mentor's own space, and the supervision of leads."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend.access import Permission
from backend.db import reading
from backend.errors import Invalid
from backend.instance import instance
from backend.services.mentoring import export
from backend.services.mentoring.actions import volunteers as actions
from backend.services.mentoring.certificate import certificate
from backend.services.mentoring.queries import own, public
from backend.services.mentoring.queries import supervision as queries
from backend.services.mentoring.routes.common import blueprint
from backend.services.mentoring.schemas import asked, pairs
from backend.web.answers import cached_json, fast_json
from backend.web.gesture import now, when
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def draw_own(_made: UUID | None = None) -> Response:
    who = actor()
    with reading() as reader:
        return fast_json(own.own(reader, who, **now(who)))


@blueprint.route("/me")
class Me(MethodView):
    @blueprint.response(200, pairs.OwnSchema)
    @permission(Permission.MENTORING_OWN)
    def get(self) -> Response:
        """Ma fiche de mentor, ma vérification, mes binômes."""
        who = actor()
        with reading() as reader:
            return cached_json(own.own(reader, who, **now(who)))

    @blueprint.arguments(asked.OwnSheetSchema)
    @blueprint.response(200, pairs.OwnSchema)
    @permission(Permission.MENTORING_OWN)
    @mutation("volunteer.edit_own", draw_own)
    def patch(self, told: dict[str, Any]) -> UUID:
        """Dire qui je suis, ce que j'aime, quand je suis libre."""
        who = actor()
        return actions.edit_own(who, told, keyd=instance().keyd, at=when(who)["at"])


@blueprint.route("/me/charter")
class Charter(MethodView):
    @blueprint.arguments(asked.CharterSchema)
    @blueprint.response(200, pairs.OwnSchema)
    @permission(Permission.MENTORING_OWN)
    @mutation("volunteer.charter", draw_own)
    def post(self, told: dict[str, Any]) -> UUID:
        """Signer la charte, après l'avoir lue."""
        who = actor()
        return actions.sign_charter(who, told["version"], **when(who))


@blueprint.route("/me/hours.pdf")
class Hours(MethodView):
    @blueprint.arguments(asked.PeriodQuery, location="query")
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.MENTORING_OWN)
    def get(self, query: dict[str, Any]) -> Response:
        """Mon attestation d'heures."""
        who = actor()
        moment = when(who)
        first, last = query["first"], query["last"]
        if last < first:
            raise Invalid(fields={"/last": "Le dernier jour vient après le premier."})
        with reading() as reader:
            done = own.hours(reader, who, first, last)
            name = public.name_of(reader, who.authority_id)
        answer = Response(certificate(done, name, first, last, **moment), mimetype="application/pdf")
        answer.headers["Content-Disposition"] = 'attachment; filename="attestation-heures.pdf"'
        return answer


@blueprint.route("/supervision")
class Supervision(MethodView):
    @blueprint.response(200, pairs.SupervisionSchema)
    @permission(Permission.PAIR_MANAGE)
    def get(self) -> Response:
        """Les binômes de mes équipes : états, silences, renouvellements, charge."""
        who = actor()
        with reading() as reader:
            return cached_json(queries.supervision(reader, who, **now(who)))


@blueprint.route("/supervision.csv")
class SupervisionCsv(MethodView):
    @blueprint.response(200, content_type="text/csv")
    @permission(Permission.PAIR_MANAGE)
    def get(self) -> Response:
        """Le même tableau, pour un tableur."""
        who = actor()
        with reading() as reader:
            items = queries.supervision(reader, who, **now(who))["items"]
        answer = Response(export.table(items), mimetype="text/csv")
        answer.headers["Content-Disposition"] = 'attachment; filename="binomes.csv"'
        answer.headers["X-Content-Type-Options"] = "nosniff"
        return answer
