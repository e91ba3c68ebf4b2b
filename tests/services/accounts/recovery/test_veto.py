"""Saying no to whoever holds one's card: told on every safe channel, one tap, no login."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from backend import clock
from backend.access import Bond
from backend.db import transaction
from backend.outbox.models import NoticeRow
from backend.services.accounts.models import Recovery, Slot
from tests.factories.accounts import API, one
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.steps import (
    NewClient,
    Times,
    a_number,
    begin,
    card_of,
    enter,
    said,
    veto_link,
)


@pytest.mark.req("KEY-12", "SAF-23", "SAF-24")
@pytest.mark.parametrize(("days", "safe", "told"), [(4, True, 1), (1, True, 0), (4, False, 0)])
def test_every_safe_channel_proven_for_three_days_is_told_at_once(
    nova: Nova, new_client: NewClient, times: Times, days: int, safe: bool, told: int
) -> None:
    a_number(nova, times, days_ago=days, safe=safe)
    begin(new_client(), card_of(nova))
    asked = said("recovery_asked")
    assert [(one.answer_link, one.not_before) for one in asked] == [(True, times.moment.at)] * told
    inbox = nova.client.get(f"{API}/notifications").json["items"]
    assert any(one["subject"]["kind"] == "recovery" for one in inbox)
    assert one(select(func.count()).select_from(NoticeRow).where(NoticeRow.kind == "recovery.referent")) == 1


@pytest.mark.req("KEY-12")
@pytest.mark.parametrize(("hours", "told"), [(13.9, 1), (14, 0)])
def test_a_referent_who_leaves_at_midnight_of_paris_is_told_until_then_and_no_later(
    nova: Nova, new_client: NewClient, times: Times, hours: float, told: int
) -> None:
    card = card_of(nova)
    tomorrow = clock.day_in("Europe/Paris", times.moment.at) + timedelta(days=1)
    with transaction() as session:
        session.execute(update(Bond).where(Bond.youth_id == nova.id).values(ends_on=tomorrow))
    times.pass_(hours=hours)
    begin(new_client(), card)
    assert (
        one(select(func.count()).select_from(NoticeRow).where(NoticeRow.kind == "recovery.referent")) == told
    )


@pytest.mark.req("KEY-12")
def test_one_tap_on_the_link_stops_it_without_signing_in_and_the_second_kills_the_card(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    a_number(nova, times)
    card, thief = card_of(nova), new_client()
    begin(thief, card)
    secret = veto_link(nova, times)
    stopped = new_client().post(f"{API}/recoveries/stop", json={"secret": secret})
    assert (stopped.status_code, stopped.json) == (200, {"state": "stopped"})
    assert new_client().post(f"{API}/recoveries/stop", json={"secret": secret}).json == {"state": "stopped"}
    another = secret[:-1] + ("B" if secret.endswith("A") else "A")
    assert new_client().post(f"{API}/recoveries/stop", json={"secret": another}).status_code == 404
    times.pass_(hours=25)
    assert enter(thief, card, Phone()).json["code"] == "recovery_not_begun"
    assert begin(thief, card).json["state"] == "waiting"
    secret = veto_link(nova, times)
    assert new_client().post(f"{API}/recoveries/stop", json={"secret": secret}).status_code == 200
    assert enter(thief, card, Phone()).json["code"] == "card_spent"
    assert begin(thief, card).json["code"] == "card_spent"
    assert nova.phone.open(nova.client).status_code == 200, "the veto closes nothing of the owner's"


@pytest.mark.req("KEY-07", "KEY-12")
def test_a_veto_by_link_never_takes_the_only_way_in_that_is_left(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    a_number(nova, times)
    card, client = card_of(nova), new_client()
    begin(client, card)
    with transaction() as session:
        session.execute(update(Slot).where(Slot.kind == "phone").values(frozen_at=times.moment.at))
    secret = veto_link(nova, times)
    assert new_client().post(f"{API}/recoveries/stop", json={"secret": secret}).status_code == 200
    times.pass_(hours=24)
    assert enter(client, card, Phone()).json["code"] == "recovery_not_begun"
    assert begin(client, card).status_code == 200, "asked again, it waits a whole day again"
    times.pass_(hours=23)
    assert enter(client, card, Phone()).json["code"] == "recovery_waiting"
    times.pass_(hours=1)
    assert enter(client, card, Phone()).status_code == 200


@pytest.mark.req("KEY-12")
def test_the_owners_own_session_stops_it(nova: Nova, new_client: NewClient, times: Times) -> None:
    card, thief = card_of(nova), new_client()
    begin(thief, card)
    assert nova.client.get(f"{API}/recoveries/mine").json["last"]["state"] == "waiting"
    assert nova.client.post(f"{API}/recoveries/mine/stop").status_code == 204
    assert nova.client.get(f"{API}/recoveries/mine").json["last"]["stopped_by"] == "session"
    times.pass_(hours=25)
    assert enter(thief, card, Phone()).json["code"] == "card_spent"
    assert nova.client.post(f"{API}/recoveries/mine/stop").status_code == 423


@pytest.mark.req("KEY-12", "KEY-13")
def test_a_veto_holds_with_keyd_away_and_asking_again_starts_a_whole_day(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    a_number(nova, times)
    card, thief = card_of(nova), new_client()
    begin(thief, card)
    times.pass_(hours=23)
    with transaction() as session:
        session.execute(update(Recovery).values(state="stopped", stopped_by="link"))
    assert begin(thief, card).json["state"] == "waiting"
    times.pass_(hours=2)
    assert enter(thief, card, Phone()).json["code"] == "recovery_waiting"


@pytest.mark.req("KEY-12", "SAF-25", "TST-09")
def test_a_relative_with_the_unlocked_phone_stops_it_but_takes_no_card_away_by_one_tap(
    nova: Nova, new_client: NewClient, times: Times
) -> None:
    card, elsewhere = card_of(nova), new_client()
    begin(elsewhere, card)
    times.pass_(minutes=10)
    assert nova.client.post(f"{API}/recoveries/mine/stop").status_code == 204
    assert enter(elsewhere, card, Phone()).json["code"] == "recovery_not_begun"
    assert begin(elsewhere, card).json["state"] == "waiting", "the card is still its owner's"
