"""The life of a pair: what they decide together, a pause, the goodbye; meetings, and how it goes."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backend import outbox
from backend.access import Actor, Permission, policy, scope
from backend.db import transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.keyd import Keyd
from backend.services.mentoring import notices, records
from backend.services.mentoring.actions.common import (
    close_access,
    happened,
    hold_pair,
    hold_volunteer,
    lengthen_access,
    role_of,
    side_of,
    tell,
)
from backend.services.mentoring.actions.pairing import agreement_words, mine
from backend.services.mentoring.models import Pair, PairFeedback, PairMeeting
from backend.services.mentoring.rules import readiness, states, watch

TABLE = "mentoring_pair"


def theirs(session: Session, actor: Actor, pair_id: UUID, on: date) -> tuple[Pair, str]:
    """A pair held by one of its people or by the lead of the young person's team, and the side they stand on."""
    pair = hold_pair(session, pair_id)
    side = side_of(actor, pair)
    if side == states.LEAD:
        policy.require(actor, Permission.PAIR_MANAGE, scope.link(session, actor, pair.youth_id, on))
    else:
        mine(session, actor, pair_id, on)
    return pair, side


def _others(pair: Pair, actor: Actor) -> list[UUID]:
    return [one for one in (pair.youth_id, pair.mentor_id, pair.proposed_by) if one != actor.id]


def _write(session: Session, actor: Actor, pair: Pair, side: str, act: str, at: datetime) -> None:
    happened(session, pair, act, actor_id=actor.id, side=side, role=role_of(actor), at=at)


