"""The recovery quorum: any two of keyd, the team and the card; never one."""

from __future__ import annotations

from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend import vault
from backend.vault.card import check_of
from backend.vault.context import Context
from backend.vault.identifier import ALPHABET
from tests.vault.support import OTHER, OWNER, SLOT

CARD = "0123456789ABCDEFGHJKMNPQRSJR"
RECOVER = bytes(range(64, 96))
"""keyd's sub-key `recover`: here it is a key like another."""
K_R = bytes(range(100, 132))
TEAM = vault.VaultKeys(OTHER, 3, bytes(range(7, 39)))
PLACE = vault.Quorum(OWNER, SLOT, TEAM.vault, TEAM.epoch, UUID(int=77))

# Made once: what a base kept then must open for ever.
Q1 = (
    "0181a4408b162b678a2dda0c7869fd69f4b9f3f184adf79c249d8ff52ca246eeb674573f4bb66d1d480c3f8e13187b67"
    "7e95b228fb156ce80eae0d53eb8e2fb372f775777075c0e185f5bcf34758ce36d3e62bbd9700f1b51d7b752e13a1c85f"
    "d78a4c1d8c1a9f43a8967818e1be597ff3bb40876199"
)
Q2 = (
    "0181a4408b56c559127fbe740195f18d255cb4625e12a7ca005c03efb8148169e7b5ee006e42c5cb01caebe80067c7cb"
    "262c08dbb018406b1113f5a0db66608f680a10a934aab9cb67fc0b0163399871a0a398cfa4ed63963b8a242409aac9b5"
    "ab7cb433672a9668574cb47731ec2ed35bb4405b6143190b53bd455ed0348135547d"
)
Q3 = (
    "01d72d5d5709fd59c5b6d1ee51520920b27082662632b171aadd4b3cdd1b065aa8847ce452cdd24f79c4ceba1258649d"
    "c08e39a86f8b2791df8c9841cee8d1c162ba98af16e7429e3189379bc85e484504b5e44ba452552146e5320843ba9c12"
    "f9749c4a64ed915e890993f270fc3d0dca61d5ac44ee"
)


def envelopes(card: str = CARD, place: vault.Quorum = PLACE, key: bytes = K_R) -> tuple[bytes, bytes, bytes]:
    """Q1, Q2 and Q3 as the base keeps them."""
    kek = vault.derive_card_kek(card)
    team = vault.seal_for_team(key, TEAM.public, place)
    under_card = vault.commit_to(vault.derive_card_proof(card)) + vault.seal_for_card(key, kek, place)
    return (
        vault.wrap(RECOVER, team, place.keyd_team()),
        vault.wrap(RECOVER, under_card, place.keyd_card()),
        vault.seal_for_pair(key, TEAM.public, kek, place),
    )


def opened(
    held: set[str], kept: tuple[bytes, bytes, bytes], place: vault.Quorum = PLACE, card: str = CARD
) -> bytes | None:
    """What somebody gets who holds the base and these shares, trying everything they can."""
    q1, q2, q3 = kept
    kek = vault.derive_card_kek(card)
    keys = {"keyd": RECOVER, "card": kek}
    found = []
    for name in held & keys.keys():
        for sealed, context in ((q1, place.keyd_team()), (q2, place.keyd_card()), (q3, place.of_pair())):
            found += attempt(vault.unwrap, keys[name], sealed, context)
    inner = [q1, q2, q3, *found, *[one[32:] for one in found]]
    for sealed in inner:
        for context in (place.of_team(), place.of_card(), place.of_pair()):
            if "team" in held:
                found += attempt(vault.open_with, TEAM.secret, sealed, context)
    for sealed in [*inner, *found]:
        if "card" in held:
            found += attempt(vault.unwrap, kek, sealed, place.of_card())
    return K_R if K_R in found else None


def attempt(opening, key: bytes, sealed: bytes, context: Context) -> list[bytes]:  # type: ignore[no-untyped-def]
    try:
        return [opening(key, sealed, context)]
    except (vault.CannotOpen, ValueError):
        return []


SHARES = ("keyd", "team", "card")


@pytest.mark.req("KEY-11")
@pytest.mark.parametrize("share", SHARES)
def test_one_share_alone_opens_nothing(share: str):
    assert opened({share}, envelopes()) is None


@pytest.mark.req("KEY-11")
@pytest.mark.parametrize("pair", list(combinations(SHARES, 2)), ids="+".join)
def test_any_two_shares_open_the_recovery_key(pair: tuple[str, str]):
    assert opened(set(pair), envelopes()) == K_R


