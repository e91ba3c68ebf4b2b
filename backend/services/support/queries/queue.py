"""« Retours et demandes »: what waits for a team, whoever sleeps outside tonight first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import or_, select

from backend.access import Actor, Link, Permission, Role, policy, scope
from backend.birthdays import age_on
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.support import rules
from backend.services.support.models import SupportRequest
from backend.services.support.queries.after import kept_in_mind
from backend.services.support.queries.history import care_of
from backend.services.support.queries.shown import COLUMNS, drawn, may_follow

SHOWN_AFTER: Final = timedelta(days=30)
"""How long an answered request stays in the list."""


def queue(reader: Reader, actor: Actor, on: date) -> dict[str, Any]:
    """What was asked of those this actor follows, or of the teams they work in: tonight, late, then the oldest."""
    policy.require(
        actor,
        Permission.SUPPORT_FOLLOW,
        Link(
            same_authority=True,
            assigned=Role.REFERENT in actor.roles,
            own_team=bool(actor.teams_as(Role.LEAD)),
        ),
    )
    who, young = people.Person, people.YoungPerson
    theirs = [
        SupportRequest.youth_id.in_(scope.youths(actor, permission, on).scalar_subquery())
        for permission in (Permission.SUPPORT_FOLLOW, Permission.RETURN_FOLLOW)
    ]
    rows = reader.execute(
        select(
            SupportRequest.id,
            SupportRequest.youth_id,
            SupportRequest.kind,
            SupportRequest.state,
            SupportRequest.tonight,
            SupportRequest.asked_on,
            SupportRequest.due_on,
            SupportRequest.decision,
            SupportRequest.decided_on,
            who.first_name,
            who.last_name,
            young.birth_date,
            young.birth_precision,
        )
        .join(who, who.id == SupportRequest.youth_id)
        .join(young, young.id == SupportRequest.youth_id)
        .where(
            SupportRequest.authority_id == actor.authority_id,
            or_(*theirs),
            or_(
                SupportRequest.state.in_(rules.WAITING),
                SupportRequest.decided_on > on - SHOWN_AFTER,
            ),
        )
    ).all()
    items = sorted((_line(row, on) for row in rows), key=_order)
    return {
        "on": on,
        "waiting": sum(one["waits"] for one in items),
        "items": items,
        "after": kept_in_mind(reader, actor, on),
    }


def _line(row: Any, on: date) -> dict[str, Any]:
    waits = row.state in rules.WAITING
    return {
        "id": row.id,
        "young": {"id": row.youth_id, "first_name": row.first_name, "last_name": row.last_name},
        "age": age_on(row.birth_date, on),
        "kind": row.kind,
        "state": row.state,
        "waits": waits,
        "tonight": row.tonight,
        "asked_on": row.asked_on,
        "due_on": row.due_on,
        "late": waits and row.due_on < on,
        "days": (on - row.asked_on).days,
        "days_left": rules.window(row.kind, row.birth_date, row.birth_precision, on).days_left,
        "decision": row.decision,
        "decided_on": row.decided_on,
    }


def _order(one: dict[str, Any]) -> tuple[Any, ...]:
    return not one["waits"], not one["tonight"], not one["late"], one["asked_on"], one["id"]


def one_request(reader: Reader, actor: Actor, request_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """One request, for its owner or for those who answer it. Raises `NotFound`."""
    row = reader.execute(
        select(*COLUMNS).where(
            SupportRequest.id == request_id, SupportRequest.authority_id == actor.authority_id
        )
    ).one_or_none()
    if row is None:
        raise NotFound()
    link = scope.link(reader, actor, row.youth_id, on)
    if not link.own and not may_follow(actor, link):
        raise NotFound()
    policy.require(
        actor,
        Permission.SUPPORT_ASK
        if link.own
        else next(
            one
            for one in (Permission.SUPPORT_FOLLOW, Permission.RETURN_FOLLOW)
            if policy.decide(actor, one, link)
        ),
        link,
    )
    [shown] = drawn(reader, [row], key=keyd.authority_key(actor.authority_id))
    return shown if link.own else shown | _about(reader, actor, row, link, on)


def _about(reader: Reader, actor: Actor, row: Any, link: Link, on: date) -> dict[str, Any]:
    """Who asks, for those who answer: what identity and the after-care bond let them know."""
    young = people.YoungPerson
    born = reader.execute(
        select(young.birth_date, young.birth_precision).where(young.id == row.youth_id)
    ).one()
    named = people.names(reader, [row.youth_id])[row.youth_id]
    return {
        "young": {
            "id": row.youth_id,
            "first_name": named.first_name,
            "last_name": named.last_name,
            "birth_date": born.birth_date,
        },
        "care": rules.standing(care_of(reader, row.youth_id), on)._asdict(),
        "window": rules.window(row.kind, born.birth_date, born.birth_precision, on)._asdict(),
        "file": policy.decide(actor, Permission.IDENTITY_READ, link),
    }
