"""A pair as each of its people may see it: fields outside one's role are absent (ACC-02)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select

from backend.access import Actor, Bond, Link, Permission, policy, scope
from backend.clock import day_in
from backend.db import Reader
from backend.errors import NotFound
from backend.keyd import Keyd
from backend.services import conversations, people
from backend.services.mentoring import records
from backend.services.mentoring.models import (
    HonorabilityCheck,
    MentorNeed,
    Pair,
    PairFeedback,
    PairMeeting,
    Volunteer,
)
from backend.services.mentoring.queries import volunteers
from backend.services.mentoring.rules import states, watch

TABLE = "mentoring_pair"
COLUMNS = tuple(Pair.__table__.columns)
TOLD_OF_A_WISH = ("languages", "interests", "availability", "trade")
"""What a mentor reads of a young person before saying yes: no name, no place, no sentence of theirs."""


def pairs_of_youth(
    reader: Reader, actor: Actor, youth_id: UUID, link: Link, *, key: bytes, at: datetime, on: date
) -> list[dict[str, Any]]:
    """Every pair of a young person, the one that runs first."""
    side = states.YOUNG if link.own else states.LEAD
    manage = policy.decide(actor, Permission.PAIR_MANAGE, link)
    wanted = select(*COLUMNS).where(Pair.youth_id == youth_id)
    if link.own:
        wanted = wanted.where(Pair.state != states.WITHDRAWN)
    return _drawn(reader, actor.zone, wanted, side, key=key, at=at, on=on, manage=manage)


def pairs_of_mentor(
    reader: Reader, actor: Actor, *, key: bytes, at: datetime, on: date
) -> list[dict[str, Any]]:
    """A mentor's own pairs, while their check holds."""
    wanted = select(*COLUMNS).where(
        Pair.mentor_id == actor.id,
        Pair.authority_id == actor.authority_id,
        Pair.state.in_((*states.OPEN, states.ENDED)),
    )
    return _drawn(reader, actor.zone, wanted, states.MENTOR, key=key, at=at, on=on, manage=False)


def pair(
    reader: Reader, actor: Actor, pair_id: UUID, *, keyd: Keyd, at: datetime, on: date
) -> dict[str, Any]:
    """One pair, for one of its people, the referent, or the lead of the team."""
    row = reader.execute(select(Pair.youth_id, Pair.mentor_id).where(Pair.id == pair_id)).one_or_none()
    if row is None:
        raise NotFound()
    key = keyd.authority_key(actor.authority_id)
    wanted = select(*COLUMNS).where(Pair.id == pair_id)
    if actor.id == row.mentor_id:
        policy.require(actor, Permission.MENTORING_OWN)
        if not volunteers.has_access(reader, actor.id, on):
            raise NotFound()
        return _drawn(reader, actor.zone, wanted, states.MENTOR, key=key, at=at, on=on, manage=False)[0]
    link = scope.link(reader, actor, row.youth_id, on)
    policy.require(actor, Permission.MENTOR_ASK, link)
    side = states.YOUNG if link.own else states.LEAD
    manage = policy.decide(actor, Permission.PAIR_MANAGE, link)
    return _drawn(reader, actor.zone, wanted, side, key=key, at=at, on=on, manage=manage)[0]