@pytest.mark.req("KEY-11")
def test_each_pair_opens_by_its_own_envelope_alone():
    q1, q2, q3 = envelopes()
    kek = vault.derive_card_kek(CARD)
    assert vault.open_for_team(TEAM.secret, vault.unwrap(RECOVER, q1, PLACE.keyd_team()), PLACE) == K_R
    assert vault.open_for_card(kek, vault.unwrap(RECOVER, q2, PLACE.keyd_card())[32:], PLACE) == K_R
    assert vault.open_for_pair(TEAM.secret, kek, q3, PLACE) == K_R


@pytest.mark.req("KEY-11", "KEY-14")
def test_another_card_another_team_or_the_team_of_before_opens_nothing():
    q1, q2, q3 = envelopes()
    other = vault.derive_card_kek(vault.make_card())
    with pytest.raises(vault.CannotOpen):
        vault.open_for_card(other, vault.unwrap(RECOVER, q2, PLACE.keyd_card())[32:], PLACE)
    with pytest.raises(vault.CannotOpen):
        vault.open_for_pair(TEAM.secret, other, q3, PLACE)
    former = vault.make_vault_keys(TEAM.vault, 2)
    with pytest.raises(vault.CannotOpen):
        vault.open_for_team(former.secret, vault.unwrap(RECOVER, q1, PLACE.keyd_team()), PLACE)


@pytest.mark.req("KEY-09", "KEY-11")
@pytest.mark.parametrize("moved", ["vault", "slot", "team", "team_epoch", "card"])
def test_an_envelope_moved_anywhere_else_no_longer_opens(moved: str):
    value = 9 if moved == "team_epoch" else vault.NIL
    where = {name: getattr(PLACE, name) for name in PLACE.__slots__} | {moved: value}
    elsewhere = vault.Quorum(**where)  # type: ignore[arg-type]
    q1, q2, q3 = envelopes()
    kek, failures = vault.derive_card_kek(CARD), 0
    for opening in (
        lambda: vault.open_for_team(TEAM.secret, vault.unwrap(RECOVER, q1, elsewhere.keyd_team()), elsewhere),
        lambda: vault.open_for_card(kek, vault.unwrap(RECOVER, q2, elsewhere.keyd_card())[32:], elsewhere),
        lambda: vault.open_for_pair(TEAM.secret, kek, q3, elsewhere),
    ):
        try:
            opening()
        except vault.CannotOpen:
            failures += 1
    # The card is not in the team's envelope, nor the team's epoch in the card's.
    assert failures == (3 if moved in ("vault", "slot", "team") else 2)


@pytest.mark.req("KEY-11", "KEY-20")
def test_the_golden_envelopes_open_byte_for_byte():
    kek, proof = vault.derive_card_kek(CARD), vault.derive_card_proof(CARD)
    assert kek.hex() == "ca8e5ac74e613bf3b19ddf3004c4f7c74ea5ece27eb26ac999a23ae50a4de667"
    assert proof.hex() == "df664e72179c06a57cf02bdc9f9d1f14dec210e599d1c4b76729cf3d36ba957f"
    commitment = "f21d90f11f08402725fdbdb276e9cc93a8e5c60279a53e53300a89621656063c"
    assert vault.commit_to(proof).hex() == commitment
    q1, q2, q3 = (bytes.fromhex(one) for one in (Q1, Q2, Q3))
    assert vault.open_for_team(TEAM.secret, vault.unwrap(RECOVER, q1, PLACE.keyd_team()), PLACE) == K_R
    told = vault.unwrap(RECOVER, q2, PLACE.keyd_card())
    assert told[:32].hex() == commitment
    assert vault.open_for_card(kek, told[32:], PLACE) == K_R
    assert vault.open_for_pair(TEAM.secret, kek, q3, PLACE) == K_R


def test_a_card_is_26_signs_drawn_and_2_that_check_them():
    drawn = {vault.make_card() for _ in range(50)}
    assert len(drawn) == 50
    assert all(len(one) == 28 and vault.normalise_card(one) == one for one in drawn)
    assert vault.show_card(CARD) == "0123-4567-89AB-CDEF-GHJK-MNPQ-RSJR"
    assert vault.normalise_card(" o123 4567 89ab cdef ghjk mnpq rsjr ") == CARD
    assert vault.normalise_card(CARD[:-1]) is None
    assert vault.normalise_card("") is None


@given(st.integers(0, 27), st.sampled_from(ALPHABET))
def test_one_sign_written_wrong_is_seen(place: int, sign: str):
    typed = CARD[:place] + sign + CARD[place + 1 :]
    assert vault.normalise_card(typed) == (CARD if typed == CARD else None)


def test_two_signs_swapped_are_seen():
    for left, right in combinations(range(26), 2):
        signs = list(vault.make_card()[:26])
        signs[left], signs[right] = signs[right], signs[left]
        swapped = "".join(signs)
        signs[left], signs[right] = signs[right], signs[left]
        before = "".join(signs)
        assert swapped == before or check_of(swapped) != check_of(before)
