"""What to do with one saying now: send it by which channel, wait until when, or stop and why. Pure.

Read top to bottom, this is the promise made to the person: nothing untrue, late, at night, too often, or unsafe.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from typing import NamedTuple
from uuid import UUID

from backend.clock import day_in
from backend.outbox.cascades import Cascade, Plan
from backend.outbox.hours import Hours, between, instant, minute_of, next_within


class State(IntEnum):
    """Where a saying stands. Planned, it still has something to do."""

    PLANNED = 0
    SENT = 2
    ACKNOWLEDGED = 3
    EXPIRED = 4
    CANCELLED = 5
    FAILED = 6
    HELD = 7
    NOT_SENT = 8


class Way(NamedTuple):
    """One place a channel can reach: its id, and the hours at which it is safe (None: always)."""

    id: UUID
    hours: Hours | None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a decision looks at. `ways` by channel: usable places alone; `why_not`: why a channel has none."""

    at: datetime
    zone: str
    young: bool
    cascade: Cascade
    step: int
    carried: int
    not_before: datetime
    not_after: datetime | None
    agreed_at: datetime | None
    true: bool = True
    away: bool = False
    seen: bool = False
    paused_until: datetime | None = None
    sent_today: int = 0
    ways: Mapping[str, Sequence[Way]] = field(default_factory=dict)
    why_not: Mapping[str, str] = field(default_factory=dict)
    failed: bool = False


class Skip(NamedTuple):
    """A channel passed over, and why: kept for whoever asks what happened."""

    channel: str
    reason: str


class Send(NamedTuple):
    """Leave now by this channel, to this place."""

    step: int
    channel: str
    way: Way | None
    skipped: tuple[Skip, ...]


class Wait(NamedTuple):
    """Nothing now; look again then."""

    until: datetime
    step: int
    reason: str
    skipped: tuple[Skip, ...]


class End(NamedTuple):
    """Nothing more will be done for this saying."""

    state: State
    reason: str
    skipped: tuple[Skip, ...] = ()


Decision = Send | Wait | End


def decide(case: Case, plan: Plan) -> Decision:
    """The one decision for a saying at an instant."""
    if case.seen:
        return End(State.ACKNOWLEDGED, "seen")
    if not case.true:
        return End(State.CANCELLED, "not_true")
    if case.away and not case.cascade.past_pause:
        return End(State.CANCELLED, "away")
    if case.not_after is not None and case.at >= case.not_after:
        return End(State.SENT if case.carried else State.EXPIRED, "expired")
    if case.at < case.not_before:
        return Wait(case.not_before, case.step, "early", ())
    if case.step >= len(case.cascade.steps(case.young)):
        return _over(case, ())
    if case.not_after is None and not case.carried and case.at - case.not_before > plan.stale:
        return End(State.NOT_SENT, "stale")
    held = _held(case, plan)
    if held is not None:
        until, reason = held
        if case.not_after is not None and until >= case.not_after:
            return End(State.SENT if case.carried else State.NOT_SENT, reason)
        return Wait(until, case.step, reason, ())
    return _walk(case, plan)


def _held(case: Case, plan: Plan) -> tuple[datetime, str] | None:
    """Until when nothing may leave, whatever the channel: night, pause, enough for today."""
    if case.cascade.asked:
        return None
    day = between(plan.opens, plan.closes)
    opening = next_within(case.zone, case.at, day) or case.at
    if opening > case.at and not near(case.agreed_at, opening, plan.agreed):
        return opening, "quiet"
    if case.paused_until is not None and case.at < case.paused_until and not case.cascade.past_pause:
        return next_within(case.zone, case.paused_until, day) or case.paused_until, "paused"
    if case.sent_today >= plan.daily_cap and not case.cascade.past_cap:
        tomorrow = day_in(case.zone, case.at) + timedelta(days=1)
        return instant(case.zone, tomorrow, plan.opens), "cap"
    return None


def near(agreed_at: datetime | None, opening: datetime, margin: timedelta) -> bool:
    """Whether waiting for the opening would leave less than the margin before an agreed appointment."""
    return agreed_at is not None and opening > agreed_at - margin


def _walk(case: Case, plan: Plan) -> Decision:
    """The first channel, from this step on, that can carry it now or soon enough."""
    skipped: list[Skip] = []
    for number, step in enumerate(case.cascade.steps(case.young)):
        if number < case.step:
            continue
        if step.channel == "call":
            return Send(number, "call", None, tuple(skipped))
        ways = case.ways.get(step.channel, ())
        if not ways:
            skipped.append(Skip(step.channel, case.why_not.get(step.channel, "no_channel")))
            continue
        found = [(moment, way) for way in ways if (moment := _safe_from(case, way, plan)) is not None]
        best = min(found, key=lambda one: one[0], default=None)
        if best is not None and best[0] <= case.at:
            return Send(number, step.channel, best[1], tuple(skipped))
        if best is not None and (case.not_after is None or best[0] < case.not_after):
            return Wait(best[0], number, "hours", tuple(skipped))
        skipped.append(Skip(step.channel, "hours"))
    return _over(case, tuple(skipped))


def _safe_from(case: Case, way: Way, plan: Plan) -> datetime | None:
    """The next instant this place is safe, outside the night too unless the saying may leave at night now."""
    if way.hours is None:
        return case.at
    if way.hours.hold(minute_of(case.zone, case.at)):
        return case.at
    if case.cascade.asked:
        return next_within(case.zone, case.at, way.hours)
    return next_within(case.zone, case.at, way.hours, between(plan.opens, plan.closes))


def _over(case: Case, skipped: tuple[Skip, ...]) -> End:
    if case.carried:
        return End(State.SENT, "sent", skipped)
    if case.failed:
        return End(State.FAILED, "failed", skipped)
    reason = skipped[-1].reason if skipped else "app"
    return End(State.NOT_SENT, reason, skipped)
