"""`/guides`: every journey in one read, kept by the phone; an authority's own steps are in for its people."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from flask import Response
from flask.views import MethodView

from backend import clock, law
from backend.db import reading
from backend.guides.journeys import resolved
from backend.services import guidance
from backend.services.steps.schemas.guides import GuidesSchema
from backend.web.answers import Packed, packed, packed_json
from backend.web.blueprint import Blueprint
from backend.web.guard import public, visitor

blueprint = Blueprint("guides", __name__, url_prefix="/api/v1/guides", description="Les démarches")


@lru_cache(maxsize=32)
def _of_the_day(on: date, changes: tuple[guidance.Change, ...]) -> Packed:
    return packed({"items": [resolved(one, on) for one in guidance.together(changes)]})


def _changes() -> tuple[guidance.Change, ...]:
    """What the authority of the person signed in wrote; nothing for anybody else."""
    who = visitor()
    if who is None:
        return ()
    with reading() as reader:
        return guidance.published(reader, who.authority_id)


@blueprint.route("")
class Guides(MethodView):
    @blueprint.response(200, GuidesSchema)
    @public("journeys are read before anyone signs in; a département's own are no secret")
    def get(self) -> Response:
        """Toutes les démarches, avec les montants du jour et, pour qui est connu, les étapes de son département."""
        return packed_json(_of_the_day(clock.today(law.zone_of(None)), _changes()))
