"""Pairs watched over by leads: states, silence, who begins, renewals, workload. Counts and dates, never a word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.access import Actor, Bond, BondKind, Link, Permission, policy, scope
from backend.clock import day_in
from backend.db import Reader
from backend.keyd import Keyd
from backend.services import conversations, people
from backend.services.mentoring.models import MentorNeed, MentorOffer, Pair, PairFeedback, Volunteer
from backend.services.mentoring.queries import volunteers
from backend.services.mentoring.queries.pairs import meetings_of
from backend.services.mentoring.rules import checks, states, watch


def supervision(reader: Reader, actor: Actor, *, keyd: Keyd, at: datetime, on: date) -> dict[str, Any]:
    """Every open pair of the teams one leads, what waits, and the volunteers' load. Whoever is silent comes first."""
    led = scope.reach(actor, Permission.PAIR_MANAGE).teams
    policy.require(actor, Permission.PAIR_MANAGE, Link(same_authority=True, own_team=bool(led)))
    youths = select(Bond.youth_id).where(
        Bond.kind == BondKind.TEAM.value, Bond.team_id.in_(sorted(led)), scope.running(on)
    )
    rows = reader.execute(
        select(*Pair.__table__.columns).where(
            Pair.authority_id == actor.authority_id,
            Pair.state.in_(states.OPEN),
            Pair.youth_id.in_(youths.scalar_subquery()),
        )
    ).all()
    wanted = select(*volunteers.COLUMNS).where(
        Volunteer.authority_id == actor.authority_id, Volunteer.state == "ready"
    )
    load = volunteers.known(reader, wanted, key=keyd.authority_key(actor.authority_id), at=at)
    items = _lines(reader, actor, rows, load, on)
    counts = dict.fromkeys(states.OPEN, 0)
    for row in rows:
        counts[row.state] += 1
    return {
        "on": on,
        "counts": counts,
        "silent": sum(one["silence"] == "silent" for one in items),
        "long_silent": sum(one["silence"] == "long" for one in items),
        "items": items,
        "waiting": _waiting(reader, actor, youths, on),
        "offers_due": _offers_due(reader, youths, on),
        "volunteers": _load(load, on),
    }


def _lines(
    reader: Reader, actor: Actor, rows: Sequence[Any], load: Sequence[volunteers.Known], on: date
) -> list[dict[str, Any]]:
    named = people.names(reader, {one for row in rows for one in (row.youth_id, row.mentor_id)})
    said = conversations.exchanges(reader, {(row.youth_id, row.mentor_id) for row in rows}) if rows else {}
    met = meetings_of(reader, [row.id for row in rows])
    untils = {one.row.id: one.row.check_until for one in load}
    felt = _last_feedback(reader, [row.id for row in rows])
    lines = []
    for row in rows:
        exchange = said[row.youth_id, row.mentor_id]
        count, minutes, met_on = met.get(row.id, (0, 0, None))
        spoken = None if exchange.last_at is None else day_in(actor.zone, exchange.last_at)
        last = max([one for one in (spoken, met_on) if one is not None], default=None)
        running = row.state == states.ACTIVE and row.started_on is not None
        lines.append(
            {
                "id": row.id,
                "version": row.version,
                "state": row.state,
                "young": _name(named[row.youth_id]),
                "mentor": _name(named[row.mentor_id]),
                "started_on": row.started_on,
                "proposed_on": day_in(actor.zone, row.proposed_at),
                "answers": {"young": row.young_answer, "mentor": row.mentor_answer},
                "last_on": last,
                "silent_days": watch.silent_days(last, row.started_on, on) if running else None,
                "silence": watch.silence(last, row.started_on, on) if running else "",
                "initiative": watch.initiative(exchange.from_youth, exchange.from_adult),
                "from_young": exchange.from_youth,
                "from_mentor": exchange.from_adult,
                "meetings": count,
                "minutes": minutes,
                "agreed": row.agreed_young_at is not None and row.agreed_mentor_at is not None,
                "check": checks.standing(untils.get(row.volunteer_id), on),
                "check_until": untils.get(row.volunteer_id),
                "paused_until": row.paused_until,
                "feedback": felt.get(row.id, {}),
                "nudged_on": row.nudged_on,
            }
        )
    order = {"long": 0, "silent": 1, "": 2}
    return sorted(
        lines,
        key=lambda one: (order[one["silence"]], -(one["silent_days"] or 0), one["young"]["last_name"]),
    )


