"""`/youths/me/pecule`: what may wait, year by year. Shown to the young person alone."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.pecule.queries import Pecule, read_pecule
from backend.services.pecule.rules import SchoolYear, year_law
from backend.services.pecule.schemas import PeculeSchema
from backend.services.pecule.words import reason
from backend.web.answers import cached_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission

blueprint = Blueprint(
    "pecule", __name__, url_prefix="/api/v1/youths/me/pecule", description="Mon argent mis de côté"
)


def _year(one: SchoolYear, *, tutoiement: bool) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "year": one.year,
        "counts": one.counts,
        "why": reason(one.reason, "tu" if tutoiement else "vous"),
    }
    if one.amount is not None:
        shown |= {"amount": float(one.amount), "amount_to_check": one.amount_to_check, "source": one.source}
    if one.told:
        shown["told"] = True
    return shown


def _shown(pecule: Pecule) -> dict[str, Any]:
    found = pecule.found
    shown: dict[str, Any] = {
        "certainty": found.certainty,
        "years": [_year(one, tutoiement=pecule.tutoiement) for one in reversed(found.years)],
        "opens_on": pecule.opens_on,
        "closes_on": pecule.closes_on,
    }
    if pecule.ask:
        shown["ask"] = [_ask(pecule, year) for year in pecule.ask]
        shown["unlikely"] = pecule.unlikely
    if found.total is not None:
        shown["total"] = float(found.total)
    if found.reason is not None:
        shown["why"] = reason(found.reason, "tu" if pecule.tutoiement else "vous")
    return shown


def _ask(pecule: Pecule, year: int) -> dict[str, Any]:
    asked: dict[str, Any] = {
        "year": year,
        "on": year_law(year).reference_day,
        "would": {
            answer: _year(one, tutoiement=pecule.tutoiement) for answer, one in pecule.ask[year].items()
        },
    }
    return asked | ({"answer": pecule.told[year]} if year in pecule.told else {})


@blueprint.route("")
class MyPecule(MethodView):
    @blueprint.response(200, PeculeSchema)
    @permission(Permission.PECULE_READ)
    def get(self) -> Response:
        """Une estimation, année par année, la plus récente d'abord : jamais une promesse."""
        who = actor()
        on = clock.today(who.zone)
        with reading() as reader:
            pecule = read_pecule(reader, who, who.id, on, keyd=instance().keyd)
        return cached_json({"on": on} | _shown(pecule))
