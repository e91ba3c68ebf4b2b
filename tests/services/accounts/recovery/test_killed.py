"""App or keyd killed anywhere in a recovery or a change of keys: the safe of before, or after; every paper opens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from backend.db import reading, transaction
from backend.services.accounts.models import Account, Recovery, Slot
from tests.factories import files
from tests.factories.accounts import API
from tests.factories.dying_keyd import DyingKeyd, dying_keyd
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery.killing import (
    Killer,
    Store,
    all_told,
    keep_paper,
    keyd_killer,
    kill_app,
    sweep,
)
from tests.services.accounts.recovery.steps import (
    NewClient,
    Times,
    a_number,
    begin,
    card_of,
    enter,
    said,
)

BODY = files.pdf(1)


@pytest.fixture
def keyd() -> Iterator[DyingKeyd]:
    with dying_keyd() as made:
        yield made


@pytest.fixture(params=["app", "keyd"])
def killer(request: pytest.FixtureRequest, keyd: DyingKeyd) -> Killer:
    """Who dies."""
    return kill_app if request.param == "app" else keyd_killer(keyd)


def states() -> tuple[int, bool, list[str]]:
    """The epoch, whether another is due, and the recoveries."""
    with reading() as connection:
        found = connection.execute(
            select(Account.vault_epoch, Account.epoch_due).where(Account.kind == "young")
        ).one()
        recoveries = connection.scalars(select(Recovery.state).order_by(Recovery.started_at))
        return found.vault_epoch, found.epoch_due, list(recoveries)


@pytest.mark.req("KEY-08", "KEY-12", "KEY-13")
def test_a_recovery_is_not_done_or_done_wherever_app_or_keyd_dies(
    app: Flask, nova: Nova, new_client: NewClient, times: Times, keyd: DyingKeyd, killer: Killer
) -> None:
    paper, card, phone = keep_paper(nova.client, BODY), card_of(nova), Phone(code="314159")
    assert begin(new_client(), card).status_code == 200
    times.pass_(hours=24)
    assert nova.phone.open(nova.client).status_code == 200
    client, store, seen = new_client(), Store(keyd), []
    for _step in sweep(killer, client, lambda: enter(client, card, phone)):
        store.lost_nothing()
        seen.append(states())
        if seen[-1][0] == 1:
            assert seen[-1] == (1, False, ["waiting"])
            assert nova.client.get(paper).data == BODY, "the safe is as it was"
        else:
            assert seen[-1] == (2, False, ["done"])
            assert nova.client.get(paper).status_code == 401
            assert enter(client, card, phone).status_code == 200, "an answer lost is asked again"
            assert client.get(paper).data == BODY
    assert enter(client, card, phone).status_code == 200
    assert (states(), client.get(paper).data) == ((2, False, ["done"]), BODY)
    assert seen == sorted(seen), "never back"
    assert {one[0] for one in seen} == {1, 2}, "deaths before and after the commit were both seen"
    assert phone.open(new_client()).status_code == 200
    assert nova.phone.open(new_client()).json["code"] == "slot_unknown"
    assert all_told()
    assert begin(new_client(), card).json["code"] == "card_spent"


@pytest.mark.req("KEY-08", "KEY-04")
def test_a_change_of_keys_at_an_unlock_is_not_done_or_done_wherever_app_or_keyd_dies(
    app: Flask, nova: Nova, new_client: NewClient, times: Times, keyd: DyingKeyd, killer: Killer
) -> None:
    paper, card = keep_paper(nova.client, BODY), card_of(nova)
    with transaction() as session:
        session.execute(update(Account).where(Account.kind == "young").values(epoch_due=True))
    client, store, seen = new_client(), Store(keyd), []

    def unlock() -> TestResponse:
        asked = client.post(f"{API}/session/challenges", json={"slot_id": nova.phone.slot_id})
        if asked.status_code != 200:
            return asked
        return client.post(f"{API}/session", json=nova.phone.answer(asked.json))

    for _step in sweep(killer, client, unlock):
        store.lost_nothing()
        seen.append(states())
        assert seen[-1] in ((1, True, []), (2, False, []))
        before = nova.client.get(paper)
        assert (before.status_code, before.data == BODY) == (
            (200, True) if seen[-1][0] == 1 else (401, False)
        )
        if seen[-1][0] == 2:
            assert nova.phone.open(client).status_code == 200
            assert client.get(paper).data == BODY
    assert nova.phone.open(client).status_code == 200, "openings cut short are no wrong codes"
    assert (states(), client.get(paper).data) == ((2, False, []), BODY)
    assert seen == sorted(seen, key=lambda one: one[0])
    # The card made before still lets in, a day later.
    phone, newer = Phone(code="314159"), new_client()
    assert begin(newer, card).status_code == 200
    times.pass_(hours=24)
    assert enter(newer, card, phone).status_code == 200
    assert newer.get(paper).data == BODY


@pytest.mark.req("KEY-12", "KEY-13")
def test_a_recovery_that_begins_is_told_and_waits_its_day_wherever_app_or_keyd_dies(
    app: Flask, nova: Nova, new_client: NewClient, times: Times, keyd: DyingKeyd, killer: Killer
) -> None:
    a_number(nova, times)
    card, phone, store = card_of(nova), Phone(code="314159"), Store(keyd)
    client = new_client()
    for _step in sweep(killer, client, lambda: begin(client, card)):
        store.lost_nothing()
        assert len(said("recovery_asked")) == len(states()[2]), "what waits was told"
        # Whoever asks at once comes in no sooner, whatever was lost.
        assert enter(client, card, phone).status_code == 409
        if states()[2]:
            assert begin(client, card).status_code == 200
        else:
            # Three a day: another day, whole again.
            times.pass_(hours=25)
            assert enter(client, card, phone).status_code == 409, "nothing told, nothing opens"
    assert (states(), len(said("recovery_asked"))) == ((1, False, ["waiting"]), 1)
    with reading() as connection:
        opens = connection.execute(select(Recovery.opens_at)).scalar_one()
    times.pass_(seconds=(opens - keyd.at).total_seconds() - 1)
    assert enter(client, card, phone).json["code"] == "recovery_waiting"
    times.pass_(seconds=2)
    assert enter(client, card, phone).status_code == 200


@pytest.mark.req("KEY-11", "KEY-13")
def test_a_card_made_again_is_the_former_one_or_the_new_one_wherever_keyd_dies(
    app: Flask, nova: Nova, new_client: NewClient, keyd: DyingKeyd
) -> None:
    cards, store = [card_of(nova)], Store(keyd)

    def draw() -> TestResponse:
        answer = nova.client.post(f"{API}/ways-in/card")
        if answer.status_code == 200:
            cards.append(answer.json["card"])
        return answer

    for _step in sweep(keyd_killer(keyd), nova.client, draw):
        store.lost_nothing()
        with reading() as connection:
            slots = connection.execute(select(Slot.id).where(Slot.kind == "quorum")).all()
        assert len(slots) == 1, "one recovery at a time"
        assert nova.phone.open(nova.client).status_code == 200
        assert all_told(), "keyd hears of a dead card at the latest at an unlock"
    cards.append(card_of(nova))
    assert begin(new_client(), cards[0]).json["code"] == "card_spent"
    assert begin(new_client(), cards[-1]).status_code == 200


@pytest.mark.req("KEY-12", "KEY-13")
def test_a_veto_is_not_said_or_holds_wherever_app_or_keyd_dies(
    app: Flask, nova: Nova, new_client: NewClient, times: Times, keyd: DyingKeyd, killer: Killer
) -> None:
    card, phone, stranger = card_of(nova), Phone(code="314159"), new_client()
    assert begin(stranger, card).status_code == 200
    times.pass_(hours=23)
    assert nova.phone.open(nova.client).status_code == 200
    store = Store(keyd)

    def say_no() -> TestResponse:
        return nova.client.post(f"{API}/recoveries/mine/stop", json={})

    for _step in sweep(killer, nova.client, say_no):
        store.lost_nothing()
        assert states()[2] in (["waiting"], ["stopped"])
        assert enter(stranger, card, phone).status_code == 409, "nobody comes in before the day"
    assert states() == (1, False, ["stopped"])
    times.pass_(hours=200)
    assert enter(stranger, card, phone).status_code == 409
    assert nova.phone.open(nova.client).status_code == 200
    assert all_told()
