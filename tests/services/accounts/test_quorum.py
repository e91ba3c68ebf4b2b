"""The quorum of a safe: born with it, given to people enrolled before, sealed to the team as it is (KEY-11, KEY-14)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, select, update

from backend import vault
from backend.db import reading, transaction
from backend.instance import instance
from backend.services.accounts.actions.keyrings import WayIn, drop_way_in, open_way_in, vault_context
from backend.services.accounts.models import QuorumRow, Slot, SlotEpoch, TeamEpoch
from tests.factories.accounts import Moment, an_active_adult
from tests.factories.people import Place
from tests.services.accounts.conftest import Nova

NewClient = Callable[[], FlaskClient]


def quorum(nova: Nova) -> Any:
    with reading() as connection:
        return connection.execute(select(QuorumRow).where(QuorumRow.person_id == nova.id)).one_or_none()


@pytest.mark.req("KEY-07", "KEY-11")
def test_a_safe_is_born_with_its_quorum_and_no_card_yet(nova: Nova, place: Place) -> None:
    row = quorum(nova)
    assert (row.team_id, row.team_share, row.card_id) == (None, None, None), (
        "no lead ever activated this team"
    )
    with reading() as connection:
        slot = connection.execute(select(Slot).where(Slot.id == row.slot_id)).one()
    assert (slot.kind, slot.person_id) == ("quorum", nova.id)
    assert [one["kind"] for one in nova.client.get("/api/v1/ways-in").json] == ["phone"]


@pytest.mark.req("KEY-11")
def test_people_enrolled_before_get_their_quorum_at_the_next_unlock(nova: Nova, moment: Moment) -> None:
    with transaction() as session:
        slot = session.execute(delete(QuorumRow).returning(QuorumRow.slot_id)).scalar_one()
        drop_way_in(session, slot)
    assert quorum(nova) is None
    assert nova.phone.open(nova.client).status_code == 200
    first = quorum(nova)
    assert first.slot_id != slot
    moment.pass_(minutes=5)
    assert nova.phone.open(nova.client).status_code == 200
    assert quorum(nova).slot_id == first.slot_id, "an unlock that changes nothing writes nothing"


@pytest.mark.req("KEY-14")
def test_the_quorum_is_sealed_to_the_teams_present_pair_at_the_next_unlock(
    nova: Nova, place: Place, new_client: NewClient, moment: Moment
) -> None:
    an_active_adult(place.lead.id, new_client, moment)
    assert nova.phone.open(nova.client).status_code == 200
    before = quorum(nova)
    assert (before.team_id, before.team_epoch) == (place.team_id, 1)
    assert before.team_share is not None
    fresh = vault.make_vault_keys(place.team_id, 2)
    with transaction() as session:
        session.add(TeamEpoch(team_id=place.team_id, epoch=2, public=fresh.public, created_at=moment.at))
    assert nova.phone.open(nova.client).status_code == 200
    after = quorum(nova)
    assert after.team_epoch == 2
    assert after.slot_id != before.slot_id, "a new recovery key: the pair of before opens nothing of it"
    with reading() as connection:
        assert connection.execute(select(Slot).where(Slot.id == before.slot_id)).first() is None


@pytest.mark.req("KEY-11", "KEY-04")
def test_the_recovery_key_opens_the_safe_as_it_is_today(
    nova: Nova, place: Place, new_client: NewClient, moment: Moment, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[bytes] = []
    make = vault.make_recovery_key
    monkeypatch.setattr(
        "backend.services.accounts.actions.quorum.make_recovery_key",
        lambda: drawn.append(make()) or drawn[-1],
    )
    with transaction() as session:
        session.execute(update(QuorumRow).values(team_id=None, team_epoch=9))
    assert nova.phone.open(nova.client).status_code == 200
    row = quorum(nova)
    with reading() as connection:
        kept = connection.execute(
            select(Slot, SlotEpoch.epoch, SlotEpoch.sealed_vault)
            .join(SlotEpoch, SlotEpoch.slot_id == Slot.id)
            .where(Slot.id == row.slot_id)
        ).one()
    way = WayIn(kept.id, nova.id, kept.salt, kept.sealed_secret, kept.epoch, kept.sealed_vault)
    inner = instance().keyd.unwrap([(vault_context(nova.id, way.id, way.epoch), way.sealed_vault)])[0]
    assert open_way_in(drawn[-1], way, inner).vault == nova.id
    with pytest.raises(vault.CannotOpen):
        open_way_in(bytes(32), way, inner)
