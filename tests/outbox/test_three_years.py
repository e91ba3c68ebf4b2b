"""Whatever fails, each reminder has one visible effect or a reason; never late, never at night, never unsafe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from backend import outbox
from backend.db import reading, transaction
from backend.outbox.models import Channel, Delivery, NoticeRow, Occasion
from backend.recipients import recipients
from tests.outbox.conftest import World
from tests.outbox.simulation import Simulation, say, take_back

BEGIN = datetime(2026, 3, 1, 9, tzinfo=UTC)
END = BEGIN + timedelta(days=3 * 365)
CLOCK_CHANGES = [
    datetime(2026, 3, 29, 0, 30, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(2027, 3, 28, 1, 30, tzinfo=UTC),
    datetime(2028, 10, 29, 1, 30, tzinfo=UTC),
]
ZONES = ("Europe/Paris", "Indian/Reunion", "America/Martinique")


@dataclass
class Plan:
    """One reminder of one life: when it is due, until when it makes sense, when it is cancelled if it is."""

    identity: str
    due: datetime
    until: datetime
    agreed: datetime | None
    gone: datetime | None


def plans(dice: Random) -> list[Plan]:
    """Reminders over three years, some on the nights when the clock changes; some cancelled, some moved."""
    made = []
    for number in range(dice.randint(4, 9)):
        due = BEGIN + timedelta(minutes=dice.randint(0, 3 * 365 * 1440 - 20_000))
        if dice.random() < 0.3:
            due = dice.choice(CLOCK_CHANGES) + timedelta(minutes=dice.randint(-600, 600))
        lasts = timedelta(minutes=dice.choice((30, 120, 2880, 10080)))
        agreed = due + lasts if dice.random() < 0.3 else None
        gone = due + timedelta(minutes=dice.randint(-3000, 3000)) if dice.random() < 0.3 else None
        made.append(Plan(f"r{number}:{due.isoformat()}", due, due + lasts, agreed, gone))
        if gone is not None and gone > BEGIN and dice.random() < 0.5:
            again = max(gone, due) + timedelta(days=dice.randint(0, 9), minutes=dice.randint(0, 1439))
            made.append(Plan(f"r{number}:moved", again, again + lasts, None, None))
    return made


def cuts(dice: Random) -> list[tuple[datetime, datetime]]:
    starts = [BEGIN + timedelta(minutes=dice.randint(0, 3 * 365 * 1440)) for _ in range(dice.randint(0, 6))]
    return [(one, one + timedelta(hours=dice.choice((1, 9, 72, 24 * 20)))) for one in starts]


@pytest.mark.req("REL-02", "REL-04", "REL-05", "REL-07", "REL-09", "SAF-23")
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32), zone=st.sampled_from(ZONES), safe=st.booleans())
def test_each_due_reminder_has_one_effect_or_a_reason(world: World, seed: int, zone: str, safe: bool) -> None:
    dice = Random(seed)
    youth = world.youth
    live_in(world, zone)
    places(world, safe)
    sim = Simulation(dice, BEGIN, cuts(dice), cuts(dice), deaths=dice.choice((0.0, 0.05, 0.2)))
    known = plans(dice)
    events = [(BEGIN, post_of(one, youth)) for one in known if not one.identity.endswith("moved")]
    for one in known:
        if one.gone is not None:
            events.append((max(one.gone, BEGIN), cancel_of(sim, one, youth)))
        if one.identity.endswith("moved"):
            events.append((max(one.due - timedelta(hours=30), BEGIN), post_of(one, youth)))
    sim.until(END + timedelta(days=40), events)
    check(sim, known, zone, safe)


def post_of(one: Plan, youth: UUID) -> Callable[[], None]:
    return lambda: say(
        one.identity,
        youth,
        BEGIN,
        not_before=one.due,
        not_after=one.until,
        agreed_at=one.agreed,
        cascade="close" if one.until - one.due <= timedelta(hours=2) else "remind",
    )


def cancel_of(sim: Simulation, one: Plan, youth: UUID) -> Callable[[], None]:
    def cancel() -> None:
        one.gone = max(sim.at, BEGIN)
        take_back(one.identity, youth, sim.at)

    return cancel


def live_in(world: World, zone: str) -> None:
    """An empty outbox, for somebody who lives there."""
    with transaction() as session:
        for table in (Delivery, Occasion, NoticeRow, Channel):
            session.execute(delete(table))
    with reading() as connection:
        me = recipients(connection, [world.youth])[world.youth]
    moved = me._replace(zone=zone)
    outbox.recipients(lambda _reader, ids, /: {one: moved for one in ids if one == world.youth})


def places(world: World, safe: bool) -> None:
    """A phone that may be unsafe, an address safe from noon to six."""
    world.phone(safe=safe)
    world.address(hours_from=12 * 60, hours_until=18 * 60)


def check(sim: Simulation, known: list[Plan], zone: str, safe: bool) -> None:
    with reading() as connection:
        occasions = {row.identity: row for row in connection.execute(select(Occasion.__table__))}
        deliveries = connection.execute(select(Delivery.__table__)).all()
    told = {
        row.reference: next(i for i, o in occasions.items() if o.id == row.occasion_id) for row in deliveries
    }
    by_identity: dict[str, list] = {}
    for ring in sim.rings:
        by_identity.setdefault(told[ring.reference], []).append(ring)
    assert set(occasions) == {one.identity for one in known}
    for one in known:
        row, rings = occasions[one.identity], by_identity.get(one.identity, [])
        assert row.state != 0, "everything ends"
        assert row.reason is not None, (one.identity, row)
        assert len({ring.channel for ring in rings}) == len(rings), "once a channel"
        for ring in rings:
            local = ring.at.astimezone(ZoneInfo(zone))
            assert one.due <= ring.at < one.until
            assert 8 <= local.hour < 21 or near(one, ring.at), local
            assert one.gone is None or ring.at <= one.gone + timedelta(seconds=1)
            assert safe or ring.channel != "sms"
            assert ring.channel != "email" or 12 <= local.hour < 18
    for provider in sim.providers.values():
        assert all(count <= 2 for name, count in provider.calls.items()), "one re-send at most"


def near(one: Plan, at: datetime) -> bool:
    """An agreed appointment that the next morning would come too close to."""
    return one.agreed is not None and one.agreed - at <= timedelta(hours=13)
