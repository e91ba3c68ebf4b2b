"""What a person sees of their own gestures: a young person's reports and blocks, a lead's statuses and signatures."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from backend.access import Actor, Bond, BondKind, Link, Permission, Role, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import people
from backend.services.protection import records, rules
from backend.services.protection.models import Block, Report, WiderExcerpt

STATUS = (Report.id, Report.kind, Report.made_at, Report.due_at, Report.read_at, Report.closed_at)


def mine(reader: Reader, actor: Actor, on: date, *, at: datetime) -> list[dict[str, Any]]:
    """A young person's own reports: sent, read, closed; what they wrote in them is not read back."""
    policy.require(actor, Permission.REPORTS_OWN, scope.link(reader, actor, actor.id, on))
    rows = reader.execute(
        select(*STATUS, Report.about_id)
        .where(Report.by_id == actor.id)
        .order_by(Report.received_at.desc(), Report.id)
        .limit(100)
    ).all()
    names = people.names(reader, {row.about_id for row in rows if row.about_id})
    return [
        {**_status(row, at), "about": names[row.about_id].first_name if row.about_id else None}
        for row in rows
    ]


def one_of_mine(reader: Reader, actor: Actor, report_id: UUID, *, at: datetime) -> dict[str, Any]:
    """What is answered to whoever has just reported: when somebody must have read it."""
    row = reader.execute(select(*STATUS, Report.by_id).where(Report.id == report_id)).one_or_none()
    if row is None or row.by_id != actor.id:
        raise NotFound()
    return _status(row, at)


def _status(row: Any, at: datetime) -> dict[str, Any]:
    state = rules.state_of(row.due_at, row.read_at, row.closed_at, at=at)
    return {
        "id": row.id,
        "kind": row.kind,
        "made_at": row.made_at,
        "due_at": row.due_at,
        "state": "sent" if state == "late" else state,
        "read_at": row.read_at,
    }


def of_team(reader: Reader, actor: Actor, *, at: datetime, on: date) -> list[dict[str, Any]]:
    """For a lead: that reports of their team exist, how old, read or not. Nothing of who or what."""
    led = actor.teams_as(Role.LEAD)
    policy.require(actor, Permission.REPORTS_TEAM, Link(same_authority=bool(led), own_team=bool(led)))
    of = select(Bond.youth_id).where(
        Bond.team_id.in_(sorted(led)), Bond.kind == BondKind.TEAM.value, scope.running(on)
    )
    rows = reader.execute(
        select(*STATUS)
        .where(
            Report.authority_id == actor.authority_id,
            Report.closed_at.is_(None),
            Report.youth_id.in_(of.scalar_subquery()),
            or_(Report.about_id.is_(None), Report.about_id != actor.id),
        )
        .order_by(Report.due_at, Report.id)
        .limit(100)
    )
    return [
        {
            "id": row.id,
            "received": row.made_at,
            "due_at": row.due_at,
            "state": rules.state_of(row.due_at, row.read_at, row.closed_at, at=at),
        }
        for row in rows
    ]


def to_sign(reader: Reader, actor: Actor, *, keyd: Keyd, on: date) -> list[dict[str, Any]]:
    """Second signatures this person may give: who asks, for which young person, why."""
    led = actor.teams_as(Role.LEAD)
    officer = Role.SAFEGUARDING in actor.roles
    policy.require(
        actor,
        Permission.EXCERPT_COUNTERSIGN,
        Link(same_authority=bool(led) or officer, own_team=bool(led)),
    )
    asked = (
        select(
            WiderExcerpt.id,
            WiderExcerpt.asked_at,
            WiderExcerpt.asked_by,
            WiderExcerpt.why_sealed,
            Report.youth_id,
        )
        .join(Report, Report.id == WiderExcerpt.report_id)
        .where(
            Report.authority_id == actor.authority_id,
            WiderExcerpt.signed_at.is_(None),
            WiderExcerpt.refused_at.is_(None),
            WiderExcerpt.asked_by != actor.id,
            Report.by_id != actor.id,
            or_(Report.about_id.is_(None), Report.about_id != actor.id),
        )
        .order_by(WiderExcerpt.asked_at)
        .limit(100)
    )
    if not officer:
        of = select(Bond.youth_id).where(
            Bond.team_id.in_(sorted(led)), Bond.kind == BondKind.TEAM.value, scope.running(on)
        )
        asked = asked.where(Report.youth_id.in_(of.scalar_subquery()))
    rows = reader.execute(asked).all()
    names = people.names(reader, {who for row in rows for who in (row.asked_by, row.youth_id)})
    key = keyd.authority_key(actor.authority_id) if rows else b""
    return [
        {
            "id": row.id,
            "asked_at": row.asked_at,
            "asked_by": _name(names, row.asked_by),
            "youth": _name(names, row.youth_id),
            "why": records.unseal_words(key, "wider_excerpt", row.id, row.why_sealed, "why_sealed"),
        }
        for row in rows
    ]


def _name(names: dict[UUID, people.Named], person_id: UUID) -> str:
    return f"{names[person_id].first_name} {names[person_id].last_name}"


def blocks(reader: Reader, actor: Actor, on: date) -> list[dict[str, Any]]:
    """The adults a young person blocked, and since when."""
    policy.require(actor, Permission.BLOCK_OWN, scope.link(reader, actor, actor.id, on))
    rows = reader.execute(
        select(Block.adult_id, Block.at)
        .where(Block.youth_id == actor.id, Block.ended_at.is_(None))
        .order_by(Block.at)
    ).all()
    names = people.names(reader, {row.adult_id for row in rows})
    return [
        {"adult_id": row.adult_id, "first_name": names[row.adult_id].first_name, "since": row.at}
        for row in rows
    ]


def blocked(reader: Reader, youth_id: UUID) -> frozenset[UUID]:
    """The adults a young person no longer hears."""
    rows = reader.execute(select(Block.adult_id).where(Block.youth_id == youth_id, Block.ended_at.is_(None)))
    return frozenset(rows.scalars())
