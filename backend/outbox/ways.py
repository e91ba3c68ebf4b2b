"""By which places each person can be reached now, and why not by the others: a few statements for a whole batch."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import select

from backend.db import Reader
from backend.outbox import ports
from backend.outbox.deciding import Way
from backend.outbox.hours import Hours, instant
from backend.outbox.models import Channel, Preference, PushSubscription


@dataclass(slots=True)
class Reach:
    """One person: usable places by channel, why a channel has none, and until when nothing may leave."""

    ways: dict[str, list[Way]] = field(default_factory=dict)
    why_not: dict[str, str] = field(default_factory=dict)
    paused_until: datetime | None = None
    lock_screen: str = "neutral"


WORST = ("no_channel", "to_prove", "stopped", "unsafe")
"""Of several places that cannot be used, the reason told is the one nearest to working."""


def hours_of(row: Any) -> Hours | None:
    """The hours at which a place is safe; None: always."""
    if row.hours_from is None or row.hours_until is None:
        return None
    return Hours(row.hours_from, row.hours_until)


def reach(
    reader: Reader, people: Collection[ports.Recipient], configured: Collection[str], *, at: datetime
) -> dict[UUID, Reach]:
    """How these persons can be reached at an instant; `configured`: the channels this instance has."""
    found = {one.id: Reach() for one in people}
    zones = {one.id: one.zone for one in people}
    for row in reader.execute(
        select(Preference.person_id, Preference.lock_screen, Preference.paused_until).where(
            Preference.person_id.in_(list(found))
        )
    ):
        found[row.person_id].lock_screen = row.lock_screen
        if row.paused_until is not None:
            midnight = instant(zones[row.person_id], row.paused_until, time())
            found[row.person_id].paused_until = midnight
    _pushes(reader, found, at)
    _contacts(reader, found)
    for one in found.values():
        for channel in ("push", "sms", "email"):
            if channel not in configured:
                one.ways.pop(channel, None)
                one.why_not[channel] = "not_configured"
    return found


def _pushes(reader: Reader, found: dict[UUID, Reach], at: datetime) -> None:
    rows = list(
        reader.execute(
            select(
                PushSubscription.id,
                PushSubscription.person_id,
                PushSubscription.session_id,
                PushSubscription.safe,
                PushSubscription.hours_from,
                PushSubscription.hours_until,
            )
            .where(PushSubscription.person_id.in_(list(found)))
            .order_by(PushSubscription.id)
        )
    )
    alive = ports.living(reader, {row.session_id for row in rows}, at)
    for row in rows:
        if row.session_id in alive:
            _keep(found[row.person_id], "push", row, None if row.safe else "unsafe")


def _contacts(reader: Reader, found: dict[UUID, Reach]) -> None:
    rows = reader.execute(
        select(
            Channel.id,
            Channel.person_id,
            Channel.kind,
            Channel.safe,
            Channel.hours_from,
            Channel.hours_until,
            Channel.proven_at,
            Channel.stopped_at,
        )
        .where(Channel.person_id.in_(list(found)), Channel.ended_at.is_(None))
        .order_by(Channel.proven_at, Channel.id)
    )
    for row in rows:
        reason = None
        if not row.safe:
            reason = "unsafe"
        elif row.stopped_at is not None:
            reason = "stopped"
        elif row.proven_at is None:
            reason = "to_prove"
        _keep(found[row.person_id], row.kind, row, reason)


def _keep(one: Reach, channel: str, row: Any, reason: str | None) -> None:
    if reason is None:
        one.ways.setdefault(channel, []).append(Way(row.id, hours_of(row)))
        one.why_not.pop(channel, None)
    elif channel not in one.ways:
        before = one.why_not.get(channel, WORST[0])
        one.why_not[channel] = max(before, reason, key=WORST.index)
