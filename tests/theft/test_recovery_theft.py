"""KEY-11, KEY-17: the base stolen, and one share of the recovery quorum with it. Nothing opens; two shares would."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from backend import clock, vault
from backend.access import BondKind
from backend.access.models import Bond, Team
from backend.db import db, transaction
from backend.ids import new_id
from backend.keyd.keys import SubKeys
from backend.services.accounts.models import QuorumRow, Slot, TeamEpoch
from tests.factories import files
from tests.factories.safes import Safe, an_open_safe, house
from tests.theft import theft

SHARES = ("keyd", "team", "card")


class Loot(NamedTuple):
    """The stolen base, the secrets a thief may also have, and what must stay closed."""

    row: QuorumRow
    slot: Slot
    place: vault.Quorum
    keyd: SubKeys
    team: bytes
    card: str


@pytest.fixture
def robbed(new_client: Callable[[], FlaskClient], keyd_socket: Path) -> Loot:
    """A safe whose quorum has its three envelopes, and a paper in it."""
    safe: Safe = an_open_safe(new_client)
    team = vault.make_vault_keys(new_id())
    with transaction() as session:
        at = clock.now()
        session.add(Team(id=team.vault, authority_id=house(), name="Équipe d'essai", created_at=at))
        session.flush()
        session.add(TeamEpoch(team_id=team.vault, epoch=1, public=team.public, created_at=at))
        session.add(
            Bond(
                id=new_id(),
                authority_id=house(),
                youth_id=safe.owner,
                team_id=team.vault,
                kind=BondKind.TEAM.value,
                starts_on=date(2026, 1, 1),
            )
        )
    assert safe.put(files.pdf(1)).status_code == 201
    made = safe.client.post("/api/v1/ways-in/card")
    assert made.status_code == 200, made.text
    card = vault.normalise_card(made.get_json()["card"])
    assert card is not None
    row = db.session.execute(select(QuorumRow).where(QuorumRow.person_id == safe.owner)).scalar_one()
    slot = db.session.execute(select(Slot).where(Slot.id == row.slot_id)).scalar_one()
    assert row.team_id == team.vault
    assert row.card_id is not None
    place = vault.Quorum(safe.owner, row.slot_id, row.team_id, row.team_epoch, row.card_id)
    return Loot(row, slot, place, SubKeys(keyd_socket.parent / "store"), team.secret, card)


def opened(loot: Loot, held: set[str]) -> bool:
    """Whether a thief with the base and these shares opens the recovery slot, trying every key against everything."""
    envelopes = [loot.row.team_share or b"", loot.row.card_share or b"", loot.row.pair_share or b""]
    contexts = [
        loot.place.of_team(),
        loot.place.of_card(),
        loot.place.of_pair(),
        loot.place.keyd_team(),
        loot.place.keyd_card(),
    ]
    under = [loot.keyd.recover, loot.keyd.outer] if "keyd" in held else []
    under += [vault.derive_card_kek(loot.card), vault.derive_card_proof(loot.card)] if "card" in held else []
    found = list(envelopes)
    for _ in range(3):
        for sealed in list(found):
            for piece in (sealed, sealed[32:]):
                for context in contexts:
                    for key in under:
                        with suppress(vault.CannotOpen, ValueError):
                            found.append(vault.unwrap(key, piece, context))
                    if "team" in held:
                        with suppress(vault.CannotOpen, ValueError):
                            found.append(vault.open_with(loot.team, piece, context))
    guesses = theft.windows(found) | {loot.team} | set(under)
    return any(_opens(guess, loot) for guess in guesses)


def _opens(guess: bytes, loot: Loot) -> bool:
    try:
        vault.open_slot(guess, loot.slot.sealed_secret, vault=loot.place.vault, slot=loot.place.slot)
    except vault.CannotOpen:
        return False
    return True


@pytest.mark.req("KEY-11", "KEY-17", "TST-04")
@pytest.mark.parametrize("share", SHARES)
def test_the_base_and_one_share_open_nothing(robbed: Loot, share: str) -> None:
    assert not opened(robbed, {share})


@pytest.mark.req("KEY-11")
@pytest.mark.parametrize("pair", list(combinations(SHARES, 2)), ids="+".join)
def test_the_same_attack_opens_with_two_shares_so_it_does_try(robbed: Loot, pair: tuple[str, str]) -> None:
    assert opened(robbed, set(pair))


@pytest.mark.req("KEY-11", "VLT-08")
def test_the_base_tells_neither_the_card_nor_whose_it_is(robbed: Loot) -> None:
    shown = vault.show_card(robbed.card)
    secrets = [robbed.card, shown, vault.derive_card_kek(robbed.card), vault.derive_card_proof(robbed.card)]
    assert theft.search(theft.base(), secrets) == []
