"""A life of ways in, recoveries, refusals, departures and days: never locked out by us, never early, never silent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any, ClassVar

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select, update

from backend import clock
from backend.access import Membership
from backend.db import reading, transaction
from backend.errors import Conflict
from backend.instance import instance
from backend.outbox.models import NoticeRow
from backend.services.accounts import leave_team
from backend.services.accounts.actions.keyrings import usable_ways
from backend.services.accounts.actions.teams import holders
from backend.services.accounts.models import QuorumRow, Recovery
from tests.factories.accounts import API, Professional, an_active_adult, invite
from tests.factories.people import a_place, a_young_person
from tests.factories.phone import Phone
from tests.services.accounts.conftest import Nova
from tests.services.accounts.recovery import steps, team
from tests.services.accounts.recovery.steps import Times

ONE_BASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CODES = count(1)
DELAYS = {"card": timedelta(hours=24), "remote": timedelta(hours=72), "face": timedelta(hours=24)}
WEEK = timedelta(days=7)


class WaysInMachine(RuleBasedStateMachine):
    """Nova, her phones, her card, her team; a stranger who holds the card or fooled two agents."""

    times: ClassVar[Times]
    new_client: ClassVar[Callable[[], FlaskClient]]

    def __init__(self) -> None:
        super().__init__()
        # Another day: what one life asked of the limits is not counted in the next.
        self.times.pass_(hours=30)
        place = a_place(instance().keyd, f"M{next(CODES)}")
        with transaction() as session:
            youth = a_young_person(
                session, place.keyd, place.authority_id, team_id=place.team_id, referent_id=place.referent.id
            )
        referent = an_active_adult(place.referent.id, self.new_client, self.times.moment)
        client, phone = self.new_client(), Phone()
        assert phone.accept(client, invite(referent, youth)).status_code == 200
        self.nova = Nova(youth, client, phone)
        self.team = team.a_team_that_can_help(place, referent, self.nova, self.new_client, self.times)
        self.agents: list[Professional] = [self.team.lead, referent, self.team.colleague]
        self.phones = [phone]
        self.card: str | None = None
        self.asked: dict[str, Any] | None = None
        self.asker = Phone()
        self.begun: dict[str, datetime] = {}
        self.used_at = self.times.keyd.at

    def an_agent_comes(self) -> None:
        """Words are tried ten times an hour at most: agents of this life are not in a hurry."""
        self.times.pass_(minutes=20)

    def now(self) -> datetime:
        return self.times.keyd.at

    def note_begun(self, way: str) -> None:
        """Something began: it is told and written, and its delay is counted from keyd's own clock."""
        lately = way != "face" or self.now() - self.used_at < WEEK
        self.begun[way] = self.now() + (DELAYS[way] if lately else timedelta())

    def came_in(self, way: str, phone: Phone, client: FlaskClient) -> None:
        assert self.now() >= self.begun[way], f"{way} came in before its time"
        self.nova.client, self.phones, self.card, self.asked = client, [phone], None, None
        self.begun, self.used_at = {}, self.now()

    @rule(hours=st.sampled_from((1, 25, 80, 200)))
    def time_passes(self, hours: int) -> None:
        self.times.pass_(hours=hours)

    @rule()
    def our_clock_lies(self) -> None:
        """Only the application's clock moves: nothing opens sooner for it."""
        self.times.moment.pass_(hours=30)

    @precondition(lambda self: self.phones)
    @rule()
    def nova_opens(self) -> None:
        phone = self.phones[-1]
        self.nova.client = self.new_client()
        assert phone.open(self.nova.client).status_code == 200
        self.used_at = self.now()

    @precondition(lambda self: self.phones)
    @rule()
    def nova_makes_a_card(self) -> None:
        self.nova_opens()
        self.card = steps.card_of(self.nova)
        self.begun.pop("card", None)

    @precondition(lambda self: self.phones)
    @rule()
    def nova_says_no(self) -> None:
        self.nova_opens()
        stopped = self.nova.client.post(f"{API}/recoveries/mine/stop", json={})
        assert stopped.status_code in (204, 404)
        if stopped.status_code == 204:
            self.begun, self.asked = {}, None
            if not self.nova.client.get(f"{API}/ways-in/card").json["made_at"]:
                self.card = None

    @precondition(lambda self: self.card)
    @rule()
    def somebody_asks_with_the_card(self) -> None:
        answer = steps.begin(self.new_client(), self.card or "")
        if answer.status_code == 200 and answer.json["state"] == "waiting" and "card" not in self.begun:
            self.note_begun("card")

    @precondition(lambda self: self.card)
    @rule()
    def somebody_tries_the_card(self) -> None:
        client, phone = self.new_client(), Phone()
        if steps.enter(client, self.card or "", phone).status_code == 200:
            self.came_in("card", phone, client)

    @precondition(lambda self: len(self.agents) >= 2)
    @rule(way=st.sampled_from(("face", "remote")))
    def two_agents_sign(self, way: str) -> None:
        self.an_agent_comes()
        self.asker = Phone()
        asked = team.ask(self.new_client(), self.asker)
        first = team.sign(self.team, self.agents[0], asked["code"], way=way)
        if first.status_code != 201:
            return
        self.asked = None
        for former in ("face", "remote"):
            self.begun.pop(former, None)
        second = team.countersign(self.team, self.agents[1], first.json["id"])
        if second.status_code == 204:
            self.asked = {**asked, "id": first.json["id"], "way": way}
            self.note_begun(way)

    @precondition(lambda self: self.asked)
    @rule()
    def the_new_phone_tries(self) -> None:
        assert self.asked is not None
        self.an_agent_comes()
        way = self.asked["way"]
        agent = self.team.proven(self.agents[-1])
        agent.client.post(f"{API}/reopenings/{self.asked['id']}/finish", json={})
        client = self.new_client()
        if team.enter(client, self.asked, self.asker).status_code == 200:
            self.came_in(way, self.asker, client)

    @precondition(lambda self: self.phones)
    @rule()
    def the_phones_are_cut_at_her_word(self) -> None:
        self.an_agent_comes()
        agent = self.team.proven(self.team.lead)
        if agent.client.delete(f"{API}/youths/{self.nova.id}/phones").status_code == 204:
            self.phones = []

    @precondition(lambda self: len(self.agents) > 1)
    @rule()
    def an_agent_leaves(self) -> None:
        agent, at = self.agents[-1], self.times.moment.at
        try:
            with transaction() as session:
                session.execute(
                    update(Membership)
                    .where(Membership.person_id == agent.person_id)
                    .values(ends_on=clock.day_in("Europe/Paris", at))
                )
                leave_team(
                    session,
                    agent.person_id,
                    self.team.place.team_id,
                    at=at,
                    on=clock.day_in("Europe/Paris", at),
                )
        except Conflict:
            return
        self.agents.pop()

    @rule()
    def the_lead_opens(self) -> None:
        self.an_agent_comes()
        self.team.proven(self.team.lead)

    @invariant()
    def somebody_or_something_still_lets_her_in(self) -> None:
        with transaction() as session:
            row = session.execute(select(QuorumRow).where(QuorumRow.person_id == self.nova.id)).scalar_one()
            signers = (
                holders(session, row.team_id, row.team_epoch, self.times.moment.on) if row.team_id else set()
            )
            assert usable_ways(session, self.nova.id) or row.card_id or len(signers) >= 2

    @invariant()
    def nothing_is_silent(self) -> None:
        with reading() as connection:
            rows = connection.execute(
                select(Recovery.id, Recovery.state).where(Recovery.person_id == self.nova.id)
            ).all()
            told = set(
                connection.execute(
                    select(NoticeRow.identity).where(NoticeRow.recipient_id == self.nova.id)
                ).scalars()
            )
        for row in rows:
            assert f"recovery.begun:{row.id.hex}" in told
            if row.state == "done":
                assert f"recovery.done:{row.id.hex}" in told


@ONE_BASE
@pytest.mark.req("KEY-07", "KEY-12", "KEY-13")
def test_a_life_of_ways_in_never_locks_out_never_hurries_and_is_never_silent(
    app: Flask, new_client: Callable[[], FlaskClient], times: Times
) -> None:
    WaysInMachine.times, WaysInMachine.new_client = times, staticmethod(new_client)
    run_state_machine_as_test(
        WaysInMachine,
        settings=settings(
            max_examples=6,
            stateful_step_count=16,
            deadline=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
