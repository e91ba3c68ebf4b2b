"""What a lead must see apart: interviews that are late, and files in which something needed is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import aliased

from backend.access import Actor, Bond, BondKind, Link, Permission, policy, scope
from backend.db import Reader
from backend.services import autonomy, people
from backend.services.autonomy import rules

INTERVIEWS = ("M14", "M31")
"""The interview of 17, and the one six months after care ended."""
MOST = 200
_Referent = aliased(Bond, name="referent_bond")
_Adult = aliased(people.Person, name="referent")


def apart(reader: Reader, actor: Actor, *, on: date) -> dict[str, Any]:
    """For a lead, in two statements: late interviews, the oldest first; files to complete, by name; 200 of each."""
    led = scope.reach(actor, Permission.TEAM_MANAGE).teams
    policy.require(actor, Permission.TEAM_MANAGE, Link(same_authority=True, own_team=bool(led)))
    interviews, missing = _interviews(reader, actor, on), _missing(reader, actor, on)
    return {
        "on": on,
        "interviews": {"items": interviews[:MOST], "cut": len(interviews) > MOST},
        "missing": {"items": missing[:MOST], "cut": len(missing) > MOST},
    }


def _beside(on: date) -> Any:
    return and_(
        _Referent.youth_id == people.Person.id,
        _Referent.kind == BondKind.REFERENT.value,
        scope.running(on, _Referent),
    )


def _interviews(reader: Reader, actor: Actor, on: date) -> list[dict[str, Any]]:
    row, person = autonomy.MilestoneRow, people.Person
    found = reader.execute(
        select(*autonomy.DATED, person.first_name, person.last_name, _Adult.first_name, _Adult.last_name)
        .join(person, person.id == row.youth_id)
        .outerjoin(_Referent, _beside(on))
        .outerjoin(_Adult, _Adult.id == _Referent.adult_id)
        .where(
            person.id.in_(scope.youths(actor, Permission.TEAM_MANAGE, on)),
            row.rule.in_(INTERVIEWS),
            autonomy.WAITING,
            row.due_on < on,
            or_(row.stops_on.is_(None), row.stops_on > on),
        )
        .order_by(row.due_on, person.name_key, person.id, _Referent.starts_on)
        .limit(2 * MOST)
    ).all()
    lines: dict[tuple[Any, str], dict[str, Any]] = {}
    for one in found:
        *dated, first, last, adult_first, adult_last = one
        known = autonomy.Dated._make(dated)
        if rules.state(known, on) != "late" or known.due_on is None:
            continue
        lines[known.youth_id, known.rule] = {
            "youth_id": known.youth_id,
            "first_name": first,
            "last_name": last,
            "rule": known.rule,
            "title": rules.rule(known.rule).title,
            "due_on": known.due_on,
            "days_late": (on - known.due_on).days,
            "certainty": known.certainty,
            "referent": None if adult_last is None else f"{adult_first} {adult_last}",
        }
    return list(lines.values())


def _missing(reader: Reader, actor: Actor, on: date) -> list[dict[str, Any]]:
    person, young = people.Person, people.YoungPerson
    measured = exists().where(people.CareMeasure.youth_id == person.id)
    found = reader.execute(
        select(
            person.id,
            person.first_name,
            person.last_name,
            young.birth_precision,
            measured,
            _Adult.first_name,
            _Adult.last_name,
        )
        .join(young, young.id == person.id)
        .outerjoin(_Referent, _beside(on))
        .outerjoin(_Adult, _Adult.id == _Referent.adult_id)
        .where(
            person.id.in_(scope.youths(actor, Permission.TEAM_MANAGE, on)),
            or_(young.birth_precision != "day", ~measured, _Referent.youth_id.is_(None)),
        )
        .order_by(person.name_key, person.id, _Referent.starts_on)
        .limit(2 * MOST)
    ).all()
    lines = {}
    for youth_id, first, last, precision, has_measure, adult_first, adult_last in found:
        what = [
            *([] if adult_last else ["referent"]),
            *([] if has_measure else ["measures"]),
            *([] if precision == "day" else ["birth"]),
        ]
        lines[youth_id] = {
            "youth_id": youth_id,
            "first_name": first,
            "last_name": last,
            "what": what,
            "referent": None if adult_last is None else f"{adult_first} {adult_last}",
        }
    return list(lines.values())