def _drawn(
    reader: Reader,
    zone: str,
    wanted: Select[Any],
    side: str,
    *,
    key: bytes,
    at: datetime,
    on: date,
    manage: bool,
) -> list[dict[str, Any]]:
    rows = reader.execute(wanted.order_by(Pair.proposed_at.desc(), Pair.id.desc())).all()
    if not rows:
        return []
    named = people.names(reader, {one for row in rows for one in (row.youth_id, row.mentor_id)})
    of = select(*volunteers.COLUMNS).where(Volunteer.id.in_({row.volunteer_id for row in rows}))
    known = {one.row.id: one for one in volunteers.known(reader, of, key=key, at=at)}
    runs = _running(reader, rows, on)
    met = meetings_of(reader, [row.id for row in rows])
    write = _writing(reader, rows) if side == states.LEAD else set()
    felt = _feedback(reader, [row.id for row in rows])
    drawn = []
    for row in rows:
        told = _common(row, zone, side, key, on, row.id in runs, felt, met)
        told["can"] = states.can(row.state, side) if side != states.LEAD or manage else []
        if side == states.YOUNG:
            told["mentor"] = _mentor_for_young(reader, row, known[row.volunteer_id], named)
        elif side == states.MENTOR:
            told["young"] = _young_for_mentor(reader, row, key, named, row.id in runs)
        else:
            told |= _for_lead(row, known[row.volunteer_id], named, on)
            told["writing"] = row.id in write
            told["feedback"] = [_felt(one, key, manage) for one in felt.get(row.id, [])]
        drawn.append(told)
    order = {state: n for n, state in enumerate((*states.RUNNING, states.ACCEPTED, states.PROPOSED))}
    return sorted(drawn, key=lambda one: order.get(one["state"], 9))


def _running(reader: Reader, rows: Sequence[Any], on: date) -> set[UUID]:
    """Pairs whose bond holds today."""
    bonds = {row.bond_id: row.id for row in rows if row.bond_id}
    found = reader.execute(select(Bond.id).where(Bond.id.in_(list(bonds)), scope.running(on))).scalars()
    return {bonds[one] for one in found}


def _writing(reader: Reader, rows: Sequence[Any]) -> set[UUID]:
    """Pairs who have written to each other at least once; never what, nor how much."""
    both = {(row.youth_id, row.mentor_id): row.id for row in rows}
    said = conversations.exchanges(reader, both)
    return {row_id for pair, row_id in both.items() if said[pair].last_at is not None}


def meetings_of(reader: Reader, pair_ids: Collection[UUID]) -> dict[UUID, tuple[int, int, date | None]]:
    """For each pair: how many meetings, how many minutes, the last day."""
    rows = reader.execute(
        select(
            PairMeeting.pair_id,
            func.count(),
            func.sum(PairMeeting.minutes),
            func.max(PairMeeting.met_on),
        )
        .where(PairMeeting.pair_id.in_(list(pair_ids)))
        .group_by(PairMeeting.pair_id)
    )
    return {pair_id: (count, int(minutes), last) for pair_id, count, minutes, last in rows}


