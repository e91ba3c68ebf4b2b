"""keyd keeps the delay of a recovery: its clock, its store, and the card in hand (KEY-13)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from uuid import UUID

import pytest

from backend import vault
from backend.keyd import Keyd, KeydRefused, TooEarly, TooManyTries, init
from backend.keyd.server import Server, make_server

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SAFE, SLOT, TEAM, CARD_ID = (UUID(int=n) for n in (41, 42, 43, 44))
DAY = timedelta(hours=24)
K_R = bytes(range(32))


class Clock:
    """keyd's own clock, in this test's hand."""

    at = NOON

    def pass_(self, **span: float) -> None:
        self.at += timedelta(**span)


@pytest.fixture
def hand() -> Clock:
    return Clock()


@pytest.fixture
def start(tmp_path: Path, hand: Clock) -> Iterator[Starter]:
    starter = Starter(tmp_path / "store", tmp_path / "run" / "keyd.sock", hand)
    init(starter.store)
    yield starter
    starter.stop()


class Starter:
    """keyd in a thread: started, stopped, started again on the same store."""

    def __init__(self, store: Path, socket: Path, hand: Clock) -> None:
        self.store, self.socket, self.hand = store, socket, hand
        self.server: Server | None = None

    def __call__(self) -> Keyd:
        self.stop()
        self.server = make_server(self.socket, self.store, now=lambda: self.hand.at)
        Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        return Keyd(self.socket)

    def stop(self) -> None:
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.server = None


class Share:
    """The share of one card, as the base keeps it and as its holder shows it."""

    def __init__(self, keyd: Keyd, *, safe: UUID = SAFE, card: UUID = CARD_ID, team: UUID = TEAM) -> None:
        self.typed = vault.make_card()
        self.place = vault.Quorum(safe, SLOT, team, 1, card)
        self.kek, self.proof = vault.derive_card_kek(self.typed), vault.derive_card_proof(self.typed)
        inner = vault.seal_for_card(K_R, self.kek, self.place)
        self.context = self.place.keyd_card()
        self.sealed = keyd.seal_shares([(self.context, vault.commit_to(self.proof) + inner)])[0]

    def begin(self, keyd: Keyd) -> datetime:
        return keyd.begin_recovery(self.context, self.sealed, self.proof)

    def open(self, keyd: Keyd) -> bytes:
        return vault.open_for_card(
            self.kek, keyd.open_share(self.context, self.sealed, self.proof), self.place
        )


@pytest.mark.req("KEY-12", "KEY-13")
def test_the_card_opens_after_24_hours_of_keyds_clock_and_not_a_second_before(start: Starter, hand: Clock):
    keyd = start()
    share = Share(keyd)
    assert share.begin(keyd) == NOON + DAY
    hand.pass_(hours=23, minutes=59, seconds=59)
    with pytest.raises(TooEarly) as early:
        share.open(keyd)
    assert early.value.left == timedelta(seconds=1)
    hand.pass_(seconds=1)
    assert share.open(keyd) == K_R
    assert share.open(keyd) == K_R, "an answer lost on the way is asked again"


@pytest.mark.req("KEY-13")
def test_beginning_again_neither_shortens_nor_lengthens_the_wait(start: Starter, hand: Clock):
    keyd = start()
    share = Share(keyd)
    opens = share.begin(keyd)
    hand.pass_(hours=20)
    assert share.begin(keyd) == opens
    keyd = start()
    assert share.begin(keyd) == opens, "keyd killed and started again remembers"


@pytest.mark.req("KEY-11", "KEY-13")
def test_an_application_that_lies_starts_no_clock_without_the_card(start: Starter, hand: Clock):
    keyd = start()
    share = Share(keyd)
    with pytest.raises(KeydRefused, match="cannot_open"):
        keyd.begin_recovery(share.context, share.sealed, bytes(32))
    # It seals a share of its own for the same card, and lets that clock run instead.
    mine = bytes(32)
    forged = keyd.seal_shares([(share.context, vault.commit_to(mine) + bytes(60))])[0]
    keyd.begin_recovery(share.context, forged, mine)
    hand.pass_(hours=25)
    with pytest.raises(KeydRefused, match="not_begun"):
        share.open(keyd)


@pytest.mark.req("KEY-11")
@pytest.mark.parametrize("purpose", ["keyd-card", "keyd-team"])
def test_the_layer_of_a_share_is_taken_off_by_no_other_call(start: Starter, purpose: str):
    keyd = start()
    context = vault.Context(purpose, SAFE, object=CARD_ID, recipient=TEAM, grant=SLOT)
    sealed = keyd.seal_shares([(context, b"s" * 64)])[0]
    with pytest.raises(KeydRefused, match="cannot_open"):
        keyd.unwrap([(context, sealed)])
    with pytest.raises(KeydRefused, match="malformed"):
        keyd.seal_shares([(vault.Context("dek", SAFE), b"x")])
    if purpose == "keyd-team":
        with pytest.raises(KeydRefused, match="cannot_open"):
            keyd.begin_recovery(context, sealed, bytes(32))


@pytest.mark.req("KEY-12")
def test_a_veto_stops_the_clock_and_a_new_one_is_whole(start: Starter, hand: Clock):
    keyd = start()
    share = Share(keyd)
    share.begin(keyd)
    hand.pass_(hours=23)
    keyd.stop_recovery(CARD_ID)
    hand.pass_(hours=2)
    with pytest.raises(KeydRefused, match="not_begun"):
        share.open(keyd)
    assert share.begin(keyd) == hand.at + DAY


@pytest.mark.req("KEY-11")
def test_a_card_that_served_opens_nothing_ever_again_even_from_an_old_base(start: Starter, hand: Clock):
    keyd = start()
    share = Share(keyd)
    share.begin(keyd)
    hand.pass_(hours=25)
    share.open(keyd)
    keyd.end_cards([CARD_ID])
    keyd = start()
    with pytest.raises(KeydRefused, match="not_begun"):
        share.open(keyd)
    with pytest.raises(KeydRefused, match="card_ended"):
        share.begin(keyd)


@pytest.mark.req("KEY-13")
def test_a_clock_that_ran_serves_a_week_then_must_run_again(start: Starter, hand: Clock):
    keyd = start()
    share = Share(keyd)
    share.begin(keyd)
    hand.pass_(days=8)
    with pytest.raises(KeydRefused, match="not_begun"):
        share.open(keyd)
    assert share.begin(keyd) == hand.at + DAY


@pytest.mark.req("KEY-13")
def test_twenty_recoveries_a_day_for_a_team_and_three_for_a_safe(start: Starter, hand: Clock):
    keyd = start()
    many = [Share(keyd, safe=UUID(int=500 + n), card=UUID(int=900 + n)) for n in range(21)]
    for share in many[:20]:
        share.begin(keyd)
    with pytest.raises(TooManyTries) as refused:
        many[20].begin(keyd)
    assert refused.value.retry_after == DAY
    Share(keyd, card=UUID(int=7), team=UUID(int=99)).begin(keyd)
    alone = Share(keyd, safe=UUID(int=3), card=UUID(int=8), team=vault.NIL)
    for _ in range(3):
        alone.begin(keyd)
        keyd.stop_recovery(alone.place.card)
    with pytest.raises(TooManyTries):
        alone.begin(keyd)
    hand.pass_(days=1)
    assert alone.begin(keyd)
    assert many[20].begin(keyd)
