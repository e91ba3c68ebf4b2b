"""`/youths/me/pecule/claim` and `file`: where one's claim stands, and its file, built from the open safe."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.documents import doors
from backend.services.pecule import schemas, views
from backend.services.pecule.actions import building, claiming
from backend.services.pecule.queries import read_claim
from backend.web.answers import cached_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

LEAVES = "saying where one's claim stands leaves the phone's queue without the code; it reads nothing back"

blueprint = Blueprint(
    "pecule-claim", __name__, url_prefix="/api/v1/youths/me/pecule", description="Demander mon argent"
)


@blueprint.route("/file")
class File(MethodView):
    @blueprint.arguments(schemas.FileAskedSchema)
    @blueprint.response(200, content_type="application/pdf")
    @permission(Permission.PECULE_CLAIM)
    def post(self, asked: dict[str, Any]) -> Response:
        """Le dossier à envoyer : lettre, liste, papiers en images. Fait à la demande, gardé nulle part ici."""
        at = clock.now()
        by_post = asked.pop("by_post")
        made = building.build(
            actor(),
            typed={name: value.strip() for name, value in asked.items() if value.strip()},
            by_post=by_post,
            keys=doors.open_keys(at),
            tools=doors.tools(),
            scene=doors.scene(),
            on=clock.day_in(actor().zone, at),
            at=at,
        )
        answer = Response(made, mimetype="application/pdf")
        answer.headers["Content-Disposition"] = 'attachment; filename="dossier.pdf"'
        return doors.sealed_off(answer)


def _kept(_youth_id: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/claim")
class MyClaim(MethodView):
    @blueprint.response(200, schemas.ClaimSchema)
    @permission(Permission.PECULE_CLAIM)
    def get(self) -> Response:
        """Où en est ma demande, et tout ce qu'il faut pour la faire."""
        who = actor()
        on = clock.today(who.zone)
        with reading() as reader:
            claim = read_claim(reader, who, on, keyd=instance().keyd)
        return cached_json(views.claim(claim, on))

    @blueprint.arguments(schemas.SaidSchema)
    @blueprint.response(204)
    @permission(Permission.PECULE_CLAIM, closed=LEAVES)
    @mutation("pecule.claim", _kept)
    def post(self, said: dict[str, Any]) -> UUID:
        """Dire où en est ma demande."""
        at = clock.now()
        return claiming.say(
            actor(),
            said["state"],
            happened_on=said["on"],
            missing=said["missing"],
            refusal=said["refusal"],
            keyd=instance().keyd,
            at=at,
            on=clock.day_in(actor().zone, at),
        )


@blueprint.route("/sharing")
class Sharing(MethodView):
    @blueprint.arguments(schemas.SharingSchema)
    @blueprint.response(204)
    @permission(Permission.PECULE_CLAIM, closed=LEAVES)
    @mutation("pecule.sharing", _kept)
    def put(self, asked: dict[str, Any]) -> UUID:
        """Montrer la somme à mon référent, ou arrêter."""
        at = clock.now()
        return claiming.share_amount(actor(), asked["amount"], at=at, on=clock.day_in(actor().zone, at))
