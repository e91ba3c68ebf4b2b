"""`/rights` for everybody, `/youths/me/answers` for oneself alone, `/local-contacts` for one's département."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec
from flask import Response, request
from flask.views import MethodView

from backend import clock, law
from backend.access import Permission
from backend.db import reading
from backend.guides.journeys import said
from backend.instance import instance
from backend.services.rights import actions, queries, schemas
from backend.services.rights.card import CardDate, CardNumber, pocket_card
from backend.web.answers import Packed, cached_json, expected_version, packed, packed_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation

blueprint = Blueprint("rights", __name__, url_prefix="/api/v1", description="Mes droits")
blueprints = [blueprint]


@lru_cache(maxsize=2)
def _of_the_day(on: date) -> Packed:
    """Rights and questions, amounts of the day written in, made ready once a day."""

    def walk(value: Any) -> Any:
        if isinstance(value, str):
            return said(value, on)
        if isinstance(value, list):
            return [walk(one) for one in value]
        return {key: walk(one) for key, one in value.items()} if isinstance(value, dict) else value

    return packed(
        {
            "items": walk(msgspec.to_builtins(list(law.rights()))),
            "questions": msgspec.to_builtins(list(law.questions())),
        }
    )


@blueprint.route("/rights")
class Rights(MethodView):
    @blueprint.response(200, schemas.RightsSchema)
    @public("rights are the same for everybody; where one stands is worked out on the phone")
    def get(self) -> Response:
        """Les droits, leurs conditions et les questions qui les décident, avec les montants du jour."""
        return packed_json(_of_the_day(clock.today(law.zone_of(None))))


def _draw(_id: UUID | None = None) -> Response:
    who = actor()
    on = clock.today(who.zone)
    with reading() as reader:
        found = queries.my_answers(reader, who, on, keyd=instance().keyd)
    return cached_json(
        {
            "on": on,
            "version": found.version,
            "answers": dict(found.said),
            "known": dict(found.known),
            "person": {
                "birth_date": found.birth_date,
                "birth_precision": found.birth_precision,
                "care": found.care,
                "care_ended_on": found.care_ended_on,
            },
        }
    )


@blueprint.route("/youths/me/answers")
class MyAnswers(MethodView):
    @blueprint.response(200, schemas.AnswersSchema)
    @permission(Permission.ANSWERS_OWN)
    def get(self) -> Response:
        """Ce que j'ai déjà répondu, et ce que le dossier sait : rien n'est demandé deux fois."""
        return _draw()

    @blueprint.arguments(schemas.SaidSchema)
    @blueprint.response(200, schemas.AnswersSchema)
    @permission(Permission.ANSWERS_OWN)
    @mutation("answers.say", _draw)
    def patch(self, told: dict[str, Any]) -> UUID:
        """Répondre, ou reprendre une réponse (null) : les autres ne changent pas."""
        who = actor()
        return actions.say(
            who, told["answers"], keyd=instance().keyd, at=clock.now(), on=clock.today(who.zone)
        )


def _local(_id: UUID | None = None) -> Response:
    with reading() as reader:
        return cached_json({"items": queries.local_contacts(reader, actor())})


def _gone(_id: UUID | None = None) -> Response:
    return Response(status=204)


@blueprint.route("/local-contacts")
class LocalContacts(MethodView):
    @blueprint.response(200, schemas.LocalContactsSchema)
    @permission(Permission.LOCAL_CONTACTS_READ)
    def get(self) -> Response:
        """Les contacts du département."""
        return _local()


@blueprint.route("/local-contacts/<uuid:contact_id>")
class OneLocalContact(MethodView):
    @blueprint.arguments(schemas.LocalContactSaidSchema)
    @blueprint.response(200, schemas.LocalContactsSchema)
    @permission(Permission.LOCAL_CONTACTS_EDIT)
    @mutation("local_contact.keep", _local)
    def put(self, told: dict[str, Any], contact_id: UUID) -> UUID:
        """Ajouter un contact du département, ou changer celui-ci (If-Match : la version lue)."""
        who = actor()
        return actions.keep_contact(
            who,
            contact_id,
            told,
            version=expected_version() if request.headers.get("If-Match") else None,
            at=clock.now(),
            on=clock.today(who.zone),
        )

    @blueprint.response(204)
    @permission(Permission.LOCAL_CONTACTS_EDIT)
    @mutation("local_contact.drop", _gone)
    def delete(self, contact_id: UUID) -> UUID:
        """Supprimer un contact du département."""
        return actions.drop_contact(actor(), contact_id)


@blueprint.route("/youths/me/pocket-card")
class PocketCard(MethodView):
    @blueprint.arguments(schemas.CardSchema)
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.CARD_PRINT)
    def post(self, told: dict[str, Any]) -> Response:
        """Ma carte de poche à imprimer, avec ce que j'ai choisi d'y écrire. Rien n'en est gardé."""
        body = pocket_card(
            actor(),
            [CardNumber(**one) for one in told["numbers"]],
            [CardDate(**one) for one in told["dates"]],
            address=f"{instance().settings.public_url}/urgence",
            at=clock.now(),
        )
        answer = Response(body, mimetype="application/pdf")
        answer.headers["Content-Disposition"] = 'attachment; filename="carte.pdf"'
        return answer
