"""Coming in with the rescue card alone: 24 hours of keyd's clock, then everything of before is cut."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from backend import vault
from backend.db import reading, transaction
from backend.instance import instance
from backend.services.accounts.models import Account, QuorumRow, Recovery, SessionRow, SpentCard
from backend.services.documents.models import TraceEntry
from tests.factories.accounts import API, one
from tests.factories.phone import Phone, base64url
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.steps import (
    NewClient,
    Times,
    a_number,
    accounts_key,
    begin,
    card_of,
    enter,
    one_row,
    recovered,
    said,
)
from tests.services.accounts.test_ways_in import with_words


@pytest.mark.req("KEY-11", "AUT-07")
def test_a_card_is_made_by_a_gesture_with_the_code_given_and_shown_once(nova: Nova, times: Times) -> None:
    assert nova.client.get(f"{API}/ways-in/card").json == {"made_at": None, "stowed_at": None}
    made = nova.client.post(f"{API}/ways-in/card").json
    assert vault.normalise_card(made["card"]) is not None
    assert base64url(b"%PDF-1.7")[:8] == made["pdf"][:8]
    assert vault.normalise_card(made["card"]) not in nova.client.get(f"{API}/ways-in/card").text
    assert nova.client.post(f"{API}/ways-in/card/stowed").status_code == 204
    assert nova.client.get(f"{API}/ways-in/card").json["stowed_at"] is not None
    times.pass_(minutes=6)
    refused = nova.client.post(f"{API}/ways-in/card")
    assert (refused.status_code, refused.json["code"]) == (403, "step_up_needed")


@pytest.mark.req("KEY-11")
def test_a_new_card_ends_the_former_one(nova: Nova, new_client: NewClient) -> None:
    former, latest = card_of(nova), card_of(nova)
    assert begin(new_client(), former).json["code"] == "card_spent"
    assert begin(new_client(), latest).status_code == 200
    assert one(select(func.count()).select_from(SpentCard).where(SpentCard.told_at.is_(None))) == 0


@pytest.mark.req("KEY-12", "KEY-13")
def test_the_card_opens_after_a_day_with_every_paper_and_ends_all_that_was(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    with_words(nova, times.moment)
    before = accounts_key(nova)
    client, phone, card = recovered(nova, new_client, times)
    assert client.get(f"{API}/ways-in/card").status_code == 200
    after = accounts_key(nova)
    assert after.epoch == before.epoch + 1
    assert after.public != before.public
    assert nova.client.get(f"{API}/devices").status_code == 401, "sessions of before are dead"
    assert nova.phone.open(new_client()).json["code"] in ("slot_unknown", "slot_frozen")
    assert [way["kind"] for way in client.get(f"{API}/ways-in").json] == ["phone"], "the words of before too"
    assert [way["label"] for way in client.get(f"{API}/devices").json] == ["Téléphone neuf"]
    assert phone.open(new_client()).status_code == 200
    assert begin(new_client(), card).json["code"] == "card_spent", "a card serves once"
    assert enter(new_client(), card, Phone()).json["code"] == "card_spent"


@pytest.mark.req("KEY-13")
def test_an_application_that_lies_about_the_time_shortens_nothing(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    card, client = card_of(nova), new_client()
    begin(client, card)
    times.moment.pass_(days=3)
    with transaction() as session:
        session.execute(update(Recovery).values(opens_at=times.moment.at - timedelta(days=1)))
    refused = enter(client, card, Phone())
    assert (refused.status_code, refused.json["code"]) == (409, "recovery_waiting")
    assert one(select(Recovery.state)) == "waiting"
    times.keyd.pass_(hours=24)
    assert enter(client, card, Phone()).status_code == 200


@pytest.mark.req("KEY-12")
def test_before_its_day_a_card_opens_nothing_and_says_when(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    card, client = card_of(nova), new_client()
    assert enter(client, card, Phone()).json["code"] == "recovery_not_begun"
    assert client.post(f"{API}/recoveries/card/look", json={"card": card}).json["state"] == "new"
    begun = begin(client, card).json
    assert begun["state"] == "waiting"
    times.pass_(hours=23, minutes=59)
    refused = enter(client, card, Phone())
    assert refused.json["code"] == "recovery_waiting"
    times.pass_(minutes=1)
    assert client.post(f"{API}/recoveries/card/look", json={"card": card}).json["state"] == "ready"


@pytest.mark.req("KEY-11")
def test_a_sign_wrong_or_a_card_of_nobody_names_the_remedy(new_client: NewClient, nova: Nova) -> None:
    misread = begin(new_client(), "0123-4567-89AB-CDEF-GHJK-MNPQ-RSJS")
    assert (misread.status_code, misread.json["code"]) == (422, "wrong_card")
    nobody = begin(new_client(), vault.make_card())
    assert (nobody.status_code, nobody.json["code"]) == (422, "wrong_card")
    assert "papiers" not in nobody.text


@pytest.mark.req("KEY-11")
def test_a_base_restored_from_before_gives_no_shortcut_to_a_card_that_served(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    card = card_of(nova)
    old = one_row(select(QuorumRow))
    place = vault.Quorum(nova.id, old.slot_id, vault.NIL, 0, old.card_id)
    begin(new_client(), card)
    times.pass_(hours=24)
    assert enter(new_client(), card, Phone()).status_code == 200
    known = vault.normalise_card(card) or ""
    with pytest.raises(Exception, match="not_begun"):
        instance().keyd.open_share(place.keyd_card(), old.card_share, vault.derive_card_proof(known))
    with pytest.raises(Exception, match="card_ended"):
        instance().keyd.begin_recovery(place.keyd_card(), old.card_share, vault.derive_card_proof(known))


@pytest.mark.req("KEY-12")
def test_an_answer_lost_on_the_way_is_asked_again_by_the_same_phone_alone(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    _, phone, card = recovered(nova, new_client, times)
    again = enter(new_client(), card, phone)
    assert again.status_code == 200, again.text
    assert again.json["slot_id"] == phone.slot_id
    phone.code = "999000"
    assert enter(new_client(), card, phone).json["code"] == "wrong_code"
    assert one(select(func.count()).select_from(Recovery).where(Recovery.state == "done")) == 1


@pytest.mark.req("KEY-12", "AUD-01", "AUD-06")
def test_what_happened_is_in_the_trace_and_said(nova: Nova, new_client: NewClient, times: Times) -> None:
    a_number(nova, times)
    client, _, _ = recovered(nova, new_client, times)
    with reading() as connection:
        acts = list(
            connection.execute(
                select(TraceEntry.act).where(TraceEntry.safe_id == nova.id).order_by(TraceEntry.sequence)
            ).scalars()
        )
    assert acts == ["card_made", "recovery_begun", "recovered"]
    lines = [one["sentence"] for one in client.get(f"{API}/safe/trace").json["items"]]
    assert lines[0] == "Un nouveau téléphone est entré avec ta carte. Le reste a été coupé."
    assert client.get(f"{API}/recoveries/mine").json["last"]["state"] == "done"
    assert len(said("recovery_said")) == 1
    assert one(select(func.count()).select_from(SessionRow).where(SessionRow.ended_at.is_(None))) >= 1


@pytest.mark.req("KEY-08", "KEY-14")
def test_after_it_the_safe_has_a_new_quorum_without_any_card(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    before = one(select(QuorumRow.slot_id))
    client, _, _ = recovered(nova, new_client, times)
    row = one_row(select(QuorumRow))
    assert row.slot_id != before
    assert (row.card_id, row.card_share, row.pair_share, row.card_sealed) == (None, None, None, None)
    assert client.get(f"{API}/ways-in/card").json["made_at"] is None
    made = client.post(f"{API}/ways-in/card")
    assert made.status_code == 200, "a new card at once: coming in was a proof"
    assert one(select(Account.vault_epoch).where(Account.id == nova.id)) == 2


@pytest.mark.req("SAF-25")
def test_a_relative_with_the_open_phone_and_no_code_makes_no_card_and_sees_none(
    nova: Nova, times: Times
) -> None:
    card_of(nova)
    times.pass_(minutes=10)
    assert nova.client.post(f"{API}/ways-in/card").status_code == 403
    assert "card" not in nova.client.get(f"{API}/ways-in/card").json
