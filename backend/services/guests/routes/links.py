"""`/guest-links`: what I show to somebody outside, how, until when, and who opened it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.documents import doors
from backend.services.guests import schemas, views
from backend.services.guests.actions import ending, listing, making
from backend.services.guests.audiences import audiences
from backend.services.guests.rules import Wish
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation

blueprint = Blueprint(
    "guest-links", __name__, url_prefix="/api/v1", description="Montrer un papier à quelqu'un d'extérieur"
)


def _draw(link_id: UUID | None, status: int = 200) -> Response:
    at = clock.now()
    found, way = listing.one_of_mine(actor(), link_id or UUID(int=0), keys=doors.open_keys(at), at=at)
    return fast_json(views.link(found, at, way, instance().settings.public_url), status)


def _gone(_link_id: UUID | None) -> Response:
    return Response(status=204)


def _list(document_id: UUID | None, *, everything: bool) -> Response:
    at = clock.now()
    found = listing.mine(
        actor(), keys=doors.open_keys(at), at=at, document_id=document_id, everything=everything
    )
    return fast_json({"items": [views.link(one, at) for one in found]})


@blueprint.route("/documents/<uuid:document_id>/guest-links")
class OfPaper(MethodView):
    @blueprint.response(200, schemas.LinksSchema)
    @permission(Permission.GUEST_MANAGE)
    def get(self, document_id: UUID) -> Response:
        """Les liens de ce papier, ceux qui sont finis aussi."""
        return _list(document_id, everything=True)


@blueprint.route("/documents/<uuid:document_id>/guest-links/<uuid:link_id>")
class Making(MethodView):
    @blueprint.arguments(schemas.LinkWishSchema)
    @blueprint.response(201, schemas.LinkSchema)
    @blueprint.alt_response(200, schema=schemas.LinkSchema)
    @permission(Permission.GUEST_MANAGE)
    def put(self, sent: tuple[Wish, str], document_id: UUID, link_id: UUID) -> Response:
        """Faire un lien ou ouvrir un guichet d'une heure. Le numéro vient du téléphone : envoyé deux fois, c'est un
        seul lien."""
        at = clock.now()
        wish, audience = sent
        fresh = making.make(
            actor(),
            document_id,
            link_id,
            wish,
            audience,
            keys=doors.open_keys(at),
            tools=doors.tools(),
            scene=doors.scene(),
            at=at,
            on=clock.day_in(actor().zone, at),
        )
        return _draw(link_id, 201 if fresh else 200)


@blueprint.route("/guest-links")
class Mine(MethodView):
    @blueprint.arguments(schemas.LinksQuerySchema, location="query")
    @blueprint.response(200, schemas.LinksSchema)
    @permission(Permission.GUEST_MANAGE)
    def get(self, asked: dict[str, Any]) -> Response:
        """Mes liens, les plus récents d'abord."""
        return _list(None, everything=asked["state"] == "all")


@blueprint.route("/guest-links/<uuid:link_id>")
class One(MethodView):
    @blueprint.response(200, schemas.LinkSchema)
    @permission(Permission.GUEST_MANAGE)
    def get(self, link_id: UUID) -> Response:
        """Un lien, avec son adresse et son code tant qu'ils peuvent servir."""
        return _draw(link_id)

    @blueprint.response(204)
    @permission(Permission.GUEST_MANAGE)
    @mutation("guest_link.stop", _gone)
    def delete(self, link_id: UUID) -> UUID:
        """Arrêter : la page ouverte se vide à sa prochaine demande."""
        return ending.stop(actor(), link_id, keyd=instance().keyd, scene=doors.scene(), at=clock.now())


@blueprint.route("/guest-links/<uuid:link_id>/code")
class Code(MethodView):
    @blueprint.response(200, schemas.LinkSchema)
    @permission(Permission.GUEST_MANAGE)
    @mutation("guest_link.code", _draw)
    def post(self, link_id: UUID) -> UUID:
        """Un autre code, pour ouvrir encore une fois."""
        at = clock.now()
        return making.another_code(
            actor(),
            link_id,
            keys=doors.open_keys(at),
            keyd=instance().keyd,
            scene=doors.scene(),
            at=at,
        )


@blueprint.route("/guest-audiences")
class Audiences(MethodView):
    @blueprint.arguments(schemas.AudienceQuerySchema, location="query")
    @blueprint.response(200, schemas.AudiencesSchema)
    @public("who may ask for which paper is the law, and names nobody")
    def get(self, asked: dict[str, Any]) -> Response:
        """À qui montrer, et ce que dit la loi de ce type de papier."""
        return cached_json({"items": [views.audience(one, asked["type"]) for one in audiences().values()]})
