"""One young person's file: who they are, their dates from 14 to 21, and the people around them."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Uuid, bindparam, exists, select

from backend.access import Actor
from backend.db import Reader, UtcDateTime
from backend.keyd import Keyd
from backend.prepared import Prepared
from backend.services import accounts, appointments, autonomy, people
from backend.services.desk.rules import silence, standing

NEXT_DATES = 3
SETTLED = frozenset({"done", "waived", "not_concerned", "lost"})


def file(
    reader: Reader,
    actor: Actor,
    youth_id: UUID,
    *,
    circle: people.Circle,
    keyd: Keyd,
    at: datetime,
    on: date,
) -> dict[str, Any]:
    """The file as its reader may see it. The caller decides the right to open it, and journals it."""
    link = circle.link
    known = people.youth_file(reader, actor, youth_id, on, keyd=keyd, known=circle)
    milestones = autonomy.read(actor, reader, youth_id, keyd=keyd, on=on, link=link)["items"]
    return {
        "on": on,
        "identity": {
            "id": youth_id,
            "first_name": known["first_name"],
            "last_name": known["last_name"],
            "external_ref": known["external_ref"],
            "birth_date": known["birth_date"],
            "birth_precision": known["birth_precision"],
            "care_began_on": known["care_began_on"],
            **standing(known["birth_date"], known["birth_precision"], on),
        },
        "team": known["team"],
        "referent": known["referent"],
        "mentor": known["mentor"],
        "silence_days": silence(known["last_exchange_on"], on),
        "dates": _next_dates(milestones),
        "timeline": sorted((_point(one) for one in milestones if _shown(one)), key=_when),
        "measures": known["measures"],
        "flags": known["flags"],
        "account": _account(reader, youth_id, at),
        "appointments": appointments.few_next(reader, actor, youth_id, keyd=keyd, at=at, on=on, link=link),
        "milestones": milestones,
        "version": known["version"],
    }


def _account(reader: Reader, youth_id: UUID, at: datetime) -> str:
    connection = reader if isinstance(reader, Connection) else reader.connection()
    [found] = _standing().rows(connection, {"youth": youth_id, "at": at})
    return "active" if found.active else "invited" if found.invited else "none"


@cache
def _standing() -> Prepared:
    youth = bindparam("youth", type_=Uuid())
    return Prepared(
        select(
            exists().where(accounts.Account.id == youth).label("active"),
            accounts.invited(youth, bindparam("at", type_=UtcDateTime())).label("invited"),
        )
    )


def _next_dates(milestones: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The three dates that come first, the late ones before all."""
    waiting = [one for one in milestones if one["state"] not in SETTLED and one["urgency"] < 4]
    rest = [one for one in milestones if one["state"] == "later" and one not in waiting]
    rest.sort(key=lambda one: one["due_on"] or one["opens_on"])
    return [_point(one) for one in (waiting + rest)[:NEXT_DATES]]


def _shown(one: dict[str, Any]) -> bool:
    return bool(one["state"] != "not_concerned")


def _point(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "rule": one["rule"],
        "title": one["title"],
        "date": one["done_on"] or one["due_on"] or one["opens_on"],
        "state": one["state"],
        "certainty": one["certainty"],
    }


def _when(point: dict[str, Any]) -> tuple[date, str]:
    return point["date"], point["rule"]