def _name(one: people.Named) -> dict[str, Any]:
    return {"id": one.id, "first_name": one.first_name, "last_name": one.last_name}


def _last_feedback(reader: Reader, pair_ids: Sequence[UUID]) -> dict[UUID, dict[str, int]]:
    """The last score each side gave."""
    found: dict[UUID, dict[str, int]] = {}
    for row in reader.execute(
        select(PairFeedback.pair_id, PairFeedback.side, PairFeedback.score)
        .where(PairFeedback.pair_id.in_(list(pair_ids)))
        .order_by(PairFeedback.month)
    ):
        found.setdefault(row.pair_id, {})[row.side] = row.score
    return found


def _waiting(reader: Reader, actor: Actor, youths: Any, on: date) -> list[dict[str, Any]]:
    """Young persons who asked for a mentor and have no pair, the oldest request first."""
    person = people.Person
    paired = select(Pair.id).where(Pair.youth_id == MentorNeed.youth_id, Pair.state.in_(states.OPEN)).exists()
    rows = reader.execute(
        select(person.id, person.first_name, person.last_name, MentorNeed.said_at)
        .join(person, person.id == MentorNeed.youth_id)
        .where(
            MentorNeed.state == "asked",
            MentorNeed.youth_id.in_(youths.scalar_subquery()),
            ~paired,
        )
        .order_by(MentorNeed.said_at, person.id)
        .limit(100)
    )
    return [
        {
            "id": row.id,
            "first_name": row.first_name,
            "last_name": row.last_name,
            "days": max(0, (on - day_in(actor.zone, row.said_at)).days),
        }
        for row in rows
    ]


def _offers_due(reader: Reader, youths: Any, on: date) -> list[dict[str, Any]]:
    """Young persons to whom a mentor was not proposed for a year, and who have none (M02)."""
    person = people.Person
    since = watch.offers_since(on)
    lately = (
        select(MentorOffer.id)
        .where(
            MentorOffer.youth_id == person.id,
            MentorOffer.kind == "mentor",
            MentorOffer.proposed_on > since,
        )
        .exists()
    )
    paired = select(Pair.id).where(Pair.youth_id == person.id, Pair.state.in_(states.OPEN)).exists()
    asked = (
        select(MentorNeed.youth_id)
        .where(MentorNeed.youth_id == person.id, MentorNeed.state == "asked")
        .exists()
    )
    has_mentor = (
        select(Bond.id)
        .where(Bond.youth_id == person.id, Bond.kind == BondKind.MENTOR.value, scope.running(on))
        .exists()
    )
    rows = reader.execute(
        select(person.id, person.first_name, person.last_name)
        .where(person.id.in_(youths.scalar_subquery()), ~lately, ~paired, ~asked, ~has_mentor)
        .order_by(person.name_key, person.id)
        .limit(200)
    )
    return [dict(row) for row in rows.mappings()]


def _load(load: Sequence[volunteers.Known], on: date) -> list[dict[str, Any]]:
    found = [
        {
            "id": one.row.id,
            "first_name": one.words.first_name,
            "last_name": one.words.last_name,
            "pairs": one.pairs,
            "capacity": one.row.capacity,
            "check": volunteers.check_shown(one.row, on),
        }
        for one in load
    ]
    return sorted(found, key=lambda one: (one["capacity"] - one["pairs"], one["last_name"]))
