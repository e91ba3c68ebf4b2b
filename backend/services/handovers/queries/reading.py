"""Handovers as each of their readers sees them: lists, one, the former thread."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from backend.access import Actor, Bond, BondKind, Membership, Permission, Role, policy, scope
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import conversations, people
from backend.services.handovers import records
from backend.services.handovers.models import Handover
from backend.services.handovers.queries.standing import Standing, facts_of, stands, state_of
from backend.services.handovers.rules import states

MOST: Final = 200
KEPT_FOR: Final = timedelta(days=183)
"""How long what is over stays in lists."""


COLUMNS: Final = tuple(Handover.__table__.columns)


def colleagues(reader: Reader, actor: Actor, youth_id: UUID, on: date) -> list[dict[str, Any]]:
    """To whom this file may be handed over: the referents of its teams who do not follow it, and who is away."""
    policy.require(actor, Permission.HANDOVER_MAKE, scope.link(reader, actor, youth_id, on))
    person = people.Person
    teams = select(Bond.team_id).where(
        Bond.youth_id == youth_id, Bond.kind == BondKind.TEAM.value, scope.running(on)
    )
    beside = select(Bond.adult_id).where(
        Bond.youth_id == youth_id,
        Bond.kind == BondKind.REFERENT.value,
        Bond.adult_id.is_not(None),
        scope.running(on),
    )
    rows = reader.execute(
        select(person.id, person.first_name, person.last_name)
        .join(Membership, Membership.person_id == person.id)
        .where(
            Membership.team_id.in_(teams.scalar_subquery()),
            Membership.role == Role.REFERENT.value,
            Membership.ends_on.is_(None),
            scope.holding(on),
            person.id.not_in(beside.scalar_subquery()),
        )
        .distinct()
        .order_by(person.last_name, person.first_name)
    ).all()
    away = conversations.away(reader, [row.id for row in rows], on)
    return [
        {
            "id": row.id,
            "first_name": row.first_name,
            "last_name": row.last_name,
            "back_on": away[row.id].ends_on if row.id in away else None,
        }
        for row in rows
    ]


def _row(reader: Reader, handover_id: UUID) -> Any:
    return reader.execute(select(*COLUMNS).where(Handover.id == handover_id)).one_or_none()


def mine(
    reader: Reader, actor: Actor, *, youth_id: UUID | None = None, at: datetime, on: date
) -> list[dict[str, Any]]:
    """Those that concern me: I leave, I take over, it is about me, or I lead the team. What waits comes first."""
    policy.require(actor, Permission.HANDOVERS_OWN)
    rows = reader.execute(
        select(*COLUMNS)
        .where(
            Handover.authority_id == actor.authority_id,
            or_(Handover.closed_at.is_(None), Handover.closed_at > at - KEPT_FOR),
            _concerning(actor, on),
            *([Handover.youth_id == youth_id] if youth_id else []),
        )
        .order_by(Handover.created_at.desc())
        .limit(MOST)
    ).all()
    found = [row for row in rows if actor.id != row.youth_id or row.asked_at is not None or row.bond_id]
    named = people.names(reader, {one for row in found for one in _people(row)})
    links = scope.links(reader, actor, [row.youth_id for row in found], on) if found else {}
    shown = []
    for row in found:
        standing = stands(reader, actor, row, on) if row.to_id == actor.id else None
        link = links[row.youth_id]
        if standing is None:
            standing = Standing(link, type(link)())
        if standing.follows(actor) or actor.id == row.from_id:
            shown.append(_line(row, named, actor, standing, at))
    return sorted(shown, key=lambda one: one["state"] in (states.DONE, states.CANCELLED))


def _concerning(actor: Actor, on: date) -> ColumnElement[bool]:
    if Role.YOUNG in actor.roles:
        return Handover.youth_id == actor.id
    ways = [Handover.to_id == actor.id, Handover.from_id == actor.id]
    if Role.LEAD in actor.roles:
        ways.append(Handover.youth_id.in_(scope.youths(actor, Permission.TEAM_MANAGE, on)))
    return or_(*ways)


def one(
    reader: Reader, actor: Actor, handover_id: UUID, *, keyd: Keyd, at: datetime, on: date
) -> dict[str, Any]:
    """One handover; a lead reads where it stands, not what is written. Raises `NotFound`."""
    row = _row(reader, handover_id)
    if row is None:
        raise NotFound()
    standing = stands(reader, actor, row, on)
    if not standing.follows(actor):
        policy.require(actor, Permission.HANDOVER_READ, standing.link)
    if actor.id == row.youth_id and row.asked_at is None and row.bond_id is None:
        raise NotFound()
    named = people.names(reader, set(_people(row)))
    shown = _line(row, named, actor, standing, at)
    return shown | {"text": _text(row, keyd) if standing.reads(actor) else None}


def _people(row: Any) -> list[UUID]:
    return [row.youth_id, row.to_id, row.by_id, *([row.from_id] if row.from_id else [])]


def _line(row: Any, named: Any, actor: Actor, standing: Standing, at: datetime) -> dict[str, Any]:
    def who(person_id: UUID | None) -> dict[str, Any] | None:
        found = named.get(person_id)
        return found and {
            "id": person_id,
            "first_name": found.first_name,
            "last_name": found.last_name,
        }

    return {
        "id": row.id,
        "kind": row.kind,
        "state": state_of(row, at),
        "youth": who(row.youth_id),
        "from": who(row.from_id),
        "to": who(row.to_id),
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "created_at": row.created_at,
        "asked_at": row.asked_at,
        "answered_at": row.answered_at,
        "from_signed_at": row.from_signed_at,
        "to_signed_at": row.to_signed_at,
        "opened_at": row.opened_at,
        "read_at": row.read_at,
        "thread_ok": row.thread_ok,
        "can": _can(row, actor, standing, at),
        "version": row.version,
    }


def _can(row: Any, actor: Actor, standing: Standing, at: datetime) -> list[str]:
    """The gestures this reader has now."""
    facts, now = facts_of(row), state_of(row, at)
    makes = policy.decide(actor, Permission.HANDOVER_MAKE, standing.link)
    writes = makes and policy.decide(actor, Permission.HANDOVER_READ, standing.link)
    takes = policy.decide(actor, Permission.HANDOVER_RECEIVE, standing.named)
    young = actor.id == row.youth_id
    return [
        gesture
        for gesture, allowed in (
            ("write", writes and states.may_write(facts, at)),
            ("ask", makes and now == states.DRAFT),
            ("sign", actor.id == row.from_id and not takes and now == states.TO_SIGN),
            ("accept", takes and now == states.TO_ACCEPT),
            ("read", takes and now == states.TO_READ),
            ("cancel", makes and not states.in_force(facts) and now != states.CANCELLED),
            ("answer", young and states.may_answer(facts, at)),
            ("thread", young and row.cancelled_at is None and row.from_id is not None),
            ("history", takes and _history_passes(row, standing)),
        )
        if allowed
    ]


def _history_passes(row: Any, standing: Standing) -> bool:
    return (
        row.thread_ok
        and row.from_id is not None
        and states.in_force(facts_of(row))
        and standing.link.assigned
    )


def _text(row: Any, keyd: Keyd) -> dict[str, Any]:
    key = keyd.authority_key(row.authority_id)
    sheet = records.unseal(key, row.id, row.sheet_sealed)
    words = records.unseal_words(key, row.id, row.words_sealed)
    facts = sheet.facts
    return {
        "made_on": facts.made_on,
        "where": sheet.where,
        "matters": sheet.matters,
        "words": words,
        "facts": {
            name: [{"text": each.text, "on": each.on, "note": each.note} for each in getattr(facts, name)]
            for name in ("where", "dates", "steps", "papers", "people")
        },
        "sections": list(states.SECTIONS),
        "sha256": records.sha256(sheet, words),
    }


def former_thread(reader: Reader, actor: Actor, handover_id: UUID, *, keyd: Keyd, on: date) -> dict[str, Any]:
    """What the young person and the former referent wrote, for the new one, while the young person agrees."""
    row = _row(reader, handover_id)
    if row is None or row.from_id is None:
        raise NotFound()
    standing = stands(reader, actor, row, on)
    policy.require(actor, Permission.HANDOVER_RECEIVE, standing.named)
    if not _history_passes(row, standing):
        raise NotFound()
    found = conversations.history(reader, row.youth_id, row.from_id, keyd=keyd)
    named = people.names(reader, {row.youth_id, row.from_id})
    return {
        "items": [
            {
                "id": one.id,
                "at": one.at,
                "first_name": named[one.author_id].first_name if one.author_id in named else "",
                "young": one.author_id == row.youth_id,
                "text": one.text,
            }
            for one in found
        ]
    }
