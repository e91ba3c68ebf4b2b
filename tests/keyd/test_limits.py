"""The limits of keyd, with a clock in hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from uuid import UUID

import pytest

from backend.keyd import Keyd, Limits, TooManyTries, init
from backend.keyd.server import make_server
from backend.keyd.tries import Tries

SAFE, OTHER, SLOT = (UUID(int=n) for n in (31, 32, 33))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOME, CAFE = b"192.0.2.0/24", b"198.51.100.0/24"


@pytest.fixture
def tries(tmp_path: Path) -> Iterator[Tries]:
    kept = Tries(tmp_path / "tries.sqlite3", Limits())
    yield kept
    kept.close()


def spend(tries: Tries, count: int, at: datetime, network: bytes = HOME, safe: UUID = SAFE) -> int:
    """How many of `count` tries were allowed."""
    return sum(tries.count(safe, network, at) is None for _ in range(count))


@pytest.mark.req("KEY-06")
def test_the_eleventh_try_of_an_hour_waits_until_the_first_is_an_hour_old(tries: Tries):
    for minute in range(10):
        assert tries.count(SAFE, HOME, NOON + timedelta(minutes=minute)) is None
    assert tries.count(SAFE, HOME, NOON + timedelta(minutes=15)) == timedelta(minutes=45)
    assert tries.count(SAFE, HOME, NOON + timedelta(minutes=59, seconds=59)) == timedelta(seconds=1)
    assert tries.count(SAFE, HOME, NOON + timedelta(minutes=60)) is None
    assert tries.count(SAFE, HOME, NOON + timedelta(minutes=60)) == timedelta(minutes=1)


@pytest.mark.req("KEY-06")
def test_a_hundred_tries_a_day_and_no_more(tries: Tries):
    assert sum(spend(tries, 11, NOON + timedelta(hours=hour)) for hour in range(11)) == 100
    assert tries.count(SAFE, HOME, NOON + timedelta(hours=11)) == timedelta(hours=13)
    assert spend(tries, 11, NOON + timedelta(hours=24)) == 10


@pytest.mark.req("KEY-06")
def test_a_try_refused_is_not_counted_so_that_waiting_is_enough(tries: Tries):
    assert spend(tries, 500, NOON) == 10
    assert spend(tries, 500, NOON + timedelta(hours=1)) == 10


@pytest.mark.req("AUT-05")
def test_nobody_can_lock_another_persons_safe_from_their_own_network(tries: Tries):
    assert spend(tries, 50, NOON, CAFE) == 10
    assert spend(tries, 5, NOON, HOME) == 5
    assert spend(tries, 5, NOON, CAFE, OTHER) == 5


@pytest.mark.req("KEY-13")
def test_an_application_that_lies_about_networks_meets_the_limit_of_the_safe(tries: Tries):
    assert sum(spend(tries, 1, NOON, b"%d" % n) for n in range(500)) == Limits().safe_hour
    day = sum(
        spend(tries, 1, NOON + timedelta(hours=h), b"%d-%d" % (h, n))
        for h in range(1, 24)
        for n in range(150)
    )
    assert day == Limits().safe_day - Limits().safe_hour


@pytest.mark.req("KEY-13")
def test_a_clock_put_back_frees_nothing(tries: Tries):
    assert spend(tries, 10, NOON) == 10
    assert spend(tries, 10, NOON - timedelta(days=3)) == 0


@pytest.mark.req("KEY-13")
def test_the_count_is_kept_when_keyd_is_started_again(tmp_path: Path):
    first = Tries(tmp_path / "kept.sqlite3", Limits())
    assert spend(first, 10, NOON) == 10
    first.close()
    second = Tries(tmp_path / "kept.sqlite3", Limits())
    assert spend(second, 1, NOON) == 0
    second.close()


def test_tries_older_than_a_day_are_kept_nowhere(tmp_path: Path):
    place = tmp_path / "tries.sqlite3"
    kept = Tries(place, Limits())
    for n in range(40):
        kept.count(UUID(int=n), HOME, NOON)
    kept.count(SAFE, HOME, NOON + timedelta(days=1))
    kept.close()
    with sqlite3.connect(place) as base:
        assert base.execute("SELECT safe FROM try").fetchall() == [(SAFE.bytes,)]
    base.close()


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


def test_an_authoritys_key_stays_ten_minutes_in_memory_and_no_longer(place: Path):
    init(place / "store")
    server = make_server(place / "run" / "k.sock", place / "store")
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    hand = Hand()
    client = Keyd(place / "run" / "k.sock", now=hand, timeout=1)
    key = client.authority_key(SAFE)
    server.shutdown()
    server.server_close()
    client.close()
    hand.at = NOON + timedelta(minutes=9, seconds=59)
    assert client.authority_key(SAFE) == key
    for later in (timedelta(minutes=10), timedelta(minutes=-1)):
        hand.at = NOON + later
        assert not client.ping()
        with pytest.raises(Exception, match="does not answer"):
            client.authority_key(SAFE)


def test_keyd_counts_by_its_own_clock(place: Path):
    init(place / "store")
    hand = Hand()
    server = make_server(place / "run" / "k.sock", place / "store", limits=Limits(network_hour=1), now=hand)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    client = Keyd(place / "run" / "k.sock")
    client.pepper(SAFE, SLOT, HOME)
    with pytest.raises(TooManyTries) as refused:
        client.pepper(SAFE, SLOT, HOME)
    assert refused.value.retry_after == timedelta(hours=1)
    hand.at += timedelta(hours=1)
    assert len(client.pepper(SAFE, SLOT, HOME)) == 32
    client.close()
    server.shutdown()
    server.server_close()