def agree(
    actor: Actor, pair_id: UUID, goals: list[str], rhythm: str, *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """Write what the two want to do together: whoever writes has agreed, the other one is asked."""
    with transaction() as session:
        pair, side = theirs(session, actor, pair_id, on)
        states.require("agree", pair.state, side)
        words = agreement_words(goals, rhythm)
        key = keyd.authority_key(pair.authority_id)
        pair.agreement_sealed = records.seal(key, TABLE, "agreement_sealed", pair.id, words)
        pair.agreed_young_at = at if side == states.YOUNG else None
        pair.agreed_mentor_at = at if side == states.MENTOR else None
        _write(session, actor, pair, side, "agree", at)
        asked = [one for one in (pair.youth_id, pair.mentor_id) if one != actor.id]
        outbox.post(session, notices.about_pair("pair.agreement", pair.id, pair.version, asked, at=at), at=at)
        tell(session, asked, pair.id, at=at)
    return pair_id


def sign(actor: Actor, pair_id: UUID, *, at: datetime, on: date) -> UUID:
    """The other one agrees to what was written."""
    with transaction() as session:
        pair, side = theirs(session, actor, pair_id, on)
        states.require("sign", pair.state, side)
        if pair.agreement_sealed is None:
            raise Conflict("Il n'y a rien à lire encore.", code="not_now")
        if side == states.YOUNG:
            pair.agreed_young_at = at
        else:
            pair.agreed_mentor_at = at
        _write(session, actor, pair, side, "sign", at)
        outbox.acknowledge(session, [actor.id], notices.PAIR, [pair.id.hex], at=at)
        tell(session, [pair.youth_id, pair.mentor_id], pair.id, at=at)
    return pair_id


def pause(actor: Actor, pair_id: UUID, until: date | None, *, at: datetime, on: date) -> UUID:
    """A pause: the mentor sees and writes nothing until it ends."""
    with transaction() as session:
        pair, side = theirs(session, actor, pair_id, on)
        states.require("pause", pair.state, side)
        if until is not None and until <= on:
            raise Invalid(fields={"/until": "Mettez un jour à venir."})
        close_access(session, pair, on)
        pair.state, pair.paused_until = states.PAUSED, until
        _write(session, actor, pair, side, "pause", at)
        told = notices.about_pair("pair.paused", pair.id, pair.version, _others(pair, actor), at=at)
        outbox.post(session, told, at=at)
        tell(session, [pair.youth_id, pair.mentor_id, pair.proposed_by], pair.id, at=at, access=True)
    return pair_id


def resume(actor: Actor, pair_id: UUID, *, at: datetime, on: date) -> UUID:
    """The pause ends: by the young person, or by a lead; only while the check holds."""
    with transaction() as session:
        pair, side = theirs(session, actor, pair_id, on)
        states.require("resume", pair.state, side)
        volunteer = hold_volunteer(session, pair.authority_id, pair.volunteer_id)
        until = volunteer.check_until
        suspended = volunteer.suspended_at is not None
        if until is None or not readiness.has_access(volunteer.state, until, suspended, on):
            raise Conflict("La vérification de ce mentor a pris fin. L'équipe s'en occupe.", code="not_ready")
        pair.state, pair.paused_until = states.ACTIVE, None
        lengthen_access(session, pair, until, on)
        _write(session, actor, pair, side, "resume", at)
        told = notices.about_pair("pair.resumed", pair.id, pair.version, _others(pair, actor), at=at)
        outbox.post(session, told, at=at)
        tell(session, [pair.youth_id, pair.mentor_id, pair.proposed_by], pair.id, at=at, access=True)
    return pair_id


def end(
    actor: Actor, pair_id: UUID, reason: str, did: str, keep: str, *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """The pair ends today: access closes at once; each may say what we did, what I keep."""
    with transaction() as session:
        pair, side = theirs(session, actor, pair_id, on)
        states.require("end", pair.state, side)
        close_access(session, pair, on)
        pair.state, pair.ended_on, pair.end_reason = states.ENDED, on, reason
        _say_goodbye(pair, side, did, keep, keyd)
        _write(session, actor, pair, side, "end", at)
        told = notices.about_pair("pair.ended", pair.id, pair.version, _others(pair, actor), at=at)
        outbox.post(session, told, at=at)
        tell(session, [pair.youth_id, pair.mentor_id, pair.proposed_by], pair.id, at=at, access=True)
    return pair_id


def goodbye(actor: Actor, pair_id: UUID, did: str, keep: str, *, keyd: Keyd, at: datetime, on: date) -> UUID:
    """The ritual of the end: what we did, what I keep. Read by the other one."""
    with transaction() as session:
        pair, side = theirs(session, actor, pair_id, on)
        states.require("goodbye", pair.state, side)
        _say_goodbye(pair, side, did, keep, keyd)
        _write(session, actor, pair, side, "goodbye", at)
        tell(session, [pair.youth_id, pair.mentor_id], pair.id, at=at)
    return pair_id


def _say_goodbye(pair: Pair, side: str, did: str, keep: str, keyd: Keyd) -> None:
    if side not in (states.YOUNG, states.MENTOR) or not (did.strip() or keep.strip()):
        return
    column = f"goodbye_{side}_sealed"
    words = records.Goodbye(did.strip(), keep.strip())
    sealed = records.seal(keyd.authority_key(pair.authority_id), TABLE, column, pair.id, words)
    setattr(pair, column, sealed)


def feedback(
    actor: Actor, pair_id: UUID, score: int, words: str, *, keyd: Keyd, at: datetime, on: date
) -> UUID:
    """How it goes, asked after 1, 3 and 6 months. The other one never reads it; the lead does."""
    with transaction() as session:
        pair = mine(session, actor, pair_id, on)
        side = side_of(actor, pair)
        states.require("feedback", pair.state, side)
        said = session.execute(
            select(PairFeedback.month).where(PairFeedback.pair_id == pair_id, PairFeedback.side == side)
        ).scalars()
        started = pair.started_on
        month = watch.feedback_due(started, frozenset(said), pair.ended_on, on) if started else None
        if month is None:
            raise Conflict("Rien n'est demandé en ce moment.", code="not_now")
        row = PairFeedback(pair_id=pair_id, side=side, month=month, score=score, said_at=at)
        if words.strip():
            key = keyd.authority_key(pair.authority_id)
            row.words_sealed = records.seal(
                key, "pair_feedback", f"words_{side}_{month}", pair_id, records.Text(words.strip())
            )
        session.add(row)
        session.flush()
        _write(session, actor, pair, side, "feedback", at)
        outbox.acknowledge(session, [actor.id], notices.PAIR, [pair.id.hex], at=at)
    return pair_id


def meet(
    actor: Actor, pair_id: UUID, met_on: date, minutes: int, theme: str, *, at: datetime, on: date
) -> UUID:
    """A mentor notes a meeting: its day, length and theme. Nothing about anybody."""
    with transaction() as session:
        pair = mine(session, actor, pair_id, on)
        states.require("meet", pair.state, side_of(actor, pair))
        if met_on > on or (pair.started_on is not None and met_on < pair.started_on):
            raise Invalid(fields={"/on": "Mettez un jour depuis le début du binôme, jusqu'à aujourd'hui."})
        session.add(
            PairMeeting(
                id=new_id(), pair_id=pair_id, met_on=met_on, minutes=minutes, theme=theme, noted_at=at
            )
        )
        session.flush()
        _write(session, actor, pair, states.MENTOR, "meet", at)
        tell(session, [pair.youth_id, pair.mentor_id, pair.proposed_by], pair.id, at=at)
    return pair_id


def unmeet(actor: Actor, meeting_id: UUID, *, at: datetime, on: date) -> UUID:
    """Take away a meeting noted by mistake."""
    with transaction() as session:
        policy.require(actor, Permission.MENTORING_OWN)
        pair_id = session.execute(
            select(PairMeeting.pair_id).where(PairMeeting.id == meeting_id)
        ).scalar_one_or_none()
        if pair_id is None:
            raise NotFound()
        pair = mine(session, actor, pair_id, on)
        states.require("meet", pair.state, side_of(actor, pair))
        session.execute(delete(PairMeeting).where(PairMeeting.id == meeting_id))
        _write(session, actor, pair, states.MENTOR, "unmeet", at)
    return pair_id
