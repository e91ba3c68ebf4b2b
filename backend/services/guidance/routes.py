"""`/local-guides`: what an authority writes on top of the national journeys, tried before it is published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import msgspec
from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.services.guidance import actions
from backend.services.guidance.actions import Asked
from backend.services.guidance.rules import Change, Written
from backend.services.guidance.schemas import (
    ChangeAskedSchema,
    ChangeSchema,
    ChangesSchema,
    PreviewAskedSchema,
    PreviewSchema,
)
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint(
    "local-guides", __name__, url_prefix="/api/v1/local-guides", description="Les démarches d'ici"
)
blueprints = [blueprint]


def _asked(told: Mapping[str, Any]) -> Asked:
    written = dict(told["written"])
    if "local_contact" in written:
        written["local_contact"] = str(written["local_contact"])
    return Asked(
        kind=told["kind"],
        journey=told["journey"],
        step=told.get("step"),
        written=msgspec.convert(written, Written),
        source=told["source"],
        checked_on=told["checked_on"],
        published=told["published"],
    )


def _shown(change: Change, lost: bool) -> dict[str, Any]:
    shown = {key: value for key, value in change._asdict().items() if value is not None and key != "body"}
    return shown | {"written": msgspec.to_builtins(change.written), "lost": lost}


def _draw(change_id: UUID | None) -> Response:
    if change_id is None:
        return Response(status=204)
    return fast_json(_shown(*actions.one(actor(), change_id)))


@blueprint.route("")
class LocalGuides(MethodView):
    @blueprint.response(200, ChangesSchema)
    @permission(Permission.GUIDANCE_EDIT)
    def get(self) -> Response:
        """Tous les changements du département, brouillons compris."""
        return cached_json({"items": [_shown(*one) for one in actions.listed(actor())]})

    @blueprint.arguments(ChangeAskedSchema)
    @blueprint.response(200, ChangeSchema)
    @permission(Permission.GUIDANCE_EDIT)
    @mutation("guidance.write", _draw)
    def post(self, told: dict[str, Any]) -> UUID:
        """Ajouter ou remplacer une étape, une adresse, un contact : en brouillon ou publié."""
        who = actor()
        return actions.write(who, _asked(told), on=clock.today(who.zone), at=clock.now())


@blueprint.route("/<uuid:change_id>")
class LocalGuide(MethodView):
    @blueprint.arguments(ChangeAskedSchema)
    @blueprint.response(200, ChangeSchema)
    @permission(Permission.GUIDANCE_EDIT)
    @mutation("guidance.rewrite", _draw)
    def put(self, told: dict[str, Any], change_id: UUID) -> UUID:
        """Réécrire un changement, le publier ou le remettre en brouillon (If-Match : la version lue)."""
        who = actor()
        on = clock.today(who.zone)
        return actions.rewrite(
            who, change_id, _asked(told), version=expected_version(), on=on, at=clock.now()
        )

    @blueprint.response(204)
    @permission(Permission.GUIDANCE_EDIT)
    @mutation("guidance.withdraw", _draw)
    def delete(self, change_id: UUID) -> None:
        """Retirer un changement : le texte national revient."""
        actions.withdraw(actor(), change_id, at=clock.now())


@blueprint.route("/preview")
class PreviewGuide(MethodView):
    @blueprint.arguments(PreviewAskedSchema)
    @blueprint.response(200, PreviewSchema)
    @permission(Permission.GUIDANCE_EDIT)
    def post(self, told: dict[str, Any]) -> Response:
        """Une démarche comme un jeune la lirait, et ce qu'il faut corriger. Rien n'est gardé."""
        who = actor()
        change = _asked(told["change"]) if "change" in told else None
        found = actions.preview(
            who, told["journey"], change, change_id=told.get("change_id"), on=clock.today(who.zone)
        )
        return fast_json(
            {
                "guide": found.guide,
                "mean": found.level.mean,
                "kandel_moles": found.level.kandel_moles,
                "problems": [one._asdict() for one in found.problems],
            }
        )
