"""Killed anywhere between two signatures and a new phone, app and keyd leave the old state or the new one (KEY-08)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.db import reading
from backend.instance import instance
from backend.services.accounts.models import Account, Recovery, Reopening
from tests.factories import files
from tests.factories.accounts import API, Professional
from tests.factories.dying_keyd import DyingKeyd, dying_keyd
from tests.factories.people import Place
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
from tests.services.accounts.recovery.steps import NewClient, Times, a_number, said
from tests.services.accounts.recovery.team import (
    Team,
    a_team_that_can_help,
    ask,
    countersign,
    enter,
    look,
    sign,
    signed_twice,
)

BODY = files.pdf(1)


@pytest.fixture
def keyd() -> Iterator[DyingKeyd]:
    with dying_keyd() as made:
        yield made


@pytest.fixture
def team(place: Place, referent: Professional, nova: Nova, new_client: NewClient, times: Times) -> Team:
    made = a_team_that_can_help(place, referent, nova, new_client, times)
    a_number(nova, times)
    return made


@pytest.fixture(params=["app", "keyd"])
def killer(request: pytest.FixtureRequest, keyd: DyingKeyd) -> Killer:
    """Who dies."""
    return kill_app if request.param == "app" else keyd_killer(keyd)


def recoveries() -> list[str]:
    with reading() as connection:
        return list(connection.scalars(select(Recovery.state).order_by(Recovery.started_at)))


def epoch() -> int:
    with reading() as connection:
        found: int = connection.execute(
            select(Account.vault_epoch).where(Account.kind == "young")
        ).scalar_one()
        return found


@pytest.mark.req("KEY-08", "KEY-12", "KEY-13")
def test_a_second_signature_is_not_given_or_given_and_told_wherever_app_or_keyd_dies(
    app: Flask, team: Team, new_client: NewClient, times: Times, keyd: DyingKeyd, killer: Killer
) -> None:
    times.pass_(days=8)
    newer, phone, store = new_client(), Phone(code="314159"), Store(keyd)
    asked: dict[str, Any] = {}
    signed = ""

    def agents_are_there() -> None:
        """A new phone, a first signature, and a second agent about to sign: keyd counts three beginnings a day."""
        nonlocal asked, signed
        times.pass_(hours=9)
        asked = ask(newer, phone)
        signed = sign(team, team.referent, asked["code"]).json["id"]
        team.proven(team.colleague)

    def second() -> TestResponse:
        return team.colleague.client.post(f"{API}/reopenings/{signed}/sign", json={})

    agents_are_there()
    for _step in sweep(killer, team.colleague.client, second):
        store.lost_nothing()
        assert len(said("recovery_asked")) == len(recoveries()), "what began was told"
        if recoveries():
            assert look(newer, asked)["state"] == "ready"
            assert enter(newer, asked, phone).status_code == 200
            break
        assert enter(newer, asked, phone).status_code == 409, "one signature opens nothing"
        agents_are_there()
    if not recoveries():
        assert countersign(team, team.colleague, signed).status_code == 204
    assert enter(newer, asked, phone).status_code == 200
    assert (recoveries(), len(said("recovery_asked"))) == (["done"], 1)


@pytest.mark.req("KEY-08", "KEY-12")
def test_coming_in_is_not_done_or_done_and_every_paper_opens_wherever_app_or_keyd_dies(
    app: Flask, team: Team, new_client: NewClient, times: Times, keyd: DyingKeyd, killer: Killer
) -> None:
    paper = keep_paper(team.nova.client, BODY)
    times.pass_(days=8)
    client, phone = new_client(), Phone(code="314159")
    asked = signed_twice(team, client, phone)
    assert team.nova.phone.open(team.nova.client).status_code == 200
    store, seen = Store(keyd), []
    for _step in sweep(killer, client, lambda: enter(client, asked, phone)):
        store.lost_nothing()
        seen.append((epoch(), *recoveries()))
        if seen[-1][0] == 1:
            assert seen[-1] == (1, "waiting")
            assert team.nova.client.get(paper).data == BODY, "the safe is as it was"
        else:
            assert seen[-1] == (2, "done")
            assert enter(client, asked, phone).status_code == 200, "an answer lost is asked again"
            assert client.get(paper).data == BODY
    assert enter(client, asked, phone).status_code == 200
    assert (epoch(), recoveries(), client.get(paper).data) == (2, ["done"], BODY)
    assert phone.open(new_client()).status_code == 200
    assert all_told()
    with reading() as connection:
        assert connection.execute(select(Reopening.handed)).scalar_one() is None


@pytest.mark.req("KEY-08", "KEY-13")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_keyd_killed_between_each_gesture_forgets_no_delay_and_no_death(
    app: Flask, team: Team, new_client: NewClient, times: Times, keyd: DyingKeyd
) -> None:
    """Its store is all it has: killed and started between every gesture, it says the same."""

    def again() -> None:
        keyd.kill()
        keyd.start()

    times.pass_(days=8)
    client, phone = new_client(), Phone(code="314159")
    again()
    asked = ask(client, phone)
    first = sign(team, team.referent, asked["code"], way="remote")
    again()
    assert countersign(team, team.colleague, first.json["id"]).status_code == 204
    again()
    times.pass_(hours=71)
    path = f"{API}/reopenings/{first.json['id']}/finish"
    assert team.proven(team.lead).client.post(path, json={}).json["code"] == "recovery_waiting"
    again()
    times.pass_(hours=2)
    team.proven(team.lead)
    assert look(client, asked)["state"] == "ready"
    again()
    assert enter(client, asked, phone).status_code == 200
    again()
    with reading() as connection:
        row = connection.execute(select(Reopening)).one()
    assert (row.handed, row.ended_at is not None) == (None, True)


@pytest.mark.req("REL-20")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_with_keyd_away_nobody_signs_and_nothing_is_lost(
    app: Flask, team: Team, new_client: NewClient, times: Times, keyd: DyingKeyd
) -> None:
    times.pass_(days=8)
    client, phone = new_client(), Phone(code="314159")
    asked = ask(client, phone)
    first = sign(team, team.referent, asked["code"])
    team.proven(team.colleague)
    keyd.kill()
    instance().keyd.close()
    closed = team.colleague.client.post(f"{API}/reopenings/{first.json['id']}/sign", json={})
    assert closed.status_code == 503, closed.text
    keyd.start()
    assert countersign(team, team.colleague, first.json["id"]).status_code == 204
    assert look(client, asked)["state"] == "ready"
