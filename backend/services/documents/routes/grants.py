"""`/grants`: what I show, to whom, until when. `/shared`: what is shown to me."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.instance import instance
from backend.services.documents import sharing_views as views
from backend.services.documents.actions import granting, shared
from backend.services.documents.routes import common
from backend.services.documents.rules.sharing import Wish
from backend.services.documents.schemas import sharing as schemas
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("grants", __name__, url_prefix="/api/v1", description="Partager un papier")


def _draw(grant_id: UUID | None) -> Response:
    at = clock.now()
    keys, on = common.open_keys(at), clock.day_in(actor().zone, at)
    found, names, read = granting.one_given(actor(), grant_id or UUID(int=0), on)
    cards = granting.titles_of(actor(), {found.document_id})
    return fast_json(views.grant(found, names, read, cards, keys, on), 201)


def _gone(_grant_id: UUID | None) -> Response:
    return Response(status=204)


def _list(document_id: UUID | None, *, everything: bool) -> Response:
    at = clock.now()
    keys, on = common.open_keys(at), clock.day_in(actor().zone, at)
    found, names, read = granting.given(actor(), on, document_id=document_id, everything=everything)
    cards = granting.titles_of(actor(), {one.document_id for one in found})
    items = [views.grant(one, names, read, cards, keys, on) for one in found]
    if not everything:
        items = [one for one in items if one["state"] in ("live", "waiting")]
    return fast_json({"items": items})


@blueprint.route("/documents/<uuid:document_id>/grants")
class DocumentGrants(MethodView):
    @blueprint.response(200, schemas.GrantsSchema)
    @permission(Permission.GRANT_MANAGE)
    def get(self, document_id: UUID) -> Response:
        """Qui voit ou a vu ce papier."""
        return _list(document_id, everything=True)

    @blueprint.arguments(schemas.WishSchema)
    @blueprint.response(201, schemas.GrantSchema)
    @permission(Permission.GRANT_MANAGE)
    @mutation("grant.create", _draw)
    def post(self, wish: Wish, document_id: UUID) -> UUID:
        """Partager ce papier avec quelqu'un de mon cercle."""
        at = clock.now()
        return granting.share(
            actor(),
            document_id,
            wish,
            keys=common.open_keys(at),
            keyd=instance().keyd,
            scene=common.scene(),
            at=at,
            on=clock.day_in(actor().zone, at),
        )


@blueprint.route("/grants")
class Grants(MethodView):
    @blueprint.arguments(schemas.GrantsQuerySchema, location="query")
    @blueprint.response(200, schemas.GrantsSchema)
    @permission(Permission.GRANT_MANAGE)
    def get(self, asked: dict[str, Any]) -> Response:
        """Mes partages, les plus récents d'abord."""
        return _list(None, everything=asked["state"] == "all")


@blueprint.route("/grants/<uuid:grant_id>")
class OneGrant(MethodView):
    @blueprint.response(204)
    @permission(Permission.GRANT_MANAGE)
    @mutation("grant.revoke", _gone)
    def delete(self, grant_id: UUID) -> UUID:
        """Arrêter un partage : la personne ne voit plus rien dès sa prochaine demande."""
        at = clock.now()
        common.open_keys(at)
        return granting.revoke(
            actor(),
            grant_id,
            keyd=instance().keyd,
            scene=common.scene(),
            at=at,
            on=clock.day_in(actor().zone, at),
        )


@blueprint.route("/shared")
class SharedWithMe(MethodView):
    @blueprint.arguments(schemas.SharedQuerySchema, location="query")
    @blueprint.response(200, schemas.SharedListSchema)
    @permission(Permission.SHARED_LIST)
    def get(self, asked: dict[str, Any]) -> Response:
        """Les papiers qu'on me montre aujourd'hui."""
        at = clock.now()
        found = shared.readable(
            actor(),
            keys=common.open_keys(at),
            keyd=instance().keyd,
            on=clock.day_in(actor().zone, at),
            owner_id=asked["youth_id"],
        )
        return fast_json({"items": [views.readable(one) for one in found]})


@blueprint.route("/shared/<uuid:grant_id>")
class OneShared(MethodView):
    @blueprint.response(200, schemas.SharedSchema)
    @permission(Permission.DOCUMENT_READ)
    def get(self, grant_id: UUID) -> Response:
        """Un papier qu'on me montre : son nom, ses pages, jusqu'à quand."""
        at = clock.now()
        found = shared.one_readable(
            actor(),
            grant_id,
            keys=common.open_keys(at),
            keyd=instance().keyd,
            scene=common.scene(),
            at=at,
        )
        return fast_json(views.readable(found))


@blueprint.route("/shared/<uuid:grant_id>/pages/<int:number>")
class SharedPage(MethodView):
    @blueprint.response(200, content_type="image/webp")
    @permission(Permission.DOCUMENT_READ)
    def get(self, grant_id: UUID, number: int) -> Response:
        """Voir une page, avec sa marque : pour quoi, pour qui, depuis quand."""
        at = clock.now()
        image = shared.page(
            actor(),
            grant_id,
            number,
            keys=common.open_keys(at),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
        )
        return common.page_answer(image)


@blueprint.route("/shared/<uuid:grant_id>/content")
class SharedCopy(MethodView):
    @blueprint.response(200, content_type="application/octet-stream")
    @permission(Permission.DOCUMENT_READ)
    def get(self, grant_id: UUID) -> Response:
        """Prendre une copie, quand la personne l'a permis."""
        at = clock.now()
        opened = shared.copy(
            actor(),
            grant_id,
            keys=common.open_keys(at),
            tools=common.tools(),
            scene=common.scene(),
            at=at,
        )
        return common.paper_answer(opened.pieces, opened.length, opened.kind, opened.name)
