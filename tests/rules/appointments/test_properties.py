"""Whatever the day, the zone and the clocks: repeats, instants, reminders and clashes hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.errors import Invalid
from backend.ids import new_id
from backend.services.appointments import rules

ZONES = st.sampled_from(
    [
        "Europe/Paris",
        "Indian/Reunion",
        "Indian/Mayotte",
        "America/Guadeloupe",
        "America/Cayenne",
        "America/Miquelon",
    ]
)
DAYS = st.dates(date(2024, 1, 1), date(2033, 12, 31))
HOURS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
EVERY = st.sampled_from(["week", "two_weeks", "month"])


@given(day=DAYS, hour=HOURS, zone=ZONES)
def test_a_wall_time_that_exists_is_read_back_as_it_was_written(day: date, hour: time, zone: str) -> None:
    wall = datetime.combine(day, hour)
    jumped = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone)).time() != hour
    if jumped:
        with pytest.raises(Invalid):
            rules.instant(wall, zone)
        assert rules.wall(rules.nearest_instant(wall, zone), zone) == wall + timedelta(hours=1)
    else:
        assert rules.written(rules.instant(wall, zone), zone) == wall.strftime("%Y-%m-%dT%H:%M")


@given(day=DAYS, hour=HOURS, zone=ZONES, every=EVERY, times=st.integers(2, 26))
def test_a_repeat_comes_back_at_the_same_wall_time(
    day: date, hour: time, zone: str, every: rules.Every, times: int
) -> None:
    found = rules.days(day, rules.Repeat(every, times, None, False))
    assert len(found) == times
    assert found[0] == day
    assert {one.weekday() for one in found} == {day.weekday()}
    gaps = {(after - before).days for before, after in pairwise(found)}
    assert gaps <= {"week": {7}, "two_weeks": {14}, "month": {28, 35}}[every]
    instants = [rules.nearest_instant(datetime.combine(one, hour), zone) for one in found]
    assert sorted(set(instants)) == instants
    for one, at in zip(found, instants, strict=True):
        local = rules.wall(at, zone)
        assert local.date() == one
        assert local.time() in (hour, (datetime.combine(one, hour) + timedelta(hours=1)).time())


@given(day=DAYS, every=EVERY, weeks=st.integers(5, 24), territory=st.sampled_from(["59", "974", "976", "67"]))
def test_a_repeat_that_skips_holidays_keeps_all_the_other_days(
    day: date, every: rules.Every, weeks: int, territory: str
) -> None:
    feasts = {one for one, _ in rules.between(day, day + timedelta(days=900), territory)}
    until = day + timedelta(weeks=weeks)
    every_day = rules.days(day, rules.Repeat(every, None, until, False))
    try:
        kept = rules.days(day, rules.Repeat(every, None, until, True), feasts)
    except Invalid:
        assert len([one for one in every_day if one == day or one not in feasts]) < 2
    else:
        assert kept == [one for one in every_day if one == day or one not in feasts]


@pytest.mark.req("REL-05")
@given(
    day=DAYS,
    hour=HOURS,
    zone=ZONES,
    minutes_ahead=st.integers(-600, 20_000),
    wishes=st.sets(st.sampled_from([60, 120, 1440, 2880, 10080, 90]), max_size=6),
)
def test_no_reminder_leaves_before_now_nor_after_the_start(
    day: date, hour: time, zone: str, minutes_ahead: int, wishes: set[int]
) -> None:
    starts = rules.nearest_instant(datetime.combine(day, hour), zone)
    at = starts - timedelta(minutes=minutes_ahead)
    found = rules.planned(starts, [timedelta(minutes=one) for one in wishes], zone, at=at)
    assert len(found) <= len(wishes)
    assert len({one.code for one in found}) == len(found)
    for one in found:
        assert at < one.leaves_at < starts
        if one.code.endswith("d"):
            assert 9 <= rules.wall(one.leaves_at, zone).hour <= 19


SPANS = st.tuples(
    st.integers(0, 400), st.integers(5, 120), st.sets(st.integers(0, 3), min_size=1, max_size=3)
)


@given(spans=st.lists(SPANS, max_size=12))
def test_a_clash_is_somebody_in_two_places_and_nothing_else(spans: list[tuple[int, int, set[int]]]) -> None:
    start = datetime(2026, 11, 23, 8, tzinfo=UTC)
    people = [new_id() for _ in range(4)]
    taken = [
        rules.Busy(
            new_id(),
            start + timedelta(minutes=begins),
            start + timedelta(minutes=begins + length),
            frozenset(people[one] for one in who),
        )
        for begins, length, who in spans
    ]
    expected = {
        one.id
        for one in taken
        for other in taken
        if one is not other
        and one.people & other.people
        and one.starts_at < other.ends_at
        and other.starts_at < one.ends_at
    }
    assert rules.clashes(taken) == expected


@given(
    day=DAYS, zone=ZONES, spans=st.lists(st.tuples(st.integers(0, 10_000), st.integers(15, 600)), max_size=20)
)
def test_free_times_are_free_on_working_days_and_to_come(
    day: date, zone: str, spans: list[tuple[int, int]]
) -> None:
    at = rules.midnight(day, zone) + timedelta(hours=10)
    me = frozenset({new_id()})
    taken = [
        rules.Busy(new_id(), at + timedelta(minutes=begins), at + timedelta(minutes=begins + length), me)
        for begins, length in spans
    ]
    found = rules.free_slots(taken, day, 60, zone, "974", at=at)
    days = [rules.wall(one.starts_at, zone).date() for one in found]
    assert len(found) == 3
    assert len(set(days)) == 3
    for one, its_day in zip(found, days, strict=True):
        assert one.starts_at > at
        assert its_day.weekday() < 5
        assert rules.holiday(its_day, "974") is None
        assert not any(rules.meets(one, other) for other in taken)