def _feedback(reader: Reader, pair_ids: Collection[UUID]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = {}
    for row in reader.execute(
        select(
            PairFeedback.pair_id,
            PairFeedback.side,
            PairFeedback.month,
            PairFeedback.score,
            PairFeedback.words_sealed,
        )
        .where(PairFeedback.pair_id.in_(list(pair_ids)))
        .order_by(PairFeedback.month)
    ):
        found.setdefault(row.pair_id, []).append(row)
    return found


def _common(
    row: Any,
    zone: str,
    side: str,
    key: bytes,
    on: date,
    runs: bool,
    felt: dict[UUID, list[Any]],
    met: dict[UUID, tuple[int, int, date | None]],
) -> dict[str, Any]:
    count, minutes, last = met.get(row.id, (0, 0, None))
    told: dict[str, Any] = {
        "id": row.id,
        "version": row.version,
        "state": row.state,
        "side": side,
        "open": runs,
        "proposed_on": day_in(zone, row.proposed_at),
        "started_on": row.started_on,
        "paused_until": row.paused_until,
        "ended_on": row.ended_on,
        "meetings": {"count": count, "minutes": minutes, "last_on": last},
    }
    if side in (states.YOUNG, states.MENTOR):
        own, other = (
            (row.young_answer, row.mentor_answer)
            if side == states.YOUNG
            else (row.mentor_answer, row.young_answer)
        )
        told["my_answer"], told["other_answered"] = own, other != "none"
        mine = frozenset(one.month for one in felt.get(row.id, []) if one.side == side)
        due = None
        if row.started_on and states.possible("feedback", row.state, side):
            due = watch.feedback_due(row.started_on, mine, row.ended_on, on)
        told["feedback_due"] = due
    told["agreement"] = _agreement(row, side, key)
    told["goodbye"] = _goodbyes(row, side, key)
    return told


def _agreement(row: Any, side: str, key: bytes) -> dict[str, Any] | None:
    if row.agreement_sealed is None:
        return None
    words = records.unseal(key, TABLE, "agreement_sealed", row.id, row.agreement_sealed, records.Agreement)
    young, mentor = row.agreed_young_at is not None, row.agreed_mentor_at is not None
    told: dict[str, Any] = {"goals": words.goals, "rhythm": words.rhythm, "both": young and mentor}
    if side != states.LEAD:
        told["mine"] = young if side == states.YOUNG else mentor
    return told


def _goodbyes(row: Any, side: str, key: bytes) -> dict[str, Any] | None:
    """What each said at the end: read by the two of them, and by nobody else."""
    if side == states.LEAD or row.state != states.ENDED:
        return None
    told = {}
    for who in (states.YOUNG, states.MENTOR):
        column = f"goodbye_{who}_sealed"
        words = records.unseal(key, TABLE, column, row.id, getattr(row, column), records.Goodbye)
        told["mine" if who == side else "other"] = {"did": words.did, "keep": words.keep}
    return told


def _mentor_for_young(
    reader: Reader, row: Any, known: volunteers.Known, named: dict[UUID, people.Named]
) -> dict[str, Any]:
    """A name only once both said yes and the team introduced them; before that, who they say they are."""
    words = known.words
    checked = reader.execute(
        select(func.max(HonorabilityCheck.checked_on)).where(
            HonorabilityCheck.volunteer_id == row.volunteer_id, HonorabilityCheck.result == "valid"
        )
    ).scalar_one()
    told: dict[str, Any] = {
        "checked_on": checked,
        "presentation": words.presentation,
        "gender": words.gender,
        "languages": words.languages,
        "interests": words.interests,
        "availability": words.availability,
        "trade": words.trade,
    }
    if row.started_on is not None:
        told |= {"id": row.mentor_id, "first_name": named[row.mentor_id].first_name}
    return told


def _young_for_mentor(
    reader: Reader, row: Any, key: bytes, named: dict[UUID, people.Named], runs: bool
) -> dict[str, Any]:
    """A first name while the pair runs; before, what they like; after, nothing."""
    if runs:
        return {"id": row.youth_id, "first_name": named[row.youth_id].first_name}
    if row.state not in (states.PROPOSED, states.ACCEPTED):
        return {}
    sealed = reader.execute(
        select(MentorNeed.words_sealed).where(MentorNeed.youth_id == row.youth_id)
    ).scalar_one_or_none()
    words = records.unseal(key, "mentor_need", "words_sealed", row.youth_id, sealed, records.NeedWords)
    return {name: getattr(words, name) for name in TOLD_OF_A_WISH}


def _felt(one: Any, key: bytes, manage: bool) -> dict[str, Any]:
    """One side's answer; its words for the lead of the team alone."""
    told: dict[str, Any] = {"side": one.side, "month": one.month, "score": one.score}
    if manage:
        column = f"words_{one.side}_{one.month}"
        words = records.unseal(key, "pair_feedback", column, one.pair_id, one.words_sealed, records.Text)
        told["words"] = words.text
    return told


def _for_lead(row: Any, known: volunteers.Known, named: dict[UUID, people.Named], on: date) -> dict[str, Any]:
    young = named[row.youth_id]
    return {
        "young": {"id": young.id, "first_name": young.first_name, "last_name": young.last_name},
        "mentor": {
            "id": row.mentor_id,
            "volunteer_id": row.volunteer_id,
            "first_name": known.words.first_name,
            "last_name": known.words.last_name,
            "check": volunteers.check_shown(known.row, on),
        },
        "answers": {"young": row.young_answer, "mentor": row.mentor_answer},
        "end_reason": row.end_reason,
        "nudged_on": row.nudged_on,
    }
