"""`/guest`: somebody outside, without account. A code opens marked pages, in this browser, until the end."""

from __future__ import annotations

import base64

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.instance import instance
from backend.services.accounts import browser_label
from backend.services.documents import doors
from backend.services.guests import schemas, views
from backend.services.guests.actions import opening
from backend.services.guests.actions.opening import Comer
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import public
from backend.web.limits import TYPED_CODES, limited

COOKIE = "__Host-invite"
LONGEST = 64

blueprint = Blueprint("guest", __name__, url_prefix="/api/v1", description="Lire un papier qu'on me montre")


def _cookie() -> bytes:
    raw = request.cookies.get(COOKIE, "")
    try:
        return base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4)) if len(raw) <= LONGEST else b""
    except ValueError:
        return b""


def _comer() -> Comer:
    return Comer(browser_label(request.headers.get("User-Agent", "")), doors.network())


@blueprint.route("/guest/session")
class GuestSession(MethodView):
    @blueprint.arguments(schemas.EnterSchema)
    @blueprint.response(200, schemas.SeenSchema)
    @public("somebody outside proves the code of a link made for them")
    @limited()
    @limited(TYPED_CODES, only_refused=True)
    def post(self, sent: tuple[bytes, str]) -> Response:
        """Ouvrir avec le code, une fois. Un lien inconnu, fini, déjà ouvert ou fermé : la même réponse."""
        at = clock.now()
        entered = opening.enter(*sent, _comer(), keyd=instance().keyd, at=at)
        answer = fast_json(views.seen(opening.seen(entered.cookie, at=at)))
        answer.set_cookie(
            COOKIE,
            views.cookie_value(entered.cookie),
            expires=entered.ends_at,
            secure=True,
            httponly=True,
            samesite="Strict",
        )
        return answer

    @blueprint.response(204)
    @public("whoever opened a link closes it in their own browser")
    def delete(self) -> Response:
        """Fermer dans ce navigateur."""
        opening.leave(_cookie())
        answer = Response(status=204)
        answer.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Strict")
        return answer


@blueprint.route("/guest/paper")
class GuestPaper(MethodView):
    @blueprint.response(200, schemas.SeenSchema)
    @public("what a link shows, to the browser that proved its code")
    def get(self) -> Response:
        """Ce qui est montré, pour qui, jusqu'à quand."""
        return fast_json(views.seen(opening.seen(_cookie(), at=clock.now())))


@blueprint.route("/guest/pages/<int:number>")
class GuestPage(MethodView):
    @blueprint.response(200, content_type="image/webp")
    @public("a marked page, to the browser that proved the code of its link")
    def get(self, number: int) -> Response:
        """Voir une page, avec sa marque."""
        image = opening.page(_cookie(), number, _comer(), keyd=instance().keyd, at=clock.now())
        return doors.page_answer(image)
